/** Contract key → handler. */
import { prospects as contract } from '@jiashu/shared/prospects/contract';
import { prospectWires } from '@jiashu/shared/prospects/schema';
import { bind, type Route } from '../http/bind';
import { found } from '../http/errors';
import { projectsAs } from '../http/reach';
import { toPage } from '../infra/paging';
import { namesAround, showOnDesk, showViewings } from './around';
import { answer } from './commands/answer';
import { ask } from './commands/ask';
import { OVERSEEING } from './policy';
import { presentPublic, presentQuestion } from './present';
import type { Question } from './store';
import type { ProspectWorld } from './world';

export function prospectRoutes(world: ProspectWorld): Route[] {
  const { store, viewings } = world;
  const one = async (question: Question) => presentQuestion(question, await namesAround(world, [question]));
  return bind('prospects', contract, prospectWires, {
    async questions({ projectId, after, limit }) {
      await world.projects.get(projectId);
      const page = toPage(await store.published(projectId, after, limit), limit, ({ askedAt }) => askedAt);
      const names = await namesAround(world, page.rows);
      return { items: page.rows.map((question) => presentPublic(question, names)), next: page.next };
    },
    async mine({ projectId, after, limit }, { caller }) {
      const rows = await store.askedBy(caller.personId, projectId, after, limit);
      const page = toPage(rows, limit, ({ askedAt }) => askedAt);
      const names = await namesAround(world, page.rows);
      return { items: page.rows.map((question) => presentQuestion(question, names)), next: page.next };
    },
    ask: async ({ projectId, text }, ctx) => one(await ask(world, projectId, text, ctx)),
    async deskList({ state, after, limit }, { caller }) {
      const rows = await store.inProjects(projectsAs(caller, OVERSEEING), state, after, limit);
      const page = toPage(rows, limit, ({ dueAt }) => dueAt);
      return { items: await showOnDesk(world, page.rows), next: page.next };
    },
    async answer({ questionId, ...words }, ctx) {
      const [shown] = await showOnDesk(world, [await answer(world, questionId, words, ctx)]);
      await world.inbox.seen(ctx.caller.personId, questionId, ctx.now);
      return shown!;
    },
    async viewings({ projectId }, { now }) {
      await world.projects.get(projectId);
      return { viewings: await viewings.offered(projectId, now) };
    },
    myViewings: async (_, { caller, now }) => ({
      viewings: await showViewings(world, await viewings.of(caller.personId), now),
    }),
    async bookViewing({ projectId, eventId, ...wish }, ctx) {
      const viewing = await viewings.book(projectId, eventId, wish, ctx);
      return found((await showViewings(world, [viewing], ctx.now))[0]);
    },
    async giveUpViewing({ projectId, eventId }, ctx) {
      await viewings.giveUp(projectId, eventId, ctx);
      return { done: true as const };
    },
  });
}
