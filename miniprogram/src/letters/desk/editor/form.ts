/** The letter while it is being written: what the editor changes, and how it becomes what is sent. */
import { monthOf } from '@jiashu/shared/kernel/time';
import { emptyBlock as blank, isWritten, writtenBlock } from '@jiashu/shared/letters/body';
import type { DeskLetter, LetterDraft } from '@jiashu/shared/letters/deskSchema';
import type { Block, BlockView } from '@jiashu/shared/letters/schema';
import type { BlockKind } from '@jiashu/shared/letters/vocabulary';

/** A block being written; `key` stays with it when it moves, `url` shows a photo before the server has. */
export type FormBlock = Block & { readonly key: string; readonly url?: string };

export interface LetterForm extends Omit<LetterDraft, 'blocks' | 'blockKeys'> {
  projectId: string;
  blocks: FormBlock[];
}

export const emptyForm = (now: Date): LetterForm => ({
  projectId: '',
  buildingIds: [],
  phases: [],
  month: monthOf(now),
  title: '',
  authorTitle: '项目经理',
  shareable: true,
  blocks: [emptyBlock('paragraph', 'first')],
});

export const formOf = (letter: DeskLetter): LetterForm => ({
  projectId: letter.projectId,
  buildingIds: letter.buildingIds,
  phases: letter.phases,
  month: letter.month,
  title: letter.title,
  authorTitle: letter.author.title,
  shareable: letter.shareable,
  blocks: letter.blocks.flatMap((block, index) => formBlockOf(block, letter.blockKeys[index] ?? `kept-${index}`)),
});

function formBlockOf(block: BlockView, key: string): FormBlock[] {
  if (block.kind !== 'photo') return [{ ...writtenBlock(block), key }];
  if (!block.photo) return [];
  return [{ kind: 'photo', photoId: block.photo.id, caption: block.caption, key, url: block.photo.large }];
}

export const emptyBlock = (kind: BlockKind, key: string): FormBlock => ({ ...blank(kind), key });

/** What is sent: without the blocks nobody has written anything in. */
export function draftOf({ blocks, projectId: _, ...rest }: LetterForm): LetterDraft {
  const written = blocks.filter(isWritten);
  return { ...rest, blocks: written.map(sentBlock), blockKeys: written.map(({ key }) => key) };
}

function sentBlock({ key: _key, url: _url, ...block }: FormBlock): Block {
  return block;
}

/** The blocks with the one at `index` moved by `step`. */
export function moved(blocks: readonly FormBlock[], index: number, step: -1 | 1): FormBlock[] {
  const next = [...blocks];
  const [block] = next.splice(index, 1);
  if (block) next.splice(Math.max(0, index + step), 0, block);
  return next;
}
