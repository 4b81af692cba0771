/** What can still be done with a letter that is out: an erratum, taking it back, one more word to who has not read it. */
import { mayRemind, nextReminderAt } from '@jiashu/shared/letters/reminder';
import type { SignedIn } from '../../http/context';
import { AppError, conflict, found, invalid } from '../../http/errors';
import { requireRole } from '../../http/reach';
import { WRITING } from '../policy';
import type { Letter } from '../store';
import type { LetterWorld } from '../world';
import { factsBy, stepLetter } from './stepLetter';

const MOST_ERRATA = 20;

async function ofMine(world: LetterWorld, id: string, ctx: SignedIn): Promise<Letter> {
  const letter = found(await world.store.letter(id));
  requireRole(ctx.caller, letter.projectId, WRITING);
  return letter;
}

/** Adds a dated erratum; the letter's own words stay. Throws `invalid` for words that can't be, `conflict`, `full`. */
export async function correctLetter(
  world: LetterWorld,
  id: string,
  { wrong, right }: { wrong: string; right: string },
  ctx: SignedIn,
): Promise<Letter> {
  const letter = await ofMine(world, id, ctx);
  if (letter.errata.some((erratum) => erratum.id === ctx.effectId)) return letter;
  if (letter.errata.length >= MOST_ERRATA) throw new AppError('full');
  const verdict = await world.content.check(`${wrong}\n${right}`);
  if (verdict.suggest === 'risky') throw invalid({ path: 'right', message: `“${verdict.word}”不能写，请换个说法` });
  const erratum = { id: ctx.effectId, at: ctx.now, wrong, right };
  return stepLetter(
    world,
    letter,
    'correct',
    { update: { $push: { errata: erratum } }, data: { wrong, right } },
    factsBy(ctx, letter),
  );
}

/** Takes it back; whoever opens it reads why. Throws `conflict` when it isn't out. */
export async function withdrawLetter(world: LetterWorld, id: string, reason: string, ctx: SignedIn): Promise<Letter> {
  const letter = await ofMine(world, id, ctx);
  const set = { withdrawal: { at: ctx.now, reason } };
  return stepLetter(world, letter, 'withdraw', { set, data: { reason } }, factsBy(ctx, letter));
}

/** Tells those who have not read it once more. Throws `closed` before three days are over, `conflict`. */
export async function remindReaders(world: LetterWorld, id: string, ctx: SignedIn): Promise<Letter> {
  const letter = await ofMine(world, id, ctx);
  if (letter.state !== 'published' || !letter.publishedAt) throw conflict();
  if (!mayRemind(letter.publishedAt, letter.remindedAt, ctx.now))
    throw new AppError('closed', { data: { nextAt: nextReminderAt(letter.publishedAt, letter.remindedAt) } });
  const fact = factsBy(ctx, letter)('reminded', { number: letter.reminders + 1 });
  const where = { _id: id, state: 'published' as const, reminders: letter.reminders };
  const set = { $set: { remindedAt: ctx.now }, $inc: { reminders: 1 } };
  const changed = await world.records.change(where, set, fact);
  if (!changed) throw conflict();
  return changed;
}
