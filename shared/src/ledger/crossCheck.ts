/** What only shows when the rows of a file are read side by side: repeated rows, and rows that contradict each other. */
import { fieldOf, type Owner, plainName, type Trouble } from './owners';
import type { ReadRow } from './readRow';
import { sayRows } from './rowNumber';
import { DATE_FIELDS, type DateField, FIELDS } from './vocabulary';

/** A row with its number in the file, as Excel counts. */
export interface NumberedRow extends ReadRow {
  readonly n: number;
}

export interface CheckedRow extends NumberedRow {
  /** Says nothing that an earlier row has not said. */
  readonly repeated: boolean;
}

/** The rows with the troubles they have with one another; the order of the rows decides only which is called repeated. */
export function crossCheck(rows: readonly NumberedRow[]): CheckedRow[] {
  const names = nameTroubles(rows);
  const documents = documentTroubles(rows);
  const dates = dateTroubles(rows);
  const seen = new Set<string>();
  return rows.map((row) => {
    const more = [names, documents, dates].flatMap((found) => found.get(row.n) ?? []);
    const troubles = more.length > 0 ? [...row.troubles, ...more] : row.troubles;
    const said = saidBy(row);
    const repeated = row.home !== null && troubles.length === 0 && said.every((one) => seen.has(one));
    for (const one of said) seen.add(one);
    return { ...row, troubles, repeated };
  });
}

const who = ({ name, phone }: Owner): string => phone ?? `name ${name}`;

/** Everything a row says, each thing once. */
function saidBy({ home, owners, dates }: NumberedRow): string[] {
  if (!home) return [];
  return [
    home.label,
    ...DATE_FIELDS.flatMap((field) => (dates[field] ? `${home.label} ${field} ${dates[field]}` : [])),
    ...owners.flatMap((owner) => {
      const him = `${home.label} ${who(owner)} ${owner.name}`;
      return owner.idNumber ? [him, `${him} ${owner.idNumber}`] : [him];
    }),
  ];
}

type ByRow = Map<number, Trouble[]>;
const add = (map: ByRow, n: number, trouble: Trouble) => void map.set(n, [...(map.get(n) ?? []), trouble]);

/** Who has one phone, or at one home one name, has one document. */
function documentTroubles(rows: readonly NumberedRow[]): ByRow {
  const found: ByRow = new Map();
  const said = rows.flatMap(({ n, home, owners }) =>
    owners.flatMap((owner) => {
      const { name, phone, idNumber } = owner;
      const him = phone ?? (home && name ? `${home.label} ${plainName(name)}` : null);
      return idNumber && him ? [{ n, him, idNumber, field: fieldOf(owner, 'idNumber') }] : [];
    }),
  );
  contradictions(
    said,
    ({ him }) => him,
    ({ idNumber }) => idNumber,
    ({ n, field }, others) =>
      add(found, n, {
        field,
        code: 'twoIdNumbers',
        words: `同一个人，在${sayRows(others)}写的是另一个证件号。请核对留哪一个。`,
      }),
  );
  return found;
}

/** One phone is one person; and one name at one home with two phones is one person typed twice. */
function nameTroubles(rows: readonly NumberedRow[]): ByRow {
  const found: ByRow = new Map();
  const people = rows.flatMap(({ n, home, owners }) =>
    owners.map((owner) => ({ n, home: home?.label ?? '', ...owner })),
  );
  const named = people.flatMap((one) =>
    one.name && one.phone ? { ...one, name: plainName(one.name), phone: one.phone } : [],
  );
  contradictions(
    named,
    ({ phone }) => phone,
    ({ name }) => name,
    (one, others) =>
      add(found, one.n, {
        field: fieldOf(one, 'name'),
        code: 'twoNames',
        words: `这个电话在${sayRows(others)}写的是另一个姓名。一个电话只能是一个人，请核对。`,
      }),
  );
  const placed = named.filter(({ home }) => home !== '');
  contradictions(
    placed,
    ({ home, name }) => `${home} ${name}`,
    ({ phone }) => phone,
    (one, others) =>
      add(found, one.n, {
        field: fieldOf(one, 'phone'),
        code: 'twoPhones',
        words: `同一套房、同一个姓名，在${sayRows(others)}写的是另一个电话。请只留一个。`,
      }),
  );
  return found;
}

function dateTroubles(rows: readonly NumberedRow[]): ByRow {
  const found: ByRow = new Map();
  for (const field of DATE_FIELDS) {
    const dated = rows.flatMap(({ n, home, dates }) =>
      home && dates[field] ? { n, label: home.label, day: dates[field] } : [],
    );
    contradictions(
      dated,
      ({ label }) => label,
      ({ day }) => day,
      ({ n }, others) => add(found, n, twoDates(field, others)),
    );
  }
  return found;
}

const twoDates = (field: DateField, others: readonly number[]): Trouble => ({
  field,
  code: 'datesDiffer',
  words: `${sayRows(others)}是同一套房，${FIELDS[field]}却不一样。请改成一样。`,
});

/** Calls `tell` once for every row whose value differs from another row's of the same group, with the rows it differs from. */
function contradictions<R extends { readonly n: number }>(
  rows: readonly R[],
  groupOf: (row: R) => string,
  saysOf: (row: R) => string,
  tell: (row: R, others: number[]) => void,
): void {
  const groups = new Map<string, Map<string, R[]>>();
  for (const row of rows) {
    const values = groups.get(groupOf(row)) ?? new Map<string, R[]>();
    groups.set(groupOf(row), values);
    values.set(saysOf(row), [...(values.get(saysOf(row)) ?? []), row]);
  }
  for (const values of groups.values()) {
    if (values.size < 2) continue;
    for (const [value, theirs] of values) {
      const others = [...values].filter(([other]) => other !== value).flatMap(([, rows]) => rows.map(({ n }) => n));
      for (const row of new Map(theirs.map((one) => [one.n, one])).values()) tell(row, others);
    }
  }
}
