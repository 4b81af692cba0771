/**
 * How a home is called: people and spreadsheets write `3栋2单元1201`, `３－２－１２０１`, `三号楼二单元一二〇一室`; the ledger has
 * `3 栋 2 单元 1201`. Pure; for the import of the ledger and for every search by home.
 */

export interface HomeParts {
  /** What tells the building apart in its project: `3`, `A`, `12A`. */
  readonly building: string;
  /** Null where none was said: the building has no units, or the words stop before. */
  readonly unit: string | null;
  /** `1201`, `A3`; null where the words stop before. */
  readonly room: string | null;
}

/** Full-width letters, digits and signs become the usual ones; every dash a hyphen, every kind of space one. */
export const halfWidth = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010-\u2015\u2212\u2500\u2501]/g, '-')
    .replace(/[\s\u00a0\u200b\u3000\ufeff]+/g, ' ')
    .trim();

const FIGURES = '零一二三四五六七八九';
const ALSO: Readonly<Record<string, string>> = { 〇: '零', '○': '零', 两: '二', 壹: '一', 贰: '二', 叁: '三' };
const COUNTED = /^(?:([一二三四五六七八九])百零?)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/;

const figure = (char: string | undefined): number => (char ? FIGURES.indexOf(char) : 0);

/** Chinese numerals as digits: `十二` → `12`, `二十` → `20`, `一百零三` → `103`, `一二〇一` → `1201`; the rest stays. */
export const arabic = (text: string): string =>
  text
    .replace(/[〇○两壹贰叁]/g, (char) => ALSO[char] ?? char)
    .replace(/[零一二三四五六七八九十百]+/g, (run) => digitsOf(run));

function digitsOf(run: string): string {
  if (!/[十百]/.test(run)) return [...run].map(figure).join('');
  const [whole, hundreds, tens, ten, ones] = COUNTED.exec(run) ?? [];
  if (!whole) return run;
  return String(figure(hundreds) * 100 + (ten ? (tens ? figure(tens) : 1) * 10 : 0) + figure(ones));
}

const plain = (text: string): string => arabic(halfWidth(text)).toUpperCase().replace(/ /g, '');
const noZeros = (token: string): string => token.replace(/^0+(?=\d)/, '');

/** What tells a building apart by its name: `3` of `3 栋`, `三号楼` or `3#`, `A` of `A座`; its whole name where it has no number. */
export function buildingKey(name: string): string {
  const text = plain(name).replace(/^第/, '');
  const [, key] = /^([A-Z]?\d+[A-Z]?|[A-Z])(?:号楼|号|栋|幢|座|楼|#|-)*$/.exec(text) ?? [];
  return noZeros(key ?? text);
}

/** The building a sheet is named after: `6` of `6栋`, `6#楼业主台账`; null for any other name. */
export function buildingOfSheet(name: string): string | null {
  const [, building] =
    /^(.*?(?:栋|幢|座|楼|#))(?:(?:业主|住户|客户|住宅)?(?:台账|信息|明细|清单|名单|表)?)$/.exec(plain(name)) ?? [];
  const key = building ? buildingKey(building) : null;
  return key !== null && /^([A-Z]?\d+[A-Z]?|[A-Z])$/.test(key) ? key : null;
}

/** What tells a unit apart: `2` of `二单元`; empty for nothing. */
export const unitKey = (text: string): string =>
  noZeros(
    plain(text)
      .replace(/^第/, '')
      .replace(/(单元|门|#|-)+$/, ''),
  );

/** What tells a room apart: `1201` of `１２０１室`. Floor and door apart (`12-01`) come together. */
export function roomKey(text: string): string {
  const room = plain(text)
    .replace(/(室|号房|号|房|户)+$/, '')
    .replace(/^(\d{1,2})(?:-|层|楼)(\d{2})$/, '$1$2');
  return noZeros(room);
}

const BUILDING = '([A-Z]?\\d{1,3}[A-Z]?|[A-Z])';
const ROOM = '([A-Z]?\\d{1,5}[A-Z]?|\\d{1,2}(?:-|层|楼)\\d{2})';
/** With the words: `3栋2单元1201室`, `3号楼1201`, `3栋`. */
const WORDED = new RegExp(
  `^第?${BUILDING}(?:#楼|号楼|号|栋|幢|座|楼|#)-?(?:第?(\\d{1,2}|[A-Z])(?:单元|门|-)-?)?(?:${ROOM}(?:室|号房|号|房|户)?)?$`,
);
/** With hyphens only: `3-2-1201`, `3-1201`, `3/2/1201`. */
const SHORT = new RegExp(`^${BUILDING}[-/.](?:(\\d{1,2}|[A-Z])[-/.])?${ROOM}(?:室|号|房)?$`);

/** The parts of a home said in somebody's own words; null when they say no building. */
export function readHome(words: string): HomeParts | null {
  const text = plain(words);
  const [, building, unit, room] = WORDED.exec(text) ?? SHORT.exec(text) ?? [];
  if (!building) return null;
  return { building: noZeros(building), unit: unit ? noZeros(unit) : null, room: room ? roomKey(room) : null };
}

/** `3 栋 2 单元 1201`: the one spelling the ledger has. `buildingName` is the building's own name, `3 栋`. */
export const homeLabel = (buildingName: string, unit: string | null, room: string): string =>
  [buildingName, ...(unit ? [`${unit} 单元`] : []), room].join(' ');

/** The floor a room number says: 12 of `1201`, 3 of `302`; null when it says none. */
export function floorOf(room: string): number | null {
  const [, floor] = /^[A-Z]?(\d{1,3})\d{2}[A-Z]?$/.exec(room) ?? [];
  return floor && Number(floor) > 0 ? Number(floor) : null;
}

/** What a search box looks for: the label's beginning as far as the words go, `3 栋 2 单元 12`; empty when they say no building. */
export function labelPrefix(words: string): string {
  const parts = readHome(words);
  if (!parts) return '';
  const { building, unit, room } = parts;
  if (unit === null) return room === null ? `${building} 栋` : homeLabel(`${building} 栋`, null, room);
  return room === null ? `${building} 栋 ${unit} 单元` : homeLabel(`${building} 栋`, unit, room);
}
