import { expect, test } from 'vitest';
import { type Block, BlockView } from './blocks';
import { emptyBlock, isWritten, photoIdsOf, problemsOf, textsOf, videoIdsOf, writtenBlock } from './body';
import { BLOCK_KINDS, type BlockKind } from './vocabulary';

const kinds = Object.keys(BLOCK_KINDS) as BlockKind[];
const id = (digit: string) => digit.repeat(24);
const photo = (digit: string) => ({ id: id(digit), small: '/s', large: '/l', width: 3, height: 2 });

const whole: { readonly [K in BlockKind]: Block } = {
  paragraph: { kind: 'paragraph', heading: '先说晚的', text: '3 栋晚了四天。' },
  photo: { kind: 'photo', photoId: id('a'), caption: '十八层' },
  gallery: { kind: 'gallery', photoIds: [id('a'), id('b')], caption: '四个角' },
  video: { kind: 'video', videoId: id('e'), caption: '淋水试验' },
  thenAndNow: {
    kind: 'thenAndNow',
    ...{ thenPhotoId: id('a'), nowPhotoId: id('c'), thenOn: '2026-03-01', nowOn: '2026-11-18', caption: '东南角' },
  },
  milestone: { kind: 'milestone', buildingId: id('d'), milestone: 'toppedOut' },
  question: { kind: 'question', question: '会赶工吗？', answer: '不会。' },
  change: { kind: 'change', number: '设计变更 2026-031', what: '坡道加宽', affects: '三个车位取消' },
};

test.each(kinds)('an empty %s is not written and says what is missing', (kind) => {
  const empty = emptyBlock(kind);
  expect(isWritten(empty)).toBe(false);
  expect(problemsOf([empty])).not.toEqual([]);
});

test.each(kinds)('a whole %s is written and lacks nothing', (kind) => {
  expect(isWritten(whole[kind])).toBe(true);
  expect(problemsOf([whole[kind]])).toEqual([]);
});

test.each([
  [{ ...whole.change, what: '' }, ['blocks.0.what']],
  [{ ...whole.change, what: '', number: '' }, ['blocks.0.number', 'blocks.0.what']],
  [{ ...whole.thenAndNow, nowPhotoId: '', thenOn: null }, ['blocks.0.nowPhotoId', 'blocks.0.thenOn']],
  [{ ...whole.gallery, photoIds: [id('a')] }, ['blocks.0.photoIds']],
  [{ ...whole.question, answer: '' }, ['blocks.0.answer']],
  [{ ...whole.video, caption: '' }, ['blocks.0.caption']],
] as [Block, string[]][])('a gap is named by its place: %j', (block, paths) => {
  expect(problemsOf([block]).map(({ path }) => path)).toEqual(paths);
});

test('every picture is found, once, in its order', () => {
  expect(photoIdsOf(Object.values(whole))).toEqual([id('a'), id('b'), id('c')]);
  expect(photoIdsOf(kinds.map(emptyBlock))).toEqual([]);
  expect(videoIdsOf([whole.video, ...Object.values(whole)])).toEqual([id('e')]);
  expect(videoIdsOf(kinds.map(emptyBlock))).toEqual([]);
});

test('what a block says is its words alone, never an address', () => {
  expect(Object.values(whole).flatMap(textsOf)).toEqual([
    ...['先说晚的', '3 栋晚了四天。', '十八层', '四个角', '淋水试验', '东南角', '会赶工吗？', '不会。'],
    ...['设计变更 2026-031', '坡道加宽', '三个车位取消'],
  ]);
});

test('a block as it is read goes back to what was written', () => {
  const days = {
    plannedOn: '2027-01-16',
    expectedOn: '2027-01-20',
    doneOn: null,
    lateReason: '雨',
    buildingName: '3 栋',
  };
  const views: BlockView[] = [
    { kind: 'photo', photo: photo('a'), caption: '十八层' },
    { kind: 'gallery', photos: [photo('a'), photo('b')], caption: '四个角' },
    {
      kind: 'video',
      video: { id: id('e'), url: '/v', poster: photo('f'), seconds: 12, bytes: 9 },
      caption: '淋水试验',
    },
    {
      kind: 'thenAndNow',
      ...{ photoThen: photo('a'), photoNow: photo('c'), thenOn: '2026-03-01', nowOn: '2026-11-18', caption: '东南角' },
    },
    { kind: 'milestone', buildingId: id('d'), milestone: 'toppedOut', ...days },
    { kind: 'question', question: '会赶工吗？', answer: '不会。' },
  ];
  expect(views.map((view) => writtenBlock(BlockView.parse(view)))).toEqual([
    ...[whole.photo, whole.gallery, whole.video, whole.thenAndNow, whole.milestone, whole.question],
  ]);
});
