/** Publishes a letter: it gets the project's next number and keeps each building's progress as of today. */
import { dayOf } from '@jiashu/shared/kernel/time';
import { problemsOf } from '@jiashu/shared/letters/body';
import { type Fact, factOf } from '../../history';
import type { SignedIn } from '../../http/context';
import { conflict, found, invalid } from '../../http/errors';
import { requireRole } from '../../http/reach';
import { isDuplicateKey } from '../../infra/mongo';
import { type ProjectRecord, presentBuilding } from '../../projects';
import { WRITING } from '../policy';
import type { Letter, ToldProgress } from '../store';
import type { LetterWorld } from '../world';

/** Throws `notFound`, `forbidden`, `invalid` where a block has gaps, and `conflict` when it was published or saved since `version`. */
export async function publishLetter(world: LetterWorld, id: string, version: number, ctx: SignedIn): Promise<Letter> {
  const letter = found(await world.store.letter(id));
  requireRole(ctx.caller, letter.projectId, WRITING);
  const problems = problemsOf(letter.blocks);
  if (problems.length > 0) throw invalid(...problems);
  const project = await world.projects.get(letter.projectId);
  const progress = progressFor(project, letter.buildingIds, ctx.now);
  const fact = factOf(ctx, 'letters.published', { kind: 'letter', id }, { projectId: letter.projectId });
  const published = await numbered(world, letter, { version, progress, now: ctx.now, fact });
  if (!published) throw conflict();
  return published;
}

interface Publication {
  readonly version: number;
  readonly progress: ToldProgress[];
  readonly now: Date;
  readonly fact: Fact;
}

/** Takes the next free number; the unique index refuses one that another letter has just taken, so try the next. */
async function numbered(
  world: LetterWorld,
  letter: Letter,
  { version, progress, now, fact }: Publication,
): Promise<Letter | null> {
  for (;;) {
    const issue = (await world.store.lastIssue(letter.projectId)) + 1;
    const set = { state: 'published' as const, issue, progress, publishedAt: now, savedAt: now };
    try {
      return await world.records.change({ _id: letter._id, state: 'draft', version }, { $set: set }, fact);
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
