/** Contract key → handler. */
import { ratings as contract } from '@jiashu/shared/ratings/contract';
import { ratingWires } from '@jiashu/shared/ratings/schema';
import { bind, type Route } from '../http/bind';
import { toPage } from '../infra/paging';
import { explain, rate } from './commands';
import { ownRating, projectsFor } from './policy';
import { presentDeskRating, presentRating, presentSummary } from './present';
import type { Rating } from './store';
import type { RatingWorld } from './world';

export function ratingRoutes(world: RatingWorld): Route[] {
  const { store, homes, projects, persons, policy } = world;

  async function shown(ratings: readonly Rating[], now: Date) {
    const around = await homes.some([...new Set(ratings.map(({ homeId }) => homeId))]);
    const labels = new Map(around.map(({ _id, label }) => [_id, label]));
    return ratings.map((rating) => presentRating(rating, labels.get(rating.homeId) ?? '', now));
  }
  const one = async (rating: Rating, now: Date) => (await shown([rating], now))[0]!;

  async function projectNames(ids: readonly string[]) {
    const names = new Map((await projects.some([...new Set(ids)])).map(({ _id, name }) => [_id, name]));
    return (id: string) => names.get(id) ?? '';
  }

  async function onDesk(ratings: readonly Rating[]) {
    const [around, projectName, names] = await Promise.all([
      homes.some([...new Set(ratings.map(({ homeId }) => homeId))]),
      projectNames(ratings.map(({ projectId }) => projectId)),
      persons.names(ratings.map(({ personId }) => personId)),
    ]);
    const labels = new Map(around.map(({ _id, label }) => [_id, label]));
    return ratings.map((rating) =>
      presentDeskRating(rating, {
        projectName: projectName(rating.projectId),
        homeLabel: labels.get(rating.homeId) ?? '',
        by: names.get(rating.personId) ?? '',
      }),
    );
  }

  return bind('ratings', contract, ratingWires, {
    async open({ after, limit }, { caller, now }) {
      const rows = await store.openFor(caller.personId, now, after, limit);
      const page = toPage(rows, limit, ({ doneAt }) => doneAt);
      return { items: await shown(page.rows, now), next: page.next };
    },
    show: async ({ ratingId }, { caller, now }) => one(await ownRating(world, ratingId, caller), now),
    rate: async ({ ratingId, score, ...why }, ctx) => one(await rate(world, ratingId, score, why, ctx), ctx.now),
    explain: async ({ ratingId, ...why }, ctx) => one(await explain(world, ratingId, why, ctx), ctx.now),
    async summary(_, { caller }) {
      const projectIds = projectsFor(caller, undefined);
      const [counted, nameOf] = await Promise.all([store.counted(projectIds), projectNames(projectIds)]);
      return { rankFrom: policy.rankFrom, rows: presentSummary(counted, nameOf, policy.rankFrom) };
    },
    async deskList({ projectId, kind, low, after, limit }, { caller }) {
      const where = { projectIds: projectsFor(caller, projectId), kind, most: low ? policy.lowUpTo : (5 as const) };
      const page = toPage(await store.rated(where, after, limit), limit, ({ ratedAt }) => ratedAt!);
      return { items: await onDesk(page.rows), next: page.next };
    },
  });
}
