/** One step of a letter from state to state: one conditional update that carries its fact. */
import { LETTER_STEPS, type LetterStep } from '@jiashu/shared/letters/states';
import type { UpdateQuery } from 'mongoose';
import { type Fact, factOf } from '../../history';
import type { SignedIn } from '../../http/context';
import { conflict } from '../../http/errors';
import type { Letter } from '../store';
import type { LetterWorld } from '../world';

const DONE: { readonly [S in LetterStep]: string } = {
  submit: 'submitted',
  recall: 'recalled',
  sendBack: 'sentBack',
  approve: 'approved',
  schedule: 'scheduled',
  unschedule: 'unscheduled',
  publish: 'published',
  holdBack: 'heldBack',
  correct: 'corrected',
  withdraw: 'withdrawn',
};

/** Makes the fact of a step: by the caller, or by the system. */
export type FactFor = (type: string, data?: Fact['data']) => Fact;

export const factsBy =
  (ctx: SignedIn, { _id, projectId }: Letter): FactFor =>
  (type, data = {}) =>
    factOf(ctx, `letters.${type}`, { kind: 'letter', id: _id }, { projectId }, data);

interface Change {
  /** Only if it still is this version. */
  readonly version?: number;
  /** Only if nobody has said or settled anything since `letter` was read. */
  readonly sameRemarks?: true;
  readonly set?: Partial<Letter>;
  readonly update?: UpdateQuery<Letter>;
  readonly data?: Fact['data'];
}

/** Throws `conflict` when the letter is no longer where the step begins, or has changed. */
export async function stepLetter(
  { records }: LetterWorld,
  letter: Letter,
  step: LetterStep,
  { version, sameRemarks, set = {}, update = {}, data = {} }: Change,
  factFor: FactFor,
): Promise<Letter> {
  const { from, to } = LETTER_STEPS[step];
  const where = {
    _id: letter._id,
    state: { $in: [...from] },
    ...(version === undefined ? {} : { version }),
    ...(sameRemarks ? { said: letter.said } : {}),
  };
  const change = { ...update, $set: { state: to, ...set }, ...(sameRemarks ? { $inc: { said: 1 } } : {}) };
  const changed = await records.change(where, change, factFor(DONE[step], data));
  if (!changed) throw conflict();
  return changed;
}
