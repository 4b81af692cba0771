/** Gathers what is around versions (pictures, names, counts) in a handful of queries. */
import type { PhotoView } from '@jiashu/shared/kernel/fields';
import { mayLetOut } from '@jiashu/shared/projects/approval';
import type { DeclarationContent, DeclarationDraft, DeskDeclaration } from '@jiashu/shared/projects/declaration';
import type { SignedIn } from '../../http/context';
import { worksIn } from '../../http/reach';
import type { ProjectRecord } from '../store';
import { APPROVING } from './policy';
import { photoIdsOf, presentContent, presentNext, presentVersion } from './present';
import type { VersionRecord } from './store';
import type { DeclarationWorld } from './world';

export async function picturesOf(
  { photos }: Pick<DeclarationWorld, 'photos'>,
  drafts: readonly DeclarationDraft[],
  now: Date,
): Promise<ReadonlyMap<string, PhotoView>> {
  const shown = await photos.show([...new Set(drafts.flatMap(photoIdsOf))], now);
  return new Map(shown.map((photo) => [photo.id, photo]));
}

/** What a version says, to be compared with another. */
export async function contentsOf(
  world: Pick<DeclarationWorld, 'photos'>,
  records: readonly VersionRecord[],
  now: Date,
): Promise<DeclarationContent[]> {
  const pictures = await picturesOf(
    world,
    records.map(({ content }) => content),
    now,
  );
  return records.map(({ content }) => presentContent(content, pictures));
}

export async function showOnDesk(
  world: DeclarationWorld,
  project: Pick<ProjectRecord, '_id' | 'name'>,
  { caller, now }: SignedIn,
): Promise<DeskDeclaration> {
  const { store } = world;
  const [standing, next] = await Promise.all([store.standing(project._id), store.onItsWay(project._id)]);
  const drafts = [standing, next].flatMap((record) => record?.content ?? []);
  const [pictures, names, current, ever] = await Promise.all([
    picturesOf(world, drafts, now),
    world.persons().names(next ? [next.savedById] : []),
    standing ? store.countAcknowledged(project._id, standing.version) : 0,
    store.countAcknowledged(project._id),
  ]);
  const approves = worksIn(caller, project._id, APPROVING);
  return {
    projectId: project._id,
    projectName: project.name,
    published: standing && presentVersion(standing, pictures),
    next: next && presentNext(next, names.get(next.savedById) ?? '', pictures),
    acknowledged: { current, ever },
    mayApprove: approves && next?.state === 'review' && mayLetOut(caller.personId, next.savedById),
  };
}
