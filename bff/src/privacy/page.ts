/** The readable half of an export: one HTML page in the product's paper and ink, without a script or anything from elsewhere. */
import { FATES } from '@jiashu/shared/privacy/vocabulary';
import type { Reading } from './holding';
import type { Held } from './register';
import { type Row, valueAt } from './row';

const STYLE = `body{margin:0 auto;max-width:680px;padding:32px 20px;background:#f7f2e8;color:#2e2620;font:15px/1.7 sans-serif}
h1,h2{font-family:"Songti SC","Noto Serif CJK SC",serif;font-weight:600}h2{margin:40px 0 4px}
p{margin:4px 0;color:#6c6157}dl{margin:12px 0;padding:12px 0;border-top:1px solid #ddd2c0}
dt{color:#6c6157;font-size:13px}dd{margin:0 0 6px;white-space:pre-wrap}a{color:#b23a28}`;

/** `photos`: ids of the files that lie beside the page. */
export function pageOf(held: readonly Held[], who: string, at: string, photos: readonly string[]): string {
  const sections = held.filter(({ rows, acted }) => rows.length + acted.length > 0).map(sectionOf);
  const pictures = photos.map((name) => `<li><a href="files/${name}">${name}</a></li>`).join('');
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>我的信息</title><style>${STYLE}</style>
<h1>${escaped(who)}的信息</h1><p>${escaped(at)} 从家书导出。这里是我们留着的、和您有关的全部记录；每一类的完整数据在 data 文件夹里（JSON）。</p>
${sections.join('')}${pictures ? `<h2>文件</h2><ul>${pictures}</ul>` : ''}</html>`;
}

function sectionOf({ holding, rows, acted }: Held): string {
  const { title, why, until, fate, reads } = holding;
  const records = rows.map((row) => recordOf(row, reads)).join('');
  const also = acted.length > 0 ? `<p>另有 ${acted.length} 条记录里写着由您经手。</p>` : '';
  return `<h2>${escaped(title)}</h2><p>${rows.length} 条。用来：${escaped(why)}。保留：${escaped(until)}。注销时：${FATES[fate]}。</p>${also}${records}`;
}

function recordOf(row: Row, reads: Readonly<Record<string, Reading>>): string {
  const lines = Object.entries(reads).flatMap(([path, reading]) => {
    const value = valueAt(row, path);
    if (value === null || value === undefined || value === '') return [];
    const [name, say] = typeof reading === 'string' ? [reading, plain] : reading;
    return `<dt>${escaped(name)}</dt><dd>${escaped((say as (value: unknown) => string)(value))}</dd>`;
  });
  return lines.length > 0 ? `<dl>${lines.join('')}</dl>` : '';
}

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const SHANGHAI_MS = 8 * 3_600_000;

/** Instants as a clock in Shanghai shows them. */
function plain(value: unknown): string {
  if (typeof value !== 'string') return typeof value === 'object' ? JSON.stringify(value) : String(value);
  if (!INSTANT.test(value)) return value;
  return new Date(Date.parse(value) + SHANGHAI_MS).toISOString().slice(0, 16).replace('T', ' ');
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign]!);
