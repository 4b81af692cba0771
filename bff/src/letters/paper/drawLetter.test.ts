import type { LetterView } from '@jiashu/shared/letters/schema';

import sharp from 'sharp';
import { getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { id } from '../../testing/company';
import { drawLetter } from './drawLetter';
import { paperFonts } from './fonts';

const photo = (name: string) => ({ id: id('photo', name), small: '/s', large: '/l', width: 900, height: 600 });
const [a, b] = [photo('a'), photo('b')];

const letter: LetterView = {
  ...{ id: id('letter'), issue: 15, month: '2026-11', title: '雨停之后，我们把十八层的模板又量了一遍' },
  author: { name: '高鹏', title: '项目经理' },
  addressee: '云栖里 · 致 3 栋的业主',
  blocks: [
    { kind: 'paragraph', heading: '先说晚的', text: '3 栋比计划晚了四天。' },
    { kind: 'photo', photo: a, caption: '十八层，复核模板' },
    { kind: 'gallery', photos: [a, b], caption: '四个角都量了' },
    {
      kind: 'video',
      video: { id: id('film'), url: '/v', poster: a, seconds: 11.6, bytes: 9 },
      caption: '淋水试验，左下角渗水',
    },
    { kind: 'thenAndNow', photoThen: a, photoNow: b, thenOn: '2026-03-01', nowOn: '2026-11-18', caption: '东南角' },
    {
      ...{ kind: 'milestone', buildingId: id('b'), milestone: 'toppedOut', buildingName: '3 栋', doneOn: null },
      ...{ plannedOn: '2027-01-16', expectedOn: '2027-01-20', lateReason: '连雨停工' },
    },
    { kind: 'question', question: '会赶工吗？', answer: '不会。' },
    { kind: 'change', number: '设计变更 2026-031', what: '坡道加宽', affects: '三个车位取消' },
    { kind: 'paragraph', text: '<script>alert(1)</script> https://elsewhere.example/x' },
  ],
  progress: [
    {
      ...{ buildingId: id('b'), name: '3 栋', floors: 26, builtFloors: 18, plannedFloors: 22, news: '盖到第 18 层' },
      ...{ daysLate: 4, lateReason: '连雨停工' },
    },
  ],
  errata: [{ id: id('e'), at: '2026-11-20T02:00:00.000Z', wrong: '晚三天', right: '晚四天' }],
  ...{ withdrawal: null, shareable: true },
  ...{ publishedOn: '2026-11-18', readAt: null, homes: 104, homesRead: 71 },
};

const jpeg = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#c7a488' } })
  .jpeg()
  .toBuffer();
const pictures = new Map([
  [a.id, jpeg],
  [b.id, jpeg],
]);

async function readBack(pdf: Buffer) {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const pages = await Promise.all(Array.from({ length: document.numPages }, (_, at) => document.getPage(at + 1)));
  const texts = await Promise.all(
    pages.map(async (page) =>
      (await page.getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(''),
    ),
  );
  const links = (await Promise.all(pages.map((page) => page.getAnnotations()))).flat();
  return { text: texts.join(''), pages: texts, links, actions: await document.getJSActions() };
}

test('a letter on paper says everything the letter says, errata first', async () => {
  const { text } = await readBack(await drawLetter(letter, pictures, await paperFonts()));
  const said = ['云栖里 · 致 3 栋的业主', letter.title, '高鹏', '更正', '原文：晚三天', '应为：晚四天', '先说晚的'];
  said.push('3 栋比计划晚了四天。', '十八层，复核模板', '2026 年 3 月 1 日', '原计划 2027 年 1 月 16 日', '连雨停工');
  said.push(
    '淋水试验，左下角渗水（视频，12 秒，请在手机上看）',
    '会赶工吗？',
    '设计变更 2026-031',
    '坡道加宽',
    '各栋进度',
    '晚 4 天',
    '第 15 封',
    '敬上',
  );
  for (const words of said) expect(text).toContain(words);
  expect(text.indexOf('应为：晚四天')).toBeLessThan(text.indexOf('先说晚的'));
});

test('nothing in it runs or leads anywhere', async () => {
  const pdf = await drawLetter(letter, pictures, await paperFonts());
  const { text, links, actions } = await readBack(pdf);
  expect(text).toContain('<script>alert(1)</script> https://elsewhere.example/x');
  expect([links, actions]).toEqual([[], null]);
  expect(pdf.toString('latin1')).not.toMatch(/\/(JavaScript|JS|URI|Launch|OpenAction|EmbeddedFile)\b/);
});

test('every sheet of a long letter is numbered; only the glyphs used are in it; a lost picture is left out', async () => {
  const long = { ...letter, blocks: Array.from({ length: 40 }, () => letter.blocks[0]!) };
  const pdf = await drawLetter(long, new Map(), await paperFonts());
  const { pages } = await readBack(pdf);
  expect(pages.length).toBeGreaterThan(2);
  pages.forEach((text, at) => {
    expect(text).toContain(`${at + 1} / ${pages.length}`);
  });
  expect(pdf.length).toBeLessThan(200_000);
});
