/** The letter while it is being written: what the editor changes, and how it becomes what is sent. */
import { monthOf } from '@jiashu/shared/kernel/time';
import { emptyBlock, isWritten, writtenBlock } from '@jiashu/shared/letters/body';
import type { DeskLetter, LetterDraft } from '@jiashu/shared/letters/deskSchema';
import type { Block, BlockView } from '@jiashu/shared/letters/schema';
import type { BlockKind } from '@jiashu/shared/letters/vocabulary';

/** A block with its name, which stays with it wherever it moves. */
export interface FormBlock {
  readonly key: string;
  readonly block: Block;
}

export interface LetterForm extends Omit<LetterDraft, 'blocks' | 'blockKeys'> {
  projectId: string;
  blocks: readonly FormBlock[];
  /** Addresses of the photos by id, to be shown while writing; of a film by its id that of its first picture. */
  pictures: Readonly<Record<string, string>>;
}

/** A project as far as a letter can be for it. */
export interface DeskProject {
  readonly id: string;
  readonly name: string;
  readonly buildings: readonly { readonly id: string; readonly name: string }[];
}

export const emptyForm = (now: Date): LetterForm => ({
  projectId: '',
  buildingIds: [],
  phases: [],
  month: monthOf(now),
  title: '',
  authorTitle: '项目经理',
  shareable: true,
  blocks: [newBlock('paragraph')],
  pictures: {},
});

export const formOf = (letter: DeskLetter): LetterForm => ({
  projectId: letter.projectId,
  buildingIds: letter.buildingIds,
  phases: letter.phases,
  month: letter.month,
  title: letter.title,
  authorTitle: letter.author.title,
  shareable: letter.shareable,
  blocks:
    letter.blocks.length === 0
      ? [newBlock('paragraph')]
      : letter.blocks.map((view, index) => ({ key: letter.blockKeys[index] ?? newKey(), block: writtenBlock(view) })),
  pictures: Object.fromEntries(letter.blocks.flatMap(picturesIn)),
});

function picturesIn(view: BlockView): [id: string, address: string][] {
  if (view.kind === 'video') return view.video ? [[view.video.id, view.video.poster?.large ?? '']] : [];
  return photosIn(view).map(({ id, large }) => [id, large]);
}

function photosIn(view: BlockView) {
  if (view.kind === 'photo') return view.photo ? [view.photo] : [];
  if (view.kind === 'gallery') return view.photos;
  return view.kind === 'thenAndNow' ? [view.photoThen, view.photoNow].filter((photo) => photo !== null) : [];
}

let made = 0;
const newKey = (): string => `b-${Date.now().toString(36)}-${(made++).toString(36)}`;

export const newBlock = (kind: BlockKind): FormBlock => ({ key: newKey(), block: emptyBlock(kind) });

/** What is sent: without the blocks nobody has written anything in. */
export function draftOf({ blocks, projectId: _, pictures: __, ...rest }: LetterForm): LetterDraft {
  const written = blocks.filter(({ block }) => isWritten(block));
  return { ...rest, blocks: written.map(({ block }) => block), blockKeys: written.map(({ key }) => key) };
}

/** The blocks with the one at `index` moved by `step`. */
export function moved(blocks: readonly FormBlock[], index: number, step: -1 | 1): FormBlock[] {
  const next = [...blocks];
  const [block] = next.splice(index, 1);
  if (block) next.splice(Math.max(0, index + step), 0, block);
  return next;
}

/** The blocks with a copy of the one at `index` below it. */
export const doubled = (blocks: readonly FormBlock[], index: number): FormBlock[] =>
  blocks.flatMap((one, at) => (at === index ? [one, { key: newKey(), block: one.block }] : [one]));
