import { expect, test } from 'vitest';
import type { BlockView } from '../blocks';
import { isPublic, publicBlocks } from './rules';

const out = new Date('2026-11-18T01:00:00Z');

test.each([
  [true, out, null, true],
  [false, out, null, false],
  [true, null, null, false],
  [true, out, { reason: '写错了' }, false],
])('shareable %s, published %s, withdrawn %j: public %s', (shareable, publishedAt, withdrawal, expected) => {
  expect(isPublic({ shareable, publishedAt, withdrawal })).toBe(expected);
});

test('what owners asked is left out, all else stays in its order', () => {
  const blocks: BlockView[] = [
    { kind: 'paragraph', text: '一' },
    { kind: 'question', question: '问', answer: '答' },
    { kind: 'change', number: '1', what: '改', affects: '谁' },
    { kind: 'photo', photo: null, caption: '' },
  ];
  expect(publicBlocks(blocks).map(({ kind }) => kind)).toEqual(['paragraph', 'change', 'photo']);
});
