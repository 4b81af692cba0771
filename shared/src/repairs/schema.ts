/** What repairs look like on the wire. */
import { z } from 'zod';
import { VideoView } from '../files/schema';
import { Day, Id, Instant, Phone, PhotoView, pageOf, paging, photoIds, words } from '../kernel/fields';
import { trades } from '../organisation/vocabulary';
import { isPlace, partIds, spaceIds } from './places';
import {
  clockKinds,
  covers,
  deskViews,
  payers,
  promises,
  repairStates,
  repairVerbs,
  slots,
  terms,
  urgentKinds,
} from './vocabulary';

const Place = z.strictObject({ space: z.enum(spaceIds), part: z.enum(partIds), symptom: words(20, 0) });

export const Visit = z.strictObject({ day: Day, slot: z.enum(slots) });
export type Visit = z.infer<typeof Visit>;
const isEachOnce = (visits: Visit[]) => new Set(visits.map(({ day, slot }) => day + slot)).size === visits.length;
const Wishes = z.array(Visit).max(9, '最多选 9 个时段').refine(isEachOnce, '同一个时段选了两次');

const Warranty = z.strictObject({
  term: z.enum(terms),
  cover: z.enum(covers),
  until: Day.nullable(),
  payer: z.enum(payers),
});

const ClockView = z.strictObject({
  kind: z.enum(clockKinds),
  dueAt: Instant,
  metAt: Instant.nullable(),
  late: z.boolean(),
});

/** One thing that happened, as everybody concerned may read it. */
export const Happening = z.strictObject({
  id: Id,
  what: z.enum(['file', ...repairVerbs]),
  at: Instant,
  by: z.string(),
  /** The reader did it himself. */
  mine: z.boolean(),
  words: z.string(),
  /** Whom it was taken by or given to. */
  engineer: z.string().nullable(),
  visit: Visit.nullable(),
  photos: z.array(PhotoView),
});
export type Happening = z.infer<typeof Happening>;

const brief = {
  id: Id,
  /** `BX20261122-0007`. */
  number: z.string(),
  /** `主卫隔墙返潮起皮`. */
  title: z.string(),
  projectName: z.string(),
  homeLabel: z.string(),
  state: z.enum(repairStates),
  urgent: z.enum(urgentKinds).nullable(),
  /** The engineer's name, from the moment he took it to the end. */
  engineer: z.string().nullable(),
  /** Who was on duty, for what, and was called first; urgent ones only. */
  duty: z.strictObject({ name: z.string(), trade: z.enum(trades) }).nullable(),
  /** Agreed by both. */
  visit: Visit.nullable(),
  /** Proposed by the engineer and not yet agreed. */
  proposal: Visit.nullable(),
  /** What is due next on our side. */
  next: z.strictObject({ kind: z.enum(clockKinds), at: Instant }).nullable(),
  reworks: z.int(),
  filedAt: Instant,
};

export const RepairRow = z.strictObject(brief);
export type RepairRow = z.infer<typeof RepairRow>;

export const RepairView = z.strictObject({
  ...brief,
  ...Place.shape,
  projectId: Id,
  homeId: Id,
  /** Goes up with every move; one that names an older one is a conflict. */
  version: z.int(),
  words: z.string(),
  photos: z.array(PhotoView),
  video: VideoView.nullable(),
  wishes: z.array(Visit),
  filedBy: z.string(),
  /** Whole for the assigned engineer, masked for everybody else. */
  phone: z.string().nullable(),
  hotline: z.string(),
  /** As it was answered on the day of filing. */
  warranty: Warranty,
  clocks: z.array(ClockView),
  finished: z.strictObject({ words: z.string(), photos: z.array(PhotoView), at: Instant }).nullable(),
  closedAt: Instant.nullable(),
  timeline: z.array(Happening),
  /** What the reader may do now. */
  moves: z.array(z.enum(repairVerbs)),
});
export type RepairView = z.infer<typeof RepairView>;

const EngineerRow = z.strictObject({
  id: Id,
  name: z.string(),
  /** Orders he has in hand. */
  open: z.int(),
});

const repairId = { repairId: Id };
/** A move says on which version it was decided. */
const move = { ...repairId, version: z.int().min(1) };
const ticked = z.literal(true, '三个保证都做到了，才能请业主验收');
const allTicked = Object.fromEntries(promises.map((one) => [one, ticked])) as Record<
  (typeof promises)[number],
  typeof ticked
>;

export const repairWires = {
  file: {
    input: z
      .strictObject({
        homeId: Id,
        ...Place.shape,
        words: words(500, 0).default(''),
        photoIds: photoIds().default([]),
        /** A short film of it, sent before. */
        videoId: Id.nullable().default(null),
        wishes: Wishes.default([]),
        phone: Phone.nullable().default(null),
      })
      .refine(isPlace, { path: ['symptom'], message: '请选一选是哪里、怎么了' }),
    output: RepairView,
  },
  list: {
    input: z.strictObject({ homeId: Id, which: z.enum(['open', 'all']).default('all'), ...paging }),
    output: pageOf(RepairRow),
  },
  show: { input: z.strictObject(repairId), output: RepairView },
  agree: { input: z.strictObject(move), output: RepairView },
  wish: { input: z.strictObject({ ...move, wishes: Wishes.min(1, '请至少选一个时段') }), output: RepairView },
  accept: { input: z.strictObject(move), output: RepairView },
  reject: {
    input: z.strictObject({ ...move, reason: words(300), photoIds: photoIds().default([]) }),
    output: RepairView,
  },
  cancel: { input: z.strictObject({ ...move, reason: words(300, 0).default('') }), output: RepairView },

  deskList: {
    input: z.strictObject({ view: z.enum(deskViews).default('open'), ...paging }),
    output: pageOf(RepairRow),
  },
  deskCounts: {
    input: z.strictObject({}),
    output: z.strictObject({
      pool: z.int(),
      mine: z.int(),
      open: z.int(),
      checking: z.int(),
      overdue: z.int(),
      dueToday: z.int(),
    }),
  },
  deskShow: { input: z.strictObject(repairId), output: RepairView },
  engineers: {
    input: z.strictObject(repairId),
    output: z.strictObject({ engineers: z.array(EngineerRow) }),
  },
  take: { input: z.strictObject(repairId), output: RepairView },
  assign: { input: z.strictObject({ ...repairId, engineerId: Id }), output: RepairView },
  propose: { input: z.strictObject({ ...move, ...Visit.shape }), output: RepairView },
  start: { input: z.strictObject(move), output: RepairView },
  finish: {
    input: z.strictObject({
      ...move,
      words: words(500),
      photoIds: photoIds(1),
      promises: z.strictObject(allTicked),
    }),
    output: RepairView,
  },
  void: { input: z.strictObject({ ...move, reason: words(300) }), output: RepairView },
};
