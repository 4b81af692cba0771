/** What customer relations does with a letter: words beside its blocks, back to the author, or through. */
import { mayApprove } from '@jiashu/shared/letters/states';
import type { SignedIn } from '../../http/context';
import { AppError, conflict, forbidden, found, invalid } from '../../http/errors';
import { requireRole } from '../../http/reach';
import { REVIEWING, WRITING } from '../policy';
import type { Letter, RemarkRecord } from '../store';
import type { LetterWorld } from '../world';
import { checkContent } from './checkContent';
import { factsBy, stepLetter } from './stepLetter';

/** A letter's remarks; one about a whole line by line is never longer. */
const MOST_REMARKS = 200;

async function underReview(world: LetterWorld, id: string, ctx: SignedIn): Promise<Letter> {
  const letter = found(await world.store.letter(id));
  requireRole(ctx.caller, letter.projectId, REVIEWING);
  return letter;
}

const written = (blockKey: string | null, text: string, ctx: SignedIn): RemarkRecord => ({
  id: ctx.effectId,
  ...{ blockKey, text },
  byId: ctx.caller.personId,
  at: ctx.now,
  doneAt: null,
  answer: '',
});

/** Says something beside a block. Throws `notFound`, `forbidden`, `invalid` (no such block), `conflict` (not in review). */
export async function remarkOn(
  world: LetterWorld,
  id: string,
  { blockKey, text }: { blockKey: string | null; text: string },
  ctx: SignedIn,
): Promise<Letter> {
  const letter = await underReview(world, id, ctx);
  if (blockKey !== null && !letter.blockKeys.includes(blockKey))
    throw invalid({ path: 'blockKey', message: '这一块已经不在了' });
  if (letter.remarks.some((remark) => remark.id === ctx.effectId)) return letter;
  if (letter.remarks.length >= MOST_REMARKS) throw new AppError('full');
  const where = { _id: id, state: 'inReview' as const, 'remarks.id': { $ne: ctx.effectId } };
  const fact = factsBy(ctx, letter)('remarked', { blockKey, words: text });
  const changed = await world.records.change(
    where,
    { $push: { remarks: written(blockKey, text, ctx) }, $inc: { said: 1 } },
    fact,
  );
  if (!changed) throw conflict();
  return changed;
}

/** The author has mended it, or says why not; the reviewer may settle his own. Throws `notFound`, `forbidden`, `conflict`. */
export async function settleRemark(
  world: LetterWorld,
  id: string,
  { remarkId, answer }: { remarkId: string; answer: string },
  ctx: SignedIn,
): Promise<Letter> {
  const letter = found(await world.store.letter(id));
  requireRole(ctx.caller, letter.projectId, WRITING);
  const remark = found(letter.remarks.find((one) => one.id === remarkId));
  if (remark.doneAt) return letter;
  const remarks = letter.remarks.map((one) => (one.id === remarkId ? { ...one, doneAt: ctx.now, answer } : one));
  const fact = factsBy(ctx, letter)('remarkSettled', { remarkId, words: answer });
  const where = { _id: id, state: { $in: ['draft' as const, 'inReview' as const] }, said: letter.said };
  const changed = await world.records.change(where, { $set: { remarks }, $inc: { said: 1 } }, fact);
  if (!changed) throw conflict();
  return changed;
}

/** Gives it back. Throws `invalid` when nothing says why. */
export async function sendBack(
  world: LetterWorld,
  id: string,
  { version, words }: { version: number; words: string },
  ctx: SignedIn,
): Promise<Letter> {
  const letter = await underReview(world, id, ctx);
  const isSaid = letter.remarks.some(({ doneAt, byId }) => doneAt === null && byId !== null);
  if (!isSaid && words === '') throw invalid({ path: 'words', message: '请写一句为什么退回' });
  const remarks = words === '' ? letter.remarks : [...letter.remarks, written(null, words, ctx)];
  const set = { remarks, publishAt: null };
  return stepLetter(
    world,
    letter,
    'sendBack',
    { version, sameRemarks: true, set, data: { words } },
    factsBy(ctx, letter),
  );
}

/** Lets it through, doubts of the content check included. Throws `forbidden` for whoever wrote on it. */
export async function approveLetter(world: LetterWorld, id: string, version: number, ctx: SignedIn): Promise<Letter> {
  const letter = await underReview(world, id, ctx);
  if (!mayApprove(letter.writerIds, ctx.caller.personId)) throw forbidden();
  const { doubtful } = await checkContent(world.content, letter);
  const passedWords = [...new Set([...letter.passedWords, ...doubtful.map(({ word }) => word)])];
  const remarks = letter.remarks.map((one) => ({ ...one, doneAt: one.doneAt ?? ctx.now }));
  const set = { remarks, passedWords };
  return stepLetter(world, letter, 'approve', { version, sameRemarks: true, set }, factsBy(ctx, letter));
}
