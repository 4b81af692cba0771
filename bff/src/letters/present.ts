/** Letter records as readers and writers see them. */
import type { PhotoView } from '@jiashu/shared/kernel/fields';
import { dayOf } from '@jiashu/shared/kernel/time';
import { addresseeOf, minutesToRead } from '@jiashu/shared/letters/rules';
import type { Block, BlockView, DeskLetter, DeskLetterRow, LetterRow, LetterView } from '@jiashu/shared/letters/schema';
import type { ProjectRecord } from '../projects';
import type { Letter } from './store';

/** What is around a letter and not in it. */
export interface Around {
  readonly project: Pick<ProjectRecord, '_id' | 'name' | 'buildings'>;
  readonly authorName: string;
  readonly photos: ReadonlyMap<string, PhotoView>;
  readonly homes: number;
  readonly homesRead: number;
  readonly readAt: Date | null;
}

export const photoIdsOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.kind === 'photo' ? block.photoId : []));

const authorOf = (letter: Letter, { authorName }: Around) => ({ name: authorName, title: letter.authorTitle });

const presentBlock = (block: Block, photos: Around['photos']): BlockView =>
  block.kind === 'photo' ? { kind: 'photo', photo: photos.get(block.photoId) ?? null, caption: block.caption } : block;

function charactersOf(block: Block): number {
  if (block.kind === 'paragraph') return block.text.length;
  return block.kind === 'photo' ? block.caption.length : block.what.length + block.affects.length;
}

export function presentRow(letter: Letter, around: Around): LetterRow {
  const pictures = photoIdsOf(letter.blocks);
  const characters = letter.blocks.reduce((sum, block) => sum + charactersOf(block), 0);
  return {
    id: letter._id,
    issue: letter.issue ?? 0,
    month: letter.month,
    title: letter.title,
    author: authorOf(letter, around),
    cover: around.photos.get(pictures[0] ?? '') ?? null,
    minutes: minutesToRead(characters, pictures.length),
    publishedAt: letter.publishedAt!.toISOString(),
    readAt: around.readAt?.toISOString() ?? null,
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
    addressee: addresseeOf(project.name, names),
    blocks: letter.blocks.map((block) => presentBlock(block, around.photos)),
    progress: letter.progress,
    publishedOn: dayOf(letter.publishedAt!),
    readAt: around.readAt?.toISOString() ?? null,
    homes: around.homes,
    homesRead: around.homesRead,
  };
}

export const presentDeskRow = (letter: Letter, around: Around): DeskLetterRow => ({
  id: letter._id,
  projectName: around.project.name,
  state: letter.state,
  issue: letter.issue,
  month: letter.month,
  title: letter.title,
  authorName: around.authorName,
  savedAt: letter.savedAt.toISOString(),
  homes: around.homes,
  homesRead: around.homesRead,
});

export const presentDesk = (letter: Letter, around: Around): DeskLetter => ({
  id: letter._id,
  projectId: letter.projectId,
  projectName: around.project.name,
  state: letter.state,
  issue: letter.issue,
  author: authorOf(letter, around),
  buildingIds: letter.buildingIds,
  month: letter.month,
  title: letter.title,
  blocks: letter.blocks.map((block) => presentBlock(block, around.photos)),
  version: letter.version,
  savedAt: letter.savedAt.toISOString(),
  publishedAt: letter.publishedAt?.toISOString() ?? null,
  homes: around.homes,
  homesRead: around.homesRead,
});
