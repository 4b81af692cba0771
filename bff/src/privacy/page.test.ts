import { expect, test } from 'vitest';
import type { Holding } from './holding';
import { pageOf } from './page';
import type { Row } from './row';

const AT = new Date('2026-11-22T22:50:00Z');
const holding = (part: Partial<Holding>): Holding => ({
  collection: 'repairs',
  title: '报修',
  why: '修好',
  until: '和房子一样久',
  persons: ['personId'],
  fate: 'depersonalise',
  reads: { number: '单号', filedAt: '报修时间', words: '您写的' },
  ...part,
});
const page = (rows: Row[], part: Partial<Holding> = {}, files: string[] = []) =>
  pageOf([{ holding: holding(part), rows, acted: [] }], '顾南乔', AT, files);

test('says when it was made by the day, since it is read long afterwards', () => {
  expect(page([{ _id: '1' }])).toContain('2026 年 11 月 23 日 06:50 从家书导出');
});

test('fits a phone, and leads from its contents to every kind of record', () => {
  const html = page([{ _id: '1', number: 'BX1' }]);
  expect(html).toContain('name="viewport"');
  expect(html).toContain('<a href="#repairs">报修<span>1 条</span></a>');
  expect(html).toContain('<h2 id="repairs">');
});

test('nothing somebody wrote becomes a part of the page', () => {
  const html = page([{ _id: '1', words: '<script>alert("墙")</script>' }]);
  expect(html).not.toContain('<script');
  expect(html).toContain('&lt;script&gt;alert(&quot;墙&quot;)');
});

test('instants read as a clock in Shanghai shows them, and what is empty is left out', () => {
  const html = page([{ _id: '1', number: 'BX1', filedAt: '2026-11-12T16:10:00.000Z', words: '' }]);
  expect(html).toContain('<dt>报修时间</dt><dd>2026 年 11 月 13 日 00:10</dd>');
  expect(html).not.toContain('您写的');
});

test('records of a word or two stand in columns, one line each', () => {
  const html = page(
    [
      { _id: '1', number: 'BX1' },
      { _id: '2', number: 'BX2' },
    ],
    { reads: { number: '单号' } },
  );
  expect(html).toContain('<th>单号</th>');
  expect(html).toContain('<tr><td>BX1</td></tr><tr><td>BX2</td></tr>');
});

test('pictures are seen on the page, other files opened from it', () => {
  const html = page([{ _id: '1', number: 'BX1' }], {}, ['a-large.jpg', 'b.pdf']);
  expect(html).toContain('<a href="files/a-large.jpg"><img src="files/a-large.jpg" alt="第 1 张照片"');
  expect(html).toContain('<a href="files/b.pdf">b.pdf</a>');
});
