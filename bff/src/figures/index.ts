/** The public face of figures: how service here was, counted by the hour and shown to everybody. */
import { figures as contract } from '@jiashu/shared/figures/contract';
import { figurePolicy } from '@jiashu/shared/figures/policy';
import { added, type Counts, monthsUpTo, NO_COUNTS, shareOf } from '@jiashu/shared/figures/rules';
import { type FigureView, figureWires } from '@jiashu/shared/figures/schema';
import { figureNames } from '@jiashu/shared/figures/vocabulary';
import { dayOf } from '@jiashu/shared/kernel/time';
import type { Connection } from 'mongoose';
import { bind, type Route } from '../http/bind';
import type { Clock } from '../infra/clock';
import type { Jobs } from '../infra/jobs';
import type { Projects } from '../projects';
import { countAll, type Sources } from './counting';
import { createFigureStore } from './store';

export type { Served } from './counting';

export interface Figures {
  readonly routes: Route[];
}

interface World extends Omit<Sources, 'allProjectIds'> {
  readonly db: Connection;
  readonly jobs: Jobs;
  readonly clock: Clock;
  readonly projects: Projects;
}

const COUNT = 'figures.count';

export function openFigures({ db, jobs, clock, projects, cases, scores }: World): Figures {
  const store = createFigureStore(db);
  const policy = figurePolicy;
  const sources: Sources = { cases, scores, allProjectIds: async () => (await projects.all()).map(({ _id }) => _id) };
  jobs.define(COUNT, () => countAll({ store, sources, policy }, clock.now()));
  jobs.every(COUNT, '1 hour');
  return {
    routes: bind('figures', contract, figureWires, {
      async show({ projectId }, { now }) {
        const { city } = await projects.get(projectId);
        const there = (await projects.all()).filter((project) => project.city === city);
        const months = monthsUpTo(dayOf(now), policy.months);
        const rows = await store.since(
          there.map(({ _id }) => _id),
          months[0]!,
        );
        const own = rows.filter((row) => row.projectId === projectId);
        const homes = there.flatMap(({ buildings }) => buildings).reduce((sum, building) => sum + building.homes, 0);
        return {
          period: { from: `${months[0]}-01`, to: dayOf(now) },
          least: policy.least,
          own: present(own, policy.least),
          city: { name: city, projects: there.length, homes, figures: present(rows, policy.least) },
        };
      },
    }),
  };
}

function present(rows: readonly { readonly counts: Counts }[], least: number): FigureView[] {
  const sum = rows.reduce((total, { counts }) => added(total, counts), NO_COUNTS);
  return figureNames.map((name) => ({ name, ...shareOf(sum[name], least) }));
}
