/** A building's progress: as everybody reads it, and as staff report it. */
import { z } from 'zod';
import { Day, Id, Instant, PhotoView, words } from '../../kernel/fields';
import { BuildingView } from '../schema';
import { milestoneKinds } from '../vocabulary';

/** Something that was reported: never changed, only followed by the next. */
export const ProgressEntry = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('floors'),
    at: Instant,
    by: z.string(),
    from: z.int(),
    to: z.int(),
    /** From the same place each time: the first and the last make then and now. */
    photo: PhotoView.nullable(),
  }),
  z.strictObject({
    kind: z.literal('reached'),
    at: Instant,
    by: z.string(),
    milestone: z.enum(milestoneKinds),
    doneOn: Day,
  }),
  z.strictObject({
    kind: z.literal('moved'),
    at: Instant,
    by: z.string(),
    milestone: z.enum(milestoneKinds),
    from: Day,
    to: Day,
    reason: z.string(),
  }),
]);
export type ProgressEntry = z.infer<typeof ProgressEntry>;

export const BuildingProgress = z.strictObject({
  projectId: Id,
  projectName: z.string(),
  building: BuildingView,
  /** Oldest first. */
  entries: z.array(ProgressEntry),
});
export type BuildingProgress = z.infer<typeof BuildingProgress>;

const one = { projectId: Id, buildingId: Id };

export const progressWires = {
  show: { input: z.strictObject(one), output: BuildingProgress },
  reportFloors: {
    input: z.strictObject({ ...one, builtFloors: z.int().min(0).max(200), photoId: Id.nullable().default(null) }),
    output: BuildingProgress,
  },
  reach: {
    input: z.strictObject({ ...one, milestone: z.enum(milestoneKinds), doneOn: Day }),
    output: BuildingProgress,
  },
  move: {
    input: z.strictObject({ ...one, milestone: z.enum(milestoneKinds), expectedOn: Day, reason: words(200, 4) }),
    output: BuildingProgress,
  },
};
