/** The sunshine declaration (DOMAIN §3) as it is written, read, and kept version by version. */
import { z } from 'zod';
import { Day, Id, Instant, PhotoView, words } from '../kernel/fields';
import { keyFigureNames } from './keyFigures';
import { adverseKinds, certificateKinds, declarationStates } from './vocabulary';

/** A place on the site plan: percent of its width and height, from the top left; north is up. */
export const PlanPoint = z.strictObject({ x: z.number().min(0).max(100), y: z.number().min(0).max(100) });
export type PlanPoint = z.infer<typeof PlanPoint>;

/** What is drawn under the adverse factors. A sketch: the distances are said in metres, not to be measured on it. */
export const SitePlan = z.strictObject({
  /** The corners of the site, in order. */
  redLine: z.array(PlanPoint).max(40),
  /** `at` is the middle of the building. */
  buildings: z
    .array(z.strictObject({ name: words(20, 0), at: PlanPoint, width: z.number(), height: z.number() }))
    .max(100),
  roads: z.array(z.strictObject({ name: words(20, 0), from: PlanPoint, to: PlanPoint })).max(20),
});
export type SitePlan = z.infer<typeof SitePlan>;

export const AdverseFactor = z.strictObject({
  kind: z.enum(adverseKinds),
  side: z.enum(['inside', 'outside']),
  /** To the nearest outer wall of a building. */
  meters: z.int('距离要填整数米').min(0).max(20_000, '最多 20 千米'),
  affects: words(200),
  shownSince: Day,
  at: PlanPoint,
});
export type AdverseFactor = z.infer<typeof AdverseFactor>;

/** `label` as on the page, `text` in a sentence or two. */
const Labelled = z.strictObject({ label: words(20), text: words(300) });
export type Labelled = z.infer<typeof Labelled>;

const fen = z.int('金额要填数字').min(0).max(100_000_000_000);
/** One kind of flat: whole registered prices in fen, and how many are still to be had. */
export const Layout = z.strictObject({ name: words(30), lowFen: fen, highFen: fen, left: z.int().min(0).max(100_000) });
export type Layout = z.infer<typeof Layout>;

/** `value` is in the figure's own smallest step (`KEY_FIGURES`). */
const KeyFigure = z.strictObject({
  name: z.enum(keyFigureNames),
  value: z.int('要填数字').min(0).max(100_000_000),
  note: words(60, 0),
});
export type KeyFigure = z.infer<typeof KeyFigure>;

const certificate = { kind: z.enum(certificateKinds), number: words(60), note: words(120, 0) };
const labelled = z.array(Labelled).max(20, '最多 20 条');
const isUnique = (names: readonly string[]) => new Set(names).size === names.length;

const sections = {
  adverseFactors: z.array(AdverseFactor).max(40, '最多 40 条'),
  /** Null where no plan was drawn. */
  plan: SitePlan.nullable(),
  /** What may not be sold yet, and that no deposit may be taken for it; empty when everything may. */
  notForSale: words(200, 0),
  layouts: z.array(Layout).max(20),
  /** How prices are made, which discounts there are, what is paid besides. */
  priceRules: labelled,
  figures: z
    .array(KeyFigure)
    .max(keyFigureNames.length)
    .refine((rows) => isUnique(rows.map(({ name }) => name)), '同一个数填了两次'),
  parking: labelled,
  showFlat: z.array(z.strictObject({ shown: words(60), delivered: words(60) })).max(30),
  delivery: labelled,
  service: labelled,
  /** Who customer relations is, and how one complains. */
  relations: labelled,
  /** The points of the contract that are worth reading twice. */
  contract: labelled,
};

/** What staff write. Photo ids are of photos they have sent, or that stand in an earlier version. */
export const DeclarationDraft = z.strictObject({
  certificates: z
    .array(z.strictObject({ ...certificate, photoId: Id.nullable() }))
    .max(certificateKinds.length)
    .refine((rows) => isUnique(rows.map(({ kind }) => kind)), '同一本证填了两次'),
  ...sections,
  /** The pages of the contract template. */
  templatePhotoIds: z.array(Id).max(30, '最多 30 页'),
});
export type DeclarationDraft = z.infer<typeof DeclarationDraft>;

/** The same as it is read. */
const content = {
  certificates: z.array(z.strictObject({ ...certificate, photo: PhotoView.nullable() })),
  ...sections,
  template: z.array(PhotoView),
};
/** What two versions are compared by. */
export const DeclarationContent = z.strictObject(content);
export type DeclarationContent = z.infer<typeof DeclarationContent>;

/** A published version. */
export const Declaration = z.strictObject({ version: z.int(), publishedAt: Instant, ...content });
export type Declaration = z.infer<typeof Declaration>;

/** One version in the list of all. */
export const VersionRow = z.strictObject({
  version: z.int(),
  publishedAt: Instant,
  /** `改了 4 处，2 处是坏消息`; the first has none. */
  headline: z.string(),
});
export type VersionRow = z.infer<typeof VersionRow>;

/** The next version while it is written, and the one that stands. */
export const DeskDeclaration = z.strictObject({
  projectId: Id,
  projectName: z.string(),
  published: Declaration.nullable(),
  next: z
    .strictObject({
      version: z.int(),
      state: z.enum(declarationStates),
      /** Goes up with every save; a save that names an older one is a conflict. */
      revision: z.int(),
      savedAt: Instant,
      savedBy: z.string(),
      /** Why customer relations sent it back; empty when they didn't. */
      remark: z.string(),
      content: DeclarationContent,
    })
    .nullable(),
  /** How many have confirmed that they read the standing version, and any version. */
  acknowledged: z.strictObject({ current: z.int(), ever: z.int() }),
  mayApprove: z.boolean(),
});
export type DeskDeclaration = z.infer<typeof DeskDeclaration>;

/** Who confirmed reading which version, when. */
export const AcknowledgementRow = z.strictObject({ id: Id, name: z.string(), version: z.int(), at: Instant });
export type AcknowledgementRow = z.infer<typeof AcknowledgementRow>;
