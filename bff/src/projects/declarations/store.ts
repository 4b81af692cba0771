/** The versions of sunshine declarations and who confirmed reading them, in MongoDB. */
import type { DeclarationDraft } from '@jiashu/shared/projects/declaration';
import type { DeclarationState } from '@jiashu/shared/projects/vocabulary';
import { type Connection, Schema } from 'mongoose';
import { derivedId, outboxField, type Recorded } from '../../history';
import { type Collection, collection } from '../../infra/collection';
import { insertOnce } from '../../infra/insertOnce';
import { afterCursor, newestFirst } from '../../infra/paging';

/** One version of one project: a draft that becomes public and never changes again. */
export interface VersionRecord extends Recorded {
  projectId: string;
  version: number;
  state: DeclarationState;
  /** Goes up with every save and every move. */
  revision: number;
  savedAt: Date;
  savedById: string;
  /** Why it was sent back; empty when it wasn't. */
  remark: string;
  content: DeclarationDraft;
  /** From publication on. */
  publishedAt: Date | null;
  approvedById: string | null;
  /** What changed since the version before, in a few words. */
  headline: string;
}

export interface Acknowledgement extends Recorded {
  projectId: string;
  version: number;
  personId: string;
  at: Date;
}

const versionSchema = new Schema<VersionRecord>(
  {
    _id: String,
    projectId: String,
    version: Number,
    state: String,
    revision: Number,
    savedAt: Date,
    savedById: String,
    remark: { type: String, default: '' },
    content: Schema.Types.Mixed,
    publishedAt: { type: Date, default: null },
    approvedById: { type: String, default: null },
    headline: { type: String, default: '' },
    ...outboxField,
  },
  { collection: 'declarations', versionKey: false, minimize: false },
)
  // There is one record a version, so two editors who begin the next one get the same.
  .index({ projectId: 1, version: 1 }, { unique: true })
  // The standing version, all versions, and the one on its way.
  .index({ projectId: 1, state: 1, version: -1 })
  .index({ 'outbox.at': 1 }, { sparse: true });

const acknowledgementSchema = new Schema<Acknowledgement>(
  { _id: String, projectId: String, version: Number, personId: String, at: Date, ...outboxField },
  { collection: 'acknowledgements', versionKey: false },
)
  .index({ projectId: 1, at: -1, _id: -1 })
  .index({ projectId: 1, version: 1 })
  .index({ personId: 1, projectId: 1, version: 1 }, { unique: true })
  // Everybody who has read some version of a project, in a stable order.
  .index({ projectId: 1, personId: 1 })
  .index({ 'outbox.at': 1 }, { sparse: true });

export type DeclarationStore = ReturnType<typeof createDeclarationStore>;

export const versionId = (projectId: string, version: number): string =>
  derivedId('declaration', projectId, String(version));

export function createDeclarationStore(db: Connection) {
  const versions = collection(db, 'Declaration', versionSchema);
  const acknowledgements = collection(db, 'Acknowledgement', acknowledgementSchema);
  return { versions, acknowledgements, ...versionQueries(versions), ...readerQueries(acknowledgements) };
}

/** A project has a few dozen versions in its life: the list comes whole. */
const MOST = 500;

const versionQueries = (versions: Collection<VersionRecord>) => ({
  /** The version that stands; null before the first. */
  standing: (projectId: string) =>
    versions.findOne({ projectId, state: 'published' }).sort({ version: -1 }).lean<VersionRecord>(),
  published: (projectId: string, version: number) =>
    versions.findOne({ projectId, version, state: 'published' }).lean<VersionRecord>(),
  /** The version on its way; null when nobody has begun one. */
  onItsWay: (projectId: string) =>
    versions.findOne({ projectId, state: { $in: ['draft', 'review'] } }).lean<VersionRecord>(),
  /** All published versions without their content, newest first. */
  list: (projectId: string) =>
    versions
      .find({ projectId, state: 'published' }, { content: 0, outbox: 0 })
      .sort({ version: -1 })
      .limit(MOST)
      .lean<VersionRecord[]>(),
  /** The standing version of every project that has one, without content. */
  async allStanding(): Promise<VersionRecord[]> {
    const rows = await versions
      .find({ state: 'published' }, { projectId: 1, version: 1, publishedAt: 1 })
      .sort({ version: 1 })
      .lean<VersionRecord[]>();
    return [...new Map(rows.map((row) => [row.projectId, row])).values()];
  },
  /** What stands and what is on its way in these projects, without content, the latest version last. */
  heads: (projectIds: readonly string[]) =>
    versions
      .find(
        { projectId: { $in: projectIds }, state: { $in: ['published', 'draft', 'review'] } },
        { projectId: 1, version: 1, state: 1, publishedAt: 1 },
      )
      .sort({ version: 1 })
      .lean<Pick<VersionRecord, '_id' | 'projectId' | 'version' | 'state' | 'publishedAt'>[]>(),
  insertVersions: (rows: readonly VersionRecord[]) => versions.insertMany(rows as VersionRecord[], { lean: true }),
});

const readerQueries = (acknowledgements: Collection<Acknowledgement>) => ({
  /** The versions this person confirmed, newest first. */
  receipts: (projectId: string, personId: string) =>
    acknowledgements
      .find({ personId, projectId }, { outbox: 0 })
      .sort({ version: -1 })
      .limit(MOST)
      .lean<Acknowledgement[]>(),
  /** All of a project, newest first, one more than `limit` when there is a next page. */
  acknowledgedIn: (projectId: string, after: string | undefined, limit: number) =>
    acknowledgements
      .find({ projectId, ...afterCursor('at', after) }, { outbox: 0 })
      .sort(newestFirst('at'))
      .limit(limit + 1)
      .lean<Acknowledgement[]>(),
  countAcknowledged: (projectId: string, version?: number) =>
    acknowledgements.countDocuments(version === undefined ? { projectId } : { projectId, version }),
  /** Who confirmed any version, in the order of their ids, from after `after` on; a person may come once a version. */
  readersAfter: (projectId: string, after: string, limit: number) =>
    acknowledgements
      .find({ projectId, personId: { $gt: after } }, { personId: 1 })
      .sort({ personId: 1 })
      .limit(limit)
      .lean<{ personId: string }[]>(),
  insertAcknowledgements: (rows: readonly Acknowledgement[]) => insertOnce(acknowledgements, rows),
});
