/** A letter as it is kept. */
import type { Phase } from '@jiashu/shared/homes/rules';
import type { Block, ProgressLine } from '@jiashu/shared/letters/schema';
import type { LetterState } from '@jiashu/shared/letters/vocabulary';
import type { Milestone } from '@jiashu/shared/projects/rules';
import { Schema } from 'mongoose';
import { outboxField, type Recorded } from '../history';

/** A building as it was on the day of publication. */
export interface ToldProgress extends ProgressLine {
  milestones: readonly Milestone[];
}

/** A reviewer's words; without `byId` the content check said them. */
export interface RemarkRecord {
  id: string;
  blockKey: string | null;
  text: string;
  byId: string | null;
  at: Date;
  doneAt: Date | null;
  answer: string;
}

export interface Letter extends Recorded {
  projectId: string;
  /** Empty: the whole project. */
  buildingIds: string[];
  /** Empty: whatever the phase. */
  phases: Phase[];
  state: LetterState;
  authorId: string;
  /** Everybody who ever saved it. */
  writerIds: string[];
  savedById: string;
  authorTitle: string;
  month: string;
  title: string;
  blocks: Block[];
  /** The blocks' names, in their order. */
  blockKeys: string[];
  /** Its public part may be passed on to anybody. */
  shareable: boolean;
  version: number;
  savedAt: Date;
  remarks: RemarkRecord[];
  /** Goes up with every remark and every settlement. */
  said: number;
  /** Words the content check doubts and customer relations has let pass. */
  passedWords: string[];
  publishAt: Date | null;
  /** From publication on. */
  issue: number | null;
  progress: ToldProgress[];
  /** How many it was addressed to that day. */
  homes: number;
  publishedAt: Date | null;
  errata: { id: string; at: Date; wrong: string; right: string }[];
  withdrawal: { at: Date; reason: string } | null;
  reminders: number;
  remindedAt: Date | null;
}

const list = { type: Schema.Types.Mixed, default: [] };
const later = { type: Date, default: null };

export const letterSchema = new Schema<Letter>(
  {
    _id: String,
    projectId: String,
    buildingIds: [String],
    phases: [String],
    state: String,
    authorId: String,
    writerIds: [String],
    savedById: String,
    authorTitle: String,
    month: String,
    title: String,
    blocks: list,
    blockKeys: [String],
    shareable: { type: Boolean, default: false },
    version: Number,
    savedAt: Date,
    remarks: list,
    said: { type: Number, default: 0 },
    passedWords: [String],
    publishAt: later,
    issue: { type: Number, default: null },
    progress: list,
    homes: { type: Number, default: 0 },
    publishedAt: later,
    errata: list,
    withdrawal: { type: Schema.Types.Mixed, default: null },
    reminders: { type: Number, default: 0 },
    remindedAt: later,
    ...outboxField,
  },
  { collection: 'letters', versionKey: false, minimize: false },
)
  // What an owner's list reads: his project's letters that came out, newest first.
  .index({ projectId: 1, publishedAt: -1, _id: -1 })
  // What the desk reads.
  .index({ projectId: 1, savedAt: -1, _id: -1 })
  .index({ projectId: 1, state: 1, savedAt: -1, _id: -1 })
  // What is due to go out by itself.
  .index({ state: 1, publishAt: 1 })
  // Two publications at once can't get the same number.
  .index({ projectId: 1, issue: 1 }, { unique: true, partialFilterExpression: { issue: { $gt: 0 } } })
  .index({ 'outbox.at': 1 }, { sparse: true });
