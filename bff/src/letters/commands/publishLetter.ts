/** Publishes a letter: by hand or when its time has come, never without the content check. */
import { dayOf } from '@jiashu/shared/kernel/time';
import { mayStep } from '@jiashu/shared/letters/states';
import type { SignedIn } from '../../http/context';
import { conflict, found, invalid } from '../../http/errors';
import { requireRole } from '../../http/reach';
import { isDuplicateKey } from '../../infra/mongo';
import { type ProjectRecord, presentBuilding } from '../../projects';
import { WRITING } from '../policy';
import { countReceivers } from '../receives';
import type { Letter, ToldProgress } from '../store';
import type { LetterWorld } from '../world';
import { checkContent, sayDoubtful, sayRisky } from './checkContent';
import { type FactFor, factsBy, stepLetter } from './stepLetter';
import { doubtsAsRemarks } from './submitLetter';

/**
 * Publishes now. Gives it back in review when the content check has new doubts. Throws `notFound`, `forbidden`,
 * `invalid` at the place of a word that can't be, and `conflict` when it isn't approved or was changed since `version`.
 */
export async function publishLetter(world: LetterWorld, id: string, version: number, ctx: SignedIn): Promise<Letter> {
  const letter = found(await world.store.letter(id));
  requireRole(ctx.caller, letter.projectId, WRITING);
  if (letter.version !== version || !mayStep(letter.state, 'publish')) throw conflict();
  const { risky } = await checkContent(world.content, letter);
  if (risky.length > 0) throw invalid(...risky.map(sayRisky));
  return release(world, letter, ctx.now, factsBy(ctx, letter));
}

/** Puts an approved letter out, or back into review with what was found in it. */
export async function release(world: LetterWorld, letter: Letter, now: Date, factFor: FactFor): Promise<Letter> {
  const { risky, doubtful } = await checkContent(world.content, letter);
  const found = [...risky, ...doubtful.filter(({ word }) => !letter.passedWords.includes(word))];
  if (found.length === 0) return numbered(world, letter, now, factFor);
  const { version } = letter;
  const set = { publishAt: null, remarks: [...letter.remarks, ...doubtsAsRemarks(letter, found, now)] };
  const data = { words: found.map(sayDoubtful).join('') };
  return stepLetter(world, letter, 'holdBack', { version, sameRemarks: true, set, data }, factFor);
}

/** Takes the next free number; the unique index refuses one that another letter has just taken, so try the next. */
async function numbered(world: LetterWorld, letter: Letter, now: Date, factFor: FactFor): Promise<Letter> {
  const project = await world.projects.get(letter.projectId);
  const fixed = { progress: progressFor(project, letter.buildingIds, now), publishedAt: now, savedAt: now };
  const homes = await countReceivers(world, letter, now);
  for (;;) {
    const issue = (await world.store.lastIssue(letter.projectId)) + 1;
    try {
      const set = { ...fixed, homes, issue };
      return await stepLetter(world, letter, 'publish', { version: letter.version, set }, factFor);
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }
}

const progressFor = (project: ProjectRecord, buildingIds: readonly string[], now: Date): ToldProgress[] =>
  project.buildings
    .filter(({ id }) => buildingIds.length === 0 || buildingIds.includes(id))
    .map((building) => {
      const { id, homes: _homes, ...line } = presentBuilding(building, dayOf(now));
      return { buildingId: id, ...line };
    });
