/** Projects as everybody may see them (DOMAIN §3). */
import { z } from 'zod';
import { Day, Id, Instant, PhotoView } from '../kernel/fields';
import { adverseKinds, certificateKinds, milestoneKinds } from './vocabulary';

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

export const CertificateView = z.strictObject({
  kind: z.enum(certificateKinds),
  number: z.string(),
  note: z.string(),
  photo: PhotoView.nullable(),
});

/** A place on the site plan: percent of its width and height, from the top left; north is up. */
export const PlanPoint = z.strictObject({ x: z.number(), y: z.number() });
export type PlanPoint = z.infer<typeof PlanPoint>;

/** What is drawn under the adverse factors. A sketch: the distances are said in metres, not to be measured on it. */
export const SitePlan = z.strictObject({
  /** The corners of the site, in order. */
  redLine: z.array(PlanPoint),
  /** `at` is the middle of the building. */
  buildings: z.array(z.strictObject({ name: z.string(), at: PlanPoint, width: z.number(), height: z.number() })),
  roads: z.array(z.strictObject({ name: z.string(), from: PlanPoint, to: PlanPoint })),
});
export type SitePlan = z.infer<typeof SitePlan>;

export const AdverseFactor = z.strictObject({
  kind: z.enum(adverseKinds),
  side: z.enum(['inside', 'outside']),
  /** To the nearest outer wall of a building. */
  meters: z.int(),
  affects: z.string(),
  shownSince: Day,
  at: PlanPoint,
});
export type AdverseFactor = z.infer<typeof AdverseFactor>;

/** What the public page says besides the building works. */
export const Declaration = z.strictObject({
  version: z.int(),
  updatedAt: Instant,
  certificates: z.array(CertificateView),
  adverseFactors: z.array(AdverseFactor),
  /** Null where no plan was drawn. */
  plan: SitePlan.nullable(),
  /** `label` as on the page, `text` in a sentence or two. */
  parking: z.array(z.strictObject({ label: z.string(), text: z.string() })),
  showFlat: z.array(z.strictObject({ shown: z.string(), delivered: z.string() })),
  delivery: z.array(z.strictObject({ label: z.string(), text: z.string() })),
  service: z.array(z.strictObject({ label: z.string(), text: z.string() })),
});
export type Declaration = z.infer<typeof Declaration>;

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
  declaration: Declaration,
  photos: z.array(PhotoView),
});
export type ProjectView = z.infer<typeof ProjectView>;

export const projectWires = {
  list: { input: z.strictObject({}), output: z.strictObject({ projects: z.array(ProjectRow) }) },
  show: { input: z.strictObject({ projectId: Id }), output: ProjectView },
  desk: {
    input: z.strictObject({}),
    output: z.strictObject({
      projects: z.array(
        z.strictObject({
          id: Id,
          name: z.string(),
          buildings: z.array(z.strictObject({ id: Id, name: z.string(), homes: z.int() })),
        }),
      ),
    }),
  },
};
