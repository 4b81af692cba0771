/** Hands a letter to customer relations: whole, with nothing open, and checked. */
import { problemsOfLetter } from '@jiashu/shared/letters/ready';
import { derivedId } from '../../history';
import type { SignedIn } from '../../http/context';
import { found, invalid } from '../../http/errors';
import { requireRole } from '../../http/reach';
import { WRITING } from '../policy';
import type { Letter, RemarkRecord } from '../store';
import type { LetterWorld } from '../world';
import { checkContent, type Finding, sayDoubtful, sayRisky } from './checkContent';
import { factsBy, stepLetter } from './stepLetter';

/** Throws `notFound`, `forbidden`, `invalid` (gaps, open remarks, words that can't be), `conflict`. */
export async function submitLetter(world: LetterWorld, id: string, version: number, ctx: SignedIn): Promise<Letter> {
  const letter = found(await world.store.letter(id));
  requireRole(ctx.caller, letter.projectId, WRITING);
  const gaps = problemsOfLetter(letter);
  if (gaps.length > 0) throw invalid(...gaps);
  const open = letter.remarks.filter(({ doneAt }) => doneAt === null).length;
  if (open > 0) throw invalid({ path: 'remarks', message: `还有 ${open} 处意见没改` });
  const { risky, doubtful } = await checkContent(world.content, letter);
  if (risky.length > 0) throw invalid(...risky.map(sayRisky));
  const remarks = [...letter.remarks, ...doubtsAsRemarks(letter, doubtful, ctx.now)];
  return stepLetter(world, letter, 'submit', { version, sameRemarks: true, set: { remarks } }, factsBy(ctx, letter));
}

/** What customer relations has let pass before is not asked again. */
export const doubtsAsRemarks = (letter: Letter, doubtful: readonly Finding[], at: Date): RemarkRecord[] =>
  doubtful
    .filter(({ word }) => !letter.passedWords.includes(word))
    .map((finding) => ({
      id: derivedId('doubt', letter._id, String(letter.version), finding.path, finding.word, at.toISOString()),
      blockKey: finding.blockKey,
      text: sayDoubtful(finding),
      ...{ byId: null, at, doneAt: null, answer: '' },
    }));
