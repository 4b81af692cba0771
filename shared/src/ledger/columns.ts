/** Finds the header of a sheet and what its columns are, however the company calls them. */
import { halfWidth } from '../homes/label';
import { FIELDS, type Field, isOfSecond, type OwnerPart, SECOND_OF } from './vocabulary';

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

const OWNER = '业主|产权人|客户|买受人|购房人|权利人';
const FIRST = `(?:${OWNER})1?`;
/** Whoever owns it too, in columns beside the first's. */
const SECOND = `共有人|共有权人|共同(?:买受人|产权人|购房人)|第二(?:${OWNER})|(?:${OWNER})2`;
const PHONE = '电话|手机|手机号|手机号码|联系电话|联系方式|电话号码|移动电话|联系手机';

/** Other words for the same; the first that fits wins, so what is more special stands first. */
const SYNONYMS: readonly (readonly [Field, RegExp])[] = [
  ['project', /^(项目|项目名称|楼盘|楼盘名称|小区|小区名称|所属项目)$/],
  ['handoverPlannedOn', /^(合同|约定|计划|预计|应)(交付|交房|交楼)(日期|时间|日)?$|^(交付|交房)(期限|截止日?期?)$/],
  ['handedOverOn', /^(实际|已)?(交付|交房|交楼|收房|接房)(日期|时间|日)?$/],
  ['movedInOn', /^(实际)?(入住|入伙|搬入)(日期|时间|日)?$/],
  ['signedOn', /^(合同)?(签约|签订|网签|签合同|认购签约)(日期|时间|日)?$|^合同(签订|签署)?(日期|时间)$/],
  [
    'coIdNumber',
    new RegExp(
      `^(${SECOND})(的)?(证件|身份证|身份证件|证)(号|号码|编号)?$|^(${OWNER})?(证件|身份证|身份证件|证)(号|号码)?2$`,
    ),
  ],
  ['coPhone', new RegExp(`^(${SECOND})(的)?(${PHONE})$|^(${OWNER})?(${PHONE})2$`)],
  ['coName', new RegExp(`^(${SECOND})(姓名|名称|名字)?$|^(${OWNER})(姓名|名称|名字)?2$|^姓名2$`)],
  ['idNumber', new RegExp(`^(${FIRST})?(证件|身份证|身份证件|证|护照)(号|号码|编号)1?$|^(身份证|身份证件|证件)1?$`)],
  ['phone', new RegExp(`^(${FIRST}|本人)?(${PHONE})1?$`)],
  ['name', new RegExp(`^(${FIRST}|户主|业主/产权人)(姓名|名称|名字)?1?$|^姓名1?$|^房主$`)],
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

/** Titles left over that name a third owner: whoever stands under them would be lost without a word. */
export const namesMore = (unused: readonly string[]): string[] =>
  unused.filter((title) => ['name', 'coName'].includes(fieldOf(title.replace(/[3-9三四五]/, '2')) ?? ''));

/** A column's place, from 0, by its letter. */
export const placeOf = (letter: string): number =>
  [...letter].reduce((place, char) => place * 26 + char.charCodeAt(0) - 64, 0) - 1;

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
  const passed: number[] = [];
  for (const [index, title] of titles.entries()) {
    const field = freeField(fieldOf(title ?? ''), columns);
    if (field) columns.push({ field, letter: letterOf(index), title: halfWidth(title) });
    else if (title?.trim()) passed.push(index);
  }
  // A second number without a second name is the first owner's other number, and he signs in with one.
  const used = columns.some(({ field }) => field === 'coName')
    ? columns
    : columns.filter(({ field }) => !isOfSecond(field));
  const unused = [...passed, ...columns.filter((one) => !used.includes(one)).map(({ letter }) => placeOf(letter))];
  return { at, columns: used, unused: unused.sort((one, other) => one - other).map((index) => named(titles[index]!)) };
}

const named = (title: string): string => halfWidth(title).slice(0, 30);

/** The field itself, or where it is taken the second owner's; null when there is no place left. */
function freeField(field: Field | null, columns: readonly Column[]): Field | null {
  const isTaken = (one: Field) => columns.some((column) => column.field === one);
  if (field === null || !isTaken(field)) return field;
  const second = SECOND_OF[field as OwnerPart];
  return second && !isTaken(second) ? second : null;
}
