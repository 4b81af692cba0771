import { expect, test } from 'vitest';
import { photosAmong } from './photoChoice';

const jpg = (n: number) => ({ name: `${n}.jpg`, type: 'image/jpeg' });
const contract = { name: '合同.docx', type: 'application/msword' };
const drawing = { name: '户型.svg', type: 'image/svg+xml' };
const KINDS = '不是照片，没有加。照片要是 JPG、PNG、WebP 或 HEIC。';

test.each([
  ['nothing chosen', [], 9, 0, null],
  ['photos', [jpg(1), jpg(2)], 9, 2, null],
  ['HEIC of which the browser knows nothing', [{ name: 'IMG_1.HEIC', type: '' }], 9, 1, null],
  ['a document beside a photo', [contract, jpg(1)], 9, 1, `“合同.docx”${KINDS}`],
  ['a document that calls itself a photo', [{ ...contract, name: '合同.jpg' }], 9, 0, `“合同.jpg”${KINDS}`],
  ['several that are none', [contract, drawing], 9, 0, `“合同.docx”等 2 个文件${KINDS}`],
  ['an unknown ending without a kind', [{ name: 'notes', type: '' }], 9, 0, `“notes”${KINDS}`],
  ['more than there is room for', [jpg(1), jpg(2), jpg(3)], 1, 1, '只能再加 1 张，后面 2 张没有加。'],
  ['both', [jpg(1), contract, jpg(2)], 1, 1, `“合同.docx”${KINDS}只能再加 1 张，后面 1 张没有加。`],
] as const)('%s: what becomes a photo, and what is said', (_, files, room, taken, left) => {
  const choice = photosAmong<{ name: string; type: string }>(files, room);
  expect(choice.taken.length).toBe(taken);
  expect(choice.left).toBe(left);
});
