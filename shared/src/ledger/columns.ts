/** Finds the header of a sheet and what its columns are, however the company calls them. */
import { halfWidth } from '../homes/label';
import { FIELDS, type Field } from './vocabulary';

/** One column that is used: its letter (`C`), its title as it stands in the file, what it is. */
export interface Column {
  readonly field: Field;
  readonly letter: string;
  readonly title: string;
}

export interface Header {
  /** Index of the header among the rows given. */
  readonly at: number;
  readonly columns: readonly Column[];
  /** Titles of columns that say nothing to us. */
  readonly unused: readonly string[];
}

/** Other words for the same; the first that fits wins, so what is more special stands first. */
const SYNONYMS: readonly (readonly [Field, RegExp])[] = [
  ['project', /^(项目|项目名称|楼盘|楼盘名称|小区|小区名称|所属项目)$/],
  ['handoverPlannedOn', /^(合同|约定|计划|预计|应)(交付|交房|交楼)(日期|时间|日)?$|^(交付|交房)(期限|截止日?期?)$/],
  ['handedOverOn', /^(实际|已)?(交付|交房|交楼|收房|接房)(日期|时间|日)?$/],
  ['movedInOn', /^(实际)?(入住|入伙|搬入)(日期|时间|日)?$/],
  ['signedOn', /^(合同)?(签约|签订|网签|签合同|认购签约)(日期|时间|日)?$|^合同(签订|签署)?(日期|时间)$/],
  ['idNumber', /^(业主|产权人|买受人)?(证件|身份证|身份证件|证|护照)(号|号码|编号)$|^(身份证|身份证件|证件)$/],
  ['phone', /^(业主|客户|产权人|本人)?(电话|手机|手机号|手机号码|联系电话|联系方式|电话号码|移动电话|联系手机)\d?$/],
  ['name', /^(业主|产权人|客户|买受人|购房人|户主|权利人|业主\/产权人)(姓名|名称|名字)?$|^姓名$|^房主$/],
  ['building', /^(楼栋|楼号|栋|幢|座|栋号|幢号|座号|楼幢|楼宇|栋座|栋\/座|楼栋号|所属楼栋)$/],
  ['unit', /^(单元|单元号|门洞|梯号)$/],
  ['room', /^(房号|室号|房间号|房间|室|户号|房屋编号|门牌号?|房屋号|房源|房屋|房间编号|房产地址|房屋坐落|单元房号)$/],
  ['floor', /^(楼层|层|所在层|层数|所在楼层)$/],
];

/** What a title says without its ornaments: `* 业主姓名（必填）` → `业主姓名`. */
const bare = (title: string): string =>
  halfWidth(title)
    .replace(/\(.*?\)|\[.*?\]|【.*?】/g, '')
    .replace(/[*\s:：、.。]/g, '');

/** What a column of this title is; null when it says nothing to us. */
export function fieldOf(title: string): Field | null {
  const text = bare(title);
  if (text === '') return null;
  const ours = Object.entries(FIELDS).find(([, name]) => name === text);
  return (ours?.[0] as Field | undefined) ?? SYNONYMS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** `A`, `B` … `Z`, `AA` of a column's place, from 0. */
export function letterOf(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? letterOf(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

const LOOK_AT = 30;

/** The row that names most columns, among the first thirty; null when none names the home and something else. */
export function findHeader(rows: readonly (readonly string[])[]): Header | null {
  let best: Header | null = null;
  for (const [at, titles] of rows.slice(0, LOOK_AT).entries()) {
    const header = headerAt(at, titles);
    if (header.columns.length > (best?.columns.length ?? 1)) best = header;
  }
  return best?.columns.some(({ field }) => field === 'room') ? best : null;
}

function headerAt(at: number, titles: readonly string[]): Header {
  const columns: Column[] = [];
  const unused: string[] = [];
  for (const [index, title] of titles.entries()) {
    const field = fieldOf(title ?? '');
    const taken = columns.some((column) => column.field === field);
    if (field && !taken) columns.push({ field, letter: letterOf(index), title: halfWidth(title) });
    else if (title?.trim()) unused.push(halfWidth(title).slice(0, 30));
  }
  return { at, columns, unused };
}
