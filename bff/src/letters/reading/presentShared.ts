/** The public part of a letter: what anybody may read who was given its address. */
import { dayOf } from '@jiashu/shared/kernel/time';
import { photoIdsOf, videoIdsOf } from '@jiashu/shared/letters/body';
import { publicBlocks } from '@jiashu/shared/letters/reading/rules';
import type { SharedLetter } from '@jiashu/shared/letters/reading/schema';
import { presentBlock } from '../presentBlock';
import type { Letter } from '../store';
import type { ReadingWorld } from './world';

export async function presentShared(
  { photos, projects }: Pick<ReadingWorld, 'photos' | 'projects'>,
  letter: Letter,
  now: Date,
): Promise<SharedLetter> {
  const [project, shown, films] = await Promise.all([
    projects.get(letter.projectId),
    photos.show(photoIdsOf(letter.blocks), now),
    photos.videos(videoIdsOf(letter.blocks), now),
  ]);
  const around = {
    photos: new Map(shown.map((photo) => [photo.id, photo])),
    videos: new Map(films.map((film) => [film.id, film])),
    buildings: letter.progress.map(({ buildingId, ...line }) => ({ id: buildingId, ...line })),
  };
  return {
    projectId: project._id,
    projectName: project.name,
    issue: letter.issue ?? 0,
    month: letter.month,
    title: letter.title,
    publishedOn: dayOf(letter.publishedAt!),
    blocks: publicBlocks(letter.blocks.map((block) => presentBlock(block, around))),
    progress: letter.progress.map(({ milestones: _, ...line }) => line),
    errata: letter.errata.map(({ at, ...said }) => ({ ...said, at: at.toISOString() })),
  };
}
