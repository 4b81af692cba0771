/** One row of a file, read as a home of this project and its owners, or as what is wrong with it. */

import { impossibleDays } from '../homes/dates';
import { buildingKey, floorOf, halfWidth, homeLabel, readHome, roomKey, unitKey } from '../homes/label';
import type { Day } from '../kernel/time';
import { dayOfTerm, isFormulaError, readDay, textOf } from './cells';
import { type Owner, readOwners, type Trouble } from './owners';
import { DATE_FIELDS, type DateField, FIELDS, type Field, fields } from './vocabulary';

export type Cells = Partial<Record<Field, string>>;
export type Dates = Partial<Record<DateField, Day>>;

export interface KnownBuilding {
  readonly id: string;
  readonly name: string;
  readonly floors: number;
  /** Its homes are told apart by unit too. */
  readonly hasUnits: boolean;
}

export interface KnownHome {
  readonly buildingId: string;
  readonly floor: number;
}

/** What the ledger knows of the project a file is for. */
export interface KnownProject {
  readonly name: string;
  readonly buildings: readonly KnownBuilding[];
  /** By label. */
  readonly homes: ReadonlyMap<string, KnownHome>;
  readonly today: Day;
  readonly date1904: boolean;
}

export interface ReadHome {
  readonly label: string;
  readonly buildingId: string;
  readonly floor: number;
}

export interface ReadRow {
  /** Null when the row doesn't say which home it is. */
  readonly home: ReadHome | null;
  readonly dates: Dates;
  readonly owners: readonly Owner[];
  readonly troubles: readonly Trouble[];
}

export function readRow(cells: Cells, known: KnownProject): ReadRow {
  const broken = fields.filter((field) => isFormulaError(textOf(cells[field])));
  if (broken.length > 0) {
    const words = '这一格的公式算不出来。请在表里改好，或直接填上结果。';
    return { home: null, dates: {}, owners: [], troubles: broken.map((field) => ({ field, code: 'formula', words })) };
  }
  const project = wrongProject(cells, known);
  const home = readPlace(cells, known);
  const dates = readDates(cells, known);
  const people = readOwners(cells);
  return {
    home: 'home' in home ? home.home : null,
    dates: dates.dates,
    owners: people.owners,
    troubles: [...project, ...('trouble' in home ? [home.trouble] : []), ...people.troubles, ...dates.troubles],
  };
}

function wrongProject({ project }: Cells, known: KnownProject): Trouble[] {
  const name = textOf(project).replace(/ /g, '');
  if (name === '' || name === known.name.replace(/ /g, '')) return [];
  const words = `这次导入的是${known.name}，这一行写的是别的项目。别的项目请另外导入。`;
  return [{ field: 'project', code: 'otherProject', words }];
}

type Place = { readonly home: ReadHome } | { readonly trouble: Trouble };
const trouble = (field: Field, code: Trouble['code'], words: string): Place => ({ trouble: { field, code, words } });

function readPlace(cells: Cells, known: KnownProject): Place {
  const room = textOf(cells.room);
  if (room === '') return trouble('room', 'noRoom', '没写房号，不知道是哪一套。');
  const written = known.homes.get(halfWidth(cells.room ?? ''));
  if (written) return { home: { label: halfWidth(cells.room ?? ''), ...written } };
  const said = saidPlace(room, textOf(cells.building), textOf(cells.unit));
  if ('trouble' in said) return said;
  const building = known.buildings.find(({ name }) => buildingKey(name) === said.building);
  if (!building)
    return trouble(cells.building ? 'building' : 'room', 'noSuchBuilding', noBuilding(said.building, known));
  if (said.unit === '' && building.hasUnits)
    return trouble(cells.unit === undefined ? 'room' : 'unit', 'noUnit', `${building.name}分单元，请写明几单元。`);
  return onFloor(homeLabel(building.name, said.unit || null, said.room), said.room, building, cells, known);
}

type Said = { readonly building: string; readonly unit: string; readonly room: string } | { readonly trouble: Trouble };

/** The parts of the home, from columns of their own or all from the room's. */
function saidPlace(room: string, buildingCell: string, unitCell: string): Said {
  const column = { building: buildingKey(buildingCell), unit: unitKey(unitCell) };
  // Beside a column of buildings `1-1201` is a unit and a room; alone it is a building and a room.
  const [, unitBefore, roomAfter] = /^第?(\S{1,3}?)(?:单元|-)-?(\S{3,})$/.exec(room.replace(/ /g, '')) ?? [];
  const whole = readHome(room);
  const parts =
    column.building === '' || (whole?.room && whole.building === column.building && whole.unit !== null)
      ? whole
      : { building: column.building, unit: unitBefore ? unitKey(unitBefore) : null, room: roomKey(roomAfter ?? room) };
  if (!parts?.room || !/^[A-Z]?\d{1,5}[A-Z]?$/.test(parts.room)) return whyNoPlace(column.building, whole !== null);
  if (column.unit !== '' && parts.unit !== null && parts.unit !== column.unit)
    return trouble('room', 'badRoom', `单元那一格写的是 ${column.unit} 单元，房号里是 ${parts.unit} 单元。`) as Said;
  return { building: parts.building, unit: parts.unit ?? column.unit, room: parts.room };
}

function whyNoPlace(building: string, saysBuilding: boolean): Said {
  const words =
    building === '' && !saysBuilding
      ? '看不出是哪一栋。请写成“3 栋 2 单元 1201”，或加一列“楼栋”。'
      : '看不懂这个房号。请写成“1201”，或“3 栋 2 单元 1201”。';
  return trouble('room', 'badRoom', words) as Said;
}

const noBuilding = (said: string, { name, buildings }: KnownProject): string =>
  `${name}没有 ${said} 栋，只有 ${buildings.map((building) => building.name).join('、')}。`;

function onFloor(label: string, room: string, building: KnownBuilding, cells: Cells, known: KnownProject): Place {
  const there = known.homes.get(label);
  const text = textOf(cells.floor).replace(/(层|楼|F)$/i, '');
  const field: Field = text === '' ? 'room' : 'floor';
  const floor = text === '' ? (there?.floor ?? floorOf(room)) : Number(text);
  if (floor === null) return trouble('room', 'badFloor', '从房号看不出在几层。请加一列“楼层”。');
  if (!Number.isInteger(floor) || floor < 1) return trouble(field, 'badFloor', '楼层要写成数字，例如 12。');
  if (floor > building.floors)
    return trouble(field, 'badFloor', `${building.name}只有 ${building.floors} 层，这一行在 ${floor} 层。`);
  return { home: { label, buildingId: building.id, floor } };
}

function readDates(cells: Cells, known: KnownProject): { dates: Dates; troubles: Trouble[] } {
  const dates: Dates = {};
  const troubles: Trouble[] = [];
  for (const field of DATE_FIELDS) {
    const cell = cells[field] ?? '';
    // A contract names a term; the others are days on which something happened.
    const reading = readDay(field === 'handoverPlannedOn' ? dayOfTerm(cell) : cell, known.date1904);
    if ('trouble' in reading) troubles.push({ field, code: reading.trouble, words: reading.words });
    else if (reading.value !== null) dates[field] = reading.value;
  }
  return { dates, troubles: troubles.length > 0 ? troubles : wrongOrder(dates, known.today) };
}

function wrongOrder(dates: Dates, today: Day): Trouble[] {
  return impossibleDays(dates, today).map(({ day: field, before }) =>
    before === null
      ? { field, code: 'futureDate', words: `${FIELDS[field]}在今天以后。还没发生的请空着。` }
      : { field, code: 'dateOrder', words: `${FIELDS[field]}早于${FIELDS[before]}，请核对哪个对。` },
  );
}
