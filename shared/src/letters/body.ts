/** A letter's body as data: what its blocks hold, what is still missing in them. Pure; both sides use it. */
import type { Block, BlockView } from './blocks';
import type { BlockKind } from './vocabulary';

type Of<K extends BlockKind> = Extract<Block, { kind: K }>;

const EMPTY: { readonly [K in BlockKind]: Of<K> } = {
  paragraph: { kind: 'paragraph', text: '' },
  photo: { kind: 'photo', photoId: '', caption: '' },
  gallery: { kind: 'gallery', photoIds: [], caption: '' },
  video: { kind: 'video', videoId: '', caption: '' },
  thenAndNow: { kind: 'thenAndNow', thenPhotoId: '', nowPhotoId: '', thenOn: null, nowOn: null, caption: '' },
  milestone: { kind: 'milestone', buildingId: '', milestone: 'toppedOut' },
  question: { kind: 'question', question: '', answer: '' },
  change: { kind: 'change', number: '', what: '', affects: '' },
};

/** A block nobody has written anything in. */
export const emptyBlock = (kind: BlockKind): Block => EMPTY[kind];

/** The pictures of the blocks in their order, each once. */
export function photoIdsOf(blocks: readonly Block[]): string[] {
  const ids = new Set<string>();
  for (const block of blocks) for (const id of photosIn(block)) if (id !== '') ids.add(id);
  return [...ids];
}

const NONE: readonly string[] = [];

/** The films of the blocks in their order, each once. */
export const videoIdsOf = (blocks: readonly Block[]): string[] => [
  ...new Set(blocks.flatMap((block) => (block.kind === 'video' && block.videoId !== '' ? [block.videoId] : []))),
];

function photosIn(block: Block): readonly string[] {
  if (block.kind === 'photo') return [block.photoId];
  if (block.kind === 'gallery') return block.photoIds;
  return block.kind === 'thenAndNow' ? [block.thenPhotoId, block.nowPhotoId] : NONE;
}

/** How many characters the blocks say. */
export function charactersIn(blocks: readonly Block[]): number {
  let count = 0;
  for (const block of blocks) for (const text of textsOf(block)) count += text.length;
  return count;
}

/** Everything a block says in words, in the order it is read. */
export function textsOf(block: Block | BlockView): string[] {
  if (block.kind === 'paragraph') return [block.heading ?? '', block.text].filter((text) => text !== '');
  if (block.kind === 'question') return [block.question, block.answer];
  if (block.kind === 'change') return [block.number, block.what, block.affects];
  return block.kind === 'milestone' ? [] : [block.caption];
}

/** Whether somebody has put something in it. */
export const isWritten = (block: Block): boolean =>
  block.kind === 'milestone'
    ? block.buildingId !== ''
    : videoIdsOf([block]).length > 0 ||
      photosIn(block).some((id) => id !== '') ||
      textsOf(block).some((text) => text.trim() !== '');

/** The block as it was written, from the block as it is read; without the photos that are gone. */
export function writtenBlock(view: BlockView): Block {
  if (view.kind === 'photo') return { kind: 'photo', photoId: view.photo?.id ?? '', caption: view.caption };
  if (view.kind === 'gallery')
    return { kind: 'gallery', photoIds: view.photos.map(({ id }) => id), caption: view.caption };
  if (view.kind === 'video') return { kind: 'video', videoId: view.video?.id ?? '', caption: view.caption };
  if (view.kind === 'thenAndNow') {
    const { photoThen, photoNow, ...rest } = view;
    return { ...rest, thenPhotoId: photoThen?.id ?? '', nowPhotoId: photoNow?.id ?? '' };
  }
  if (view.kind === 'milestone') return { kind: 'milestone', buildingId: view.buildingId, milestone: view.milestone };
  return view;
}

export interface BlockProblem {
  /** `blocks.2.text`. */
  readonly path: string;
  readonly message: string;
}

/** What is still missing before the blocks can go out; empty when they can. */
export const problemsOf = (blocks: readonly Block[]): BlockProblem[] =>
  blocks.flatMap((block, index) =>
    gapsIn(block).map(([field, message]) => ({ path: `blocks.${index}.${field}`, message })),
  );

function gapsIn(block: Block): [field: string, message: string][] {
  if (block.kind === 'gallery')
    return block.photoIds.length < 2 ? [['photoIds', '图集要 2 到 9 张，一张就用“照片”']] : [];
  const needed: Readonly<Record<string, string>> = NEEDED[block.kind];
  const values = block as Readonly<Record<string, unknown>>;
  return Object.entries(needed).filter(([field]) => !values[field]);
}

const NEEDED: { readonly [K in Exclude<BlockKind, 'gallery'>]: Partial<Record<keyof Of<K>, string>> } = {
  paragraph: { text: '这一段还是空的' },
  photo: { photoId: '还没放照片' },
  video: { videoId: '还没放视频', caption: '听不见、放不了的人要读的：视频里是什么' },
  thenAndNow: {
    thenPhotoId: '还没放以前的照片',
    nowPhotoId: '还没放现在的照片',
    thenOn: '以前那张是哪天拍的',
    nowOn: '现在这张是哪天拍的',
  },
  milestone: { buildingId: '还没选哪一栋' },
  question: { question: '还没写业主问了什么', answer: '还没写怎么答' },
  change: { number: '还没写变更编号', what: '还没写改了什么', affects: '还没写影响谁' },
};
