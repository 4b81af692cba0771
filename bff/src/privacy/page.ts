/** The readable half of an export: one HTML page in the product's paper and ink, without a script or anything from elsewhere. */
import { dayOf, timeOf } from '@jiashu/shared/kernel/time';
import { sayFullDay } from '@jiashu/shared/kernel/words';
import { FATES } from '@jiashu/shared/privacy/vocabulary';
import type { Reading } from './holding';
import { PAGE_STYLE } from './pageStyle';
import type { Held } from './register';
import { type Row, valueAt } from './row';

/** `files`: names of those that lie beside the page. */
export function pageOf(held: readonly Held[], who: string, at: Date, files: readonly string[]): string {
  const there = held.filter(({ rows, acted }) => rows.length + acted.length > 0);
  const contents = there.map(({ holding, rows }) => lineOf(holding.collection, holding.title, `${rows.length} 条`));
  const beside = files.length > 0 ? [lineOf('files', '文件', `${files.length} 个`)] : [];
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>我的信息</title><style>${PAGE_STYLE}</style></head><body>
<h1>${escaped(who)}的信息</h1><p>${sayClock(at)} 从家书导出。这里是我们留着的、和您有关的全部记录；每一类的完整数据在 data 文件夹里（JSON）。</p>
<nav aria-label="目录"><ul>${[...contents, ...beside].join('')}</ul></nav>
${there.map(sectionOf).join('\n')}${files.length > 0 ? filesOf(files) : ''}</body></html>`;
}

const lineOf = (to: string, title: string, count: string): string =>
  `<li><a href="#${to}">${escaped(title)}<span>${count}</span></a></li>`;

const isPicture = (name: string): boolean => name.endsWith('.jpg');

/** Pictures are seen at once; films and documents are opened. */
function filesOf(files: readonly string[]): string {
  const pictures = files.filter(isPicture).map((name, i) => {
    const from = `files/${name}`;
    return `<a href="${from}"><img src="${from}" alt="第 ${i + 1} 张照片" loading="lazy"></a>`;
  });
  const others = files.filter((name) => !isPicture(name)).map((name) => `<p><a href="files/${name}">${name}</a></p>`);
  return `<h2 id="files">文件</h2><div class="files">${pictures.join('')}</div>${others.join('')}`;
}

function sectionOf({ holding, rows, acted }: Held): string {
  const { collection, title, why, until, fate, reads } = holding;
  const also = acted.length > 0 ? `<p>另有 ${acted.length} 条记录里写着由您经手。</p>` : '';
  const records = rows.map((row) => readIn(row, reads)).filter((lines) => lines.length > 0);
  const listed = Object.keys(reads).length <= 2 ? tableOf(records, reads) : records.map(recordOf).join('');
  return `<h2 id="${collection}">${escaped(title)}</h2><p>${rows.length} 条。用来：${escaped(why)}。保留：${escaped(until)}。注销时：${FATES[fate]}。</p>${also}${listed}`;
}

type Reads = Readonly<Record<string, Reading>>;
type Line = readonly [name: string, words: string];

const nameOf = (reading: Reading): string => (typeof reading === 'string' ? reading : reading[0]);

function readIn(row: Row, reads: Reads): Line[] {
  return Object.entries(reads).flatMap(([path, reading]) => {
    const value = valueAt(row, path);
    if (value === null || value === undefined || value === '') return [];
    const say = (typeof reading === 'string' ? plain : reading[1]) as (value: unknown) => string;
    return [[nameOf(reading), say(value)] as const];
  });
}

const recordOf = (lines: readonly Line[]): string =>
  `<dl>${lines.map(([name, words]) => `<dt>${escaped(name)}</dt><dd>${escaped(words)}</dd>`).join('')}</dl>`;

/** Records of a word or two stand in columns. */
function tableOf(records: readonly (readonly Line[])[], reads: Reads): string {
  if (records.length === 0) return '';
  const names = Object.values(reads).map(nameOf);
  const cell = (lines: readonly Line[], name: string) => lines.find((line) => line[0] === name)?.[1] ?? '';
  const rows = records.map(
    (lines) => `<tr>${names.map((name) => `<td>${escaped(cell(lines, name))}</td>`).join('')}</tr>`,
  );
  return `<table><tr>${names.map((name) => `<th>${escaped(name)}</th>`).join('')}</tr>${rows.join('')}</table>`;
}

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** Instants as a clock in Shanghai shows them. */
function plain(value: unknown): string {
  if (typeof value !== 'string') return typeof value === 'object' ? JSON.stringify(value) : String(value);
  return INSTANT.test(value) ? sayClock(new Date(value)) : value;
}

const sayClock = (at: Date): string => `${sayFullDay(dayOf(at))} ${timeOf(at)}`;

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign]!);
