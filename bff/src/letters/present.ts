/** Letter records as readers see them. */
import type { VideoView } from '@jiashu/shared/files/schema';
import type { PhotoView } from '@jiashu/shared/kernel/fields';
import { dayOf } from '@jiashu/shared/kernel/time';
import { charactersIn, photoIdsOf } from '@jiashu/shared/letters/body';
import { addresseeOf, minutesToRead } from '@jiashu/shared/letters/rules';
import type { LetterRow, LetterView } from '@jiashu/shared/letters/schema';
import type { ProjectRecord } from '../projects';
import { presentBlock } from './presentBlock';
import type { Letter } from './store';

/** What is around a letter and not in it. */
export interface Around {
  readonly project: Pick<ProjectRecord, '_id' | 'name' | 'buildings'>;
  readonly authorName: string;
  readonly photos: ReadonlyMap<string, PhotoView>;
  readonly videos: ReadonlyMap<string, VideoView>;
  readonly homes: number;
  readonly homesRead: number;
  readonly readAt: Date | null;
}

export const authorOf = (letter: Letter, { authorName }: Around) => ({ name: authorName, title: letter.authorTitle });

/** What is published stays as it was on that day. */
export function blocksOf({ blocks, progress, publishedAt }: Letter, { photos, videos, project }: Around) {
  const buildings = publishedAt
    ? progress.map(({ buildingId, ...line }) => ({ id: buildingId, ...line }))
    : project.buildings;
  return blocks.map((block) => presentBlock(block, { photos, videos, buildings }));
}

export function presentRow(letter: Letter, around: Around): LetterRow {
  const pictures = photoIdsOf(letter.blocks);
  return {
    id: letter._id,
    issue: letter.issue ?? 0,
    month: letter.month,
    title: letter.title,
    author: authorOf(letter, around),
    cover: around.photos.get(pictures[0] ?? '') ?? null,
    minutes: minutesToRead(charactersIn(letter.blocks), pictures.length),
    publishedAt: letter.publishedAt!.toISOString(),
    readAt: around.readAt?.toISOString() ?? null,
    withdrawn: letter.state === 'withdrawn',
  };
}

export function presentLetter(letter: Letter, around: Around): LetterView {
  const { project } = around;
  const names = project.buildings.filter(({ id }) => letter.buildingIds.includes(id)).map(({ name }) => name);
  return {
    id: letter._id,
    issue: letter.issue ?? 0,
    month: letter.month,
    title: letter.title,
    author: authorOf(letter, around),
    addressee: addresseeOf(project.name, names, letter.phases),
    blocks: letter.withdrawal ? [] : blocksOf(letter, around),
    progress: letter.withdrawal ? [] : letter.progress.map(({ milestones: _, ...line }) => line),
    errata: letter.errata.map((erratum) => ({ ...erratum, at: erratum.at.toISOString() })),
    withdrawal: letter.withdrawal && { ...letter.withdrawal, at: letter.withdrawal.at.toISOString() },
    publishedOn: dayOf(letter.publishedAt!),
    shareable: letter.shareable && !letter.withdrawal,
    readAt: around.readAt?.toISOString() ?? null,
    homes: around.homes,
    homesRead: around.homesRead,
  };
}
