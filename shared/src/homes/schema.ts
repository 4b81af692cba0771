/** Homes as they travel. */
import { z } from 'zod';
import { Day, Done, Id, Instant, pageOf, paging, words } from '../kernel/fields';
import { milestoneKinds } from '../projects/vocabulary';
import { PHASES } from './rules';
import { bindingStates, memberKinds } from './vocabulary';

const phases = Object.keys(PHASES) as [keyof typeof PHASES, ...(keyof typeof PHASES)[]];

/** Where the home stands and what comes next. */
export const Journey = z.strictObject({
  phase: z.enum(phases).nullable(),
  /** Index into the eight steps. */
  step: z.int().min(0).max(7),
  /** What its building has reached, as news: `盖到第 18 层`. */
  news: z.string(),
  floors: z.int(),
  builtFloors: z.int(),
  plannedFloors: z.int().nullable(),
  floor: z.int(),
  daysLate: z.int(),
  lateReason: z.string().nullable(),
  next: z.strictObject({ kind: z.enum(milestoneKinds), title: z.string(), expectedOn: Day }).nullable(),
  handoverOn: Day,
  handedOverOn: Day.nullable(),
});
export type Journey = z.infer<typeof Journey>;

export const HomeView = z.strictObject({
  id: Id,
  projectId: Id,
  projectName: z.string(),
  buildingId: Id,
  /** `3 栋 2 单元 1201`. */
  label: z.string(),
  kind: z.enum(memberKinds),
  hotline: z.string(),
  steward: z.string().nullable(),
  journey: Journey,
});
export type HomeView = z.infer<typeof HomeView>;

/** A request to be told apart as the owner of a home the ledger does not give to this phone. */
export const BindingView = z.strictObject({
  id: Id,
  projectName: z.string(),
  home: z.string(),
  name: z.string(),
  note: z.string(),
  state: z.enum(bindingStates),
  reason: z.string().nullable(),
  at: Instant,
  by: z.string(),
});
export type BindingView = z.infer<typeof BindingView>;

const HomeRow = z.strictObject({ id: Id, label: z.string(), members: z.int() });

export const homeWires = {
  mine: { input: z.strictObject({}), output: z.strictObject({ homes: z.array(HomeView) }) },
  requestBinding: {
    input: z.strictObject({ projectId: Id, home: words(40), name: words(20), note: words(300, 0).default('') }),
    output: BindingView,
  },
  myBindings: { input: z.strictObject({}), output: z.strictObject({ bindings: z.array(BindingView) }) },
  deskBindings: {
    input: z.strictObject({ state: z.enum(bindingStates).default('pending'), ...paging }),
    output: pageOf(BindingView),
  },
  findHomes: {
    input: z.strictObject({ bindingId: Id, text: words(40) }),
    output: z.strictObject({ homes: z.array(HomeRow) }),
  },
  approveBinding: { input: z.strictObject({ bindingId: Id, homeId: Id }), output: Done },
  refuseBinding: { input: z.strictObject({ bindingId: Id, reason: words(200) }), output: Done },
};
