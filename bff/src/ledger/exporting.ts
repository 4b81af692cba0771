/** The ledger as a table again: masked for whom it isn't needed whole; whole only with a reason that is kept. */
import { maskIdNumber, maskPhone } from '@jiashu/shared/kernel/mask';
import { dayOf } from '@jiashu/shared/kernel/time';
import { readDay } from '@jiashu/shared/ledger/cells';
import { placeOf } from '@jiashu/shared/ledger/columns';
import { writeName } from '@jiashu/shared/ledger/owners';
import type { Document } from '@jiashu/shared/ledger/schema';
import { DATE_FIELDS, type DateField, FIELDS, type Field, fields } from '@jiashu/shared/ledger/vocabulary';
import type { Home, Member } from '../homes';
import type { Vault } from '../infra/vault';
import { openCells, openVerdict, plainMember } from './sealed';
import type { LedgerExport, LedgerImport } from './store';
import type { LedgerWorld } from './world';
import { type TextTable, writeTable } from './writing';

const COLUMNS = [
  'project',
  'building',
  'room',
  'floor',
  'name',
  'phone',
  'idNumber',
  ...DATE_FIELDS,
] as const satisfies readonly Field[];

/** All homes of the project, one row for each owner. Imported again it changes nothing. */
export async function exportLedger(
  world: LedgerWorld,
  { projectId, reveal, format, at }: LedgerExport,
): Promise<Document> {
  const { homes: book, projects, vault } = world;
  const [project, homes, owners] = await Promise.all([
    projects.get(projectId),
    book.register.homes(projectId),
    book.register.owners({ projectId }),
  ]);
  const byHome = new Map<string, Member[]>();
  for (const owner of owners) byHome.set(owner.homeId, [...(byHome.get(owner.homeId) ?? []), owner]);
  const building = new Map(project.buildings.map(({ id, name }) => [id, name]));
  const { compare } = new Intl.Collator('zh', { numeric: true });
  const natural = (one: Home, other: Home) => compare(one.label, other.label);
  const rows = [...homes].sort(natural).flatMap((home) => {
    const place = { project: project.name, building: building.get(home.buildingId) ?? '' };
    const theirs = byHome.get(home._id) ?? [];
    return (theirs.length > 0 ? theirs : [null]).map((owner) => rowOf(vault, { ...place }, home, owner, reveal));
  });
  const table: TextTable = { titles: COLUMNS.map((field) => FIELDS[field]), rows };
  return writeTable(table, format, `${project.name}台账${reveal ? '' : '（号码已遮住）'} ${dayOf(at)}`);
}

function rowOf(
  vault: Vault,
  place: { project: string; building: string },
  home: Home,
  owner: Member | null,
  reveal: boolean,
): string[] {
  const plain = owner && plainMember(vault, owner);
  const cells: Partial<Record<Field, string>> = {
    ...place,
    ...{ room: home.label, floor: String(home.floor) },
    name: plain?.name ? writeName(plain.name) : '',
    phone: plain?.phone ? (reveal ? plain.phone : maskPhone(plain.phone)) : '',
    idNumber: plain?.idNumber ? (reveal ? plain.idNumber : maskIdNumber(plain.idNumber)) : '',
    ...Object.fromEntries(DATE_FIELDS.map((field: DateField) => [field, home[field] ?? ''])),
  };
  return COLUMNS.map((field) => cells[field] ?? '');
}

const REASON = '原因';

/** The file as it was sent, repairs, columns added in the preview and all, with a last column that says what is wrong with a row. */
export async function withReasons({ store, vault }: LedgerWorld, found: LedgerImport): Promise<Document> {
  const rows = await store.fileRows(found._id);
  const dates = found.columns
    .filter(({ field }) => (DATE_FIELDS as readonly Field[]).includes(field))
    .map(({ letter }) => placeOf(letter));
  const opened = rows.map((row) => ({ row, ...openCells(vault, row) }));
  const added = fields.filter((field) => opened.some((one) => one.added[field] !== undefined));
  const table: TextTable = {
    titles: [...found.titles, ...added.map((field) => FIELDS[field]), REASON],
    rows: opened.map(({ row, cells, added: more }) => {
      const why = openVerdict(vault, row).troubles.map(({ field, words }) => `${FIELDS[field]}：${words}`);
      const shown = found.titles.map((_, at) =>
        dates.includes(at) ? asDay(cells[at], found.date1904) : (cells[at] ?? ''),
      );
      return [...shown, ...added.map((field) => more[field] ?? ''), why.join(' ')];
    }),
  };
  return writeTable(table, 'xlsx', `${found.fileName.replace(/\.\w+$/, '')}（标出要改的）`);
}

/** Excel's count of days means nothing to a reader. */
function asDay(cell = '', date1904: boolean): string {
  const reading = readDay(cell, date1904);
  return 'value' in reading && reading.value ? reading.value : cell;
}
