/** A fact: something that happened to a record, by whom and when. Records carry new facts; the history keeps them all. */
import { createHash } from 'node:crypto';
import { Schema } from 'mongoose';
import type { Context } from '../http/context';

export interface Subject {
  /** The capability's singular noun: `letter`, `repair`. */
  readonly kind: string;
  readonly id: string;
}

export interface Fact {
  readonly id: string;
  /** `letters.published`: capability and past participle. */
  readonly type: string;
  readonly subject: Subject;
  readonly at: Date;
  /** Null when the system did it. */
  readonly by: { readonly personId: string; readonly name: string } | null;
  readonly projectId: string | null;
  readonly homeId: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

type Scope = Partial<Pick<Fact, 'projectId' | 'homeId'>>;

/** The fact that the caller did this just now; the same request sent again makes the same fact. */
export function factOf(ctx: Context, type: string, subject: Subject, scope: Scope = {}, data: Fact['data'] = {}): Fact {
  const by = ctx.caller && { personId: ctx.caller.personId, name: ctx.caller.name };
  const id = derivedId(ctx.effectId, type, subject.id);
  return { id, type, subject, at: ctx.now, by, projectId: scope.projectId ?? null, homeId: scope.homeId ?? null, data };
}

/** A record id that depends on its parts alone: what is made from it twice is one record. */
export const derivedId = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join(' ')).digest('hex').slice(0, 24);

export const factSchema = new Schema<Fact>(
  {
    id: String,
    type: String,
    subject: { type: { kind: String, id: String }, _id: false },
    at: Date,
    by: { type: { personId: String, name: { type: String, sealed: true } }, _id: false, default: null },
    projectId: { type: String, default: null },
    homeId: { type: String, default: null },
    data: { type: Schema.Types.Mixed, default: {} },
  },
  { _id: false, id: false, minimize: false },
);
