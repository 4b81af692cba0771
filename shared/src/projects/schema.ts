/** Projects as everybody may see them (DOMAIN §3). */
import { z } from 'zod';
import { Day, Id, Instant, PhotoView, pageOf, paging, words } from '../kernel/fields';
import { AcknowledgementRow, Declaration, DeclarationDraft, DeskDeclaration, VersionRow } from './declaration';
import { changeSections, changeTones, declarationStates, milestoneKinds } from './vocabulary';

export const MilestoneView = z.strictObject({
  kind: z.enum(milestoneKinds),
  plannedOn: Day,
  expectedOn: Day,
  doneOn: Day.nullable(),
});

export const BuildingView = z.strictObject({
  id: Id,
  name: z.string(),
  floors: z.int(),
  builtFloors: z.int(),
  plannedFloors: z.int().nullable(),
  homes: z.int(),
  news: z.string(),
  daysLate: z.int(),
  lateReason: z.string().nullable(),
  milestones: z.array(MilestoneView),
});
export type BuildingView = z.infer<typeof BuildingView>;

export const ProjectRow = z.strictObject({
  id: Id,
  name: z.string(),
  city: z.string(),
  /** Whole: it begins with the city. */
  address: z.string(),
  homes: z.int(),
  news: z.string(),
  handoverOn: Day,
});
export type ProjectRow = z.infer<typeof ProjectRow>;

export const ProjectView = z.strictObject({
  ...ProjectRow.shape,
  hotline: z.string(),
  buildings: z.array(BuildingView),
  /** Null until the first version is out. */
  declaration: Declaration.nullable(),
  photos: z.array(PhotoView),
});
export type ProjectView = z.infer<typeof ProjectView>;

/** One difference between two versions; `from` and `to` are what stood and stands there. */
export const ChangeView = z.strictObject({
  section: z.enum(changeSections),
  kind: z.enum(['added', 'removed', 'changed']),
  tone: z.enum(changeTones),
  /** `高架道路`, `89 ㎡ 三房`. */
  what: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
});

export const ChangesView = z.strictObject({
  projectId: Id,
  projectName: z.string(),
  from: VersionRow,
  to: VersionRow,
  /** Bad news first. */
  changes: z.array(ChangeView),
});
export type ChangesView = z.infer<typeof ChangesView>;

/** A project in the lists of those who work for it: how far its buildings are, where its declaration stands. */
const DeskProject = z.strictObject({
  id: Id,
  name: z.string(),
  buildings: z.array(
    BuildingView.pick({
      id: true,
      name: true,
      homes: true,
      floors: true,
      builtFloors: true,
      news: true,
      daysLate: true,
    }),
  ),
  /** The version that stands; null before the first. */
  published: z.strictObject({ version: z.int(), at: Instant }).nullable(),
  /** The one on its way; null when nobody has begun it. */
  next: z.strictObject({ version: z.int(), state: z.enum(declarationStates) }).nullable(),
});
export type DeskProject = z.infer<typeof DeskProject>;

const Receipt = z.strictObject({ version: z.int(), at: Instant });
const project = { projectId: Id };
const draft = { ...project, revision: z.int().min(1) };

export const projectWires = {
  list: { input: z.strictObject({}), output: z.strictObject({ projects: z.array(ProjectRow) }) },
  show: { input: z.strictObject({ projectId: Id }), output: ProjectView },
  versions: {
    input: z.strictObject(project),
    output: z.strictObject({ projectName: z.string(), versions: z.array(VersionRow) }),
  },
  version: {
    input: z.strictObject({ ...project, version: z.coerce.number().int().min(1) }),
    output: Declaration,
  },
  changes: {
    input: z.strictObject({
      ...project,
      from: z.coerce.number().int().min(1),
      to: z.coerce.number().int().min(1).optional(),
    }),
    output: ChangesView,
  },
  receipts: { input: z.strictObject(project), output: z.strictObject({ receipts: z.array(Receipt) }) },
  acknowledge: { input: z.strictObject({ ...project, version: z.int().min(1) }), output: Receipt },
  deskDeclaration: { input: z.strictObject(project), output: DeskDeclaration },
  begin: { input: z.strictObject(project), output: DeskDeclaration },
  revise: { input: z.strictObject({ ...draft, ...DeclarationDraft.shape }), output: DeskDeclaration },
  submit: { input: z.strictObject(draft), output: DeskDeclaration },
  sendBack: { input: z.strictObject({ ...draft, remark: words(300) }), output: DeskDeclaration },
  publish: { input: z.strictObject(draft), output: DeskDeclaration },
  discard: { input: z.strictObject(draft), output: DeskDeclaration },
  acknowledgements: { input: z.strictObject({ ...project, ...paging }), output: pageOf(AcknowledgementRow) },
  desk: { input: z.strictObject({}), output: z.strictObject({ projects: z.array(DeskProject) }) },
};
