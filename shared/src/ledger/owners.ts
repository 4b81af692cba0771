/** Who owns a home as one row says it: one person, or several in a cell. */
import { halfWidth } from '../homes/label';
import { readIdNumber, readPhone, textOf } from './cells';
import { type Field, type OwnerPart, SECOND_OF, type TroubleCode } from './vocabulary';

export interface Owner {
  /** Null where the ledger knows a phone only. */
  readonly name: string | null;
  readonly phone: string | null;
  readonly idNumber: string | null;
  /** Stands in the columns of a second owner. */
  readonly second?: true;
}

/** The column in which the file says this of him. */
export const fieldOf = ({ second }: Owner, part: OwnerPart): Field => (second ? SECOND_OF[part] : part);

/** What is wrong, at which field, and in words what to do about it. Holds no name, phone or document number. */
export interface Trouble {
  readonly field: Field;
  readonly code: TroubleCode;
  readonly words: string;
}

const LONGEST_NAME = 20;
const BETWEEN = /[、,，;；/|&\n\r]+/;
const CHINESE = /^[\u3400-\u9fff·]+$/;

/** The name all spellings of it share: half width, no spaces between Chinese characters. */
export function plainName(name: string): string {
  const text = halfWidth(name);
  return CHINESE.test(text.replace(/ /g, '')) ? text.replace(/ /g, '') : text;
}

/** The people named in a cell. Words in quotation marks are one name, whatever stands in them. */
export function splitNames(cell: string): string[] {
  const quoted = /^[“"](.*)[”"]$/s.exec(cell.trim());
  if (quoted) return [halfWidth(quoted[1]!)].filter(Boolean);
  return cell
    .split(BETWEEN)
    .map(textOf)
    .flatMap((part) => (isTwoNames(part) ? part.split(' ') : [plainName(part)]))
    .filter(Boolean);
}

/** `顾南乔 温予安` are two, `顾 南乔` is one. */
const isTwoNames = (part: string): boolean =>
  part.includes(' ') && part.split(' ').every((word) => CHINESE.test(word) && word.length >= 2);

/** A name as a cell that `splitNames` reads back as this one name. */
export const writeName = (name: string): string => {
  const [only, ...more] = splitNames(name);
  return only === plainName(name) && more.length === 0 ? name : `“${name}”`;
};

function splitNumbers(cell: string): string[] {
  const parts = cell.split(BETWEEN).map(textOf).filter(Boolean);
  return parts.flatMap((part) => (/^(\+?\d{11,}) (\+?\d{11,})/.test(part) ? part.split(' ') : [part]));
}

/** The owners of a row: those of the first columns, then those of the columns of a second owner. */
export function readOwners(cells: Partial<Record<Field, string>>): { owners: Owner[]; troubles: Trouble[] } {
  const said = (fields: Record<OwnerPart, Field>) => ({
    name: cells[fields.name] ?? '',
    phone: cells[fields.phone] ?? '',
    idNumber: cells[fields.idNumber] ?? '',
  });
  const first = readPeople(said({ name: 'name', phone: 'phone', idNumber: 'idNumber' }));
  const second = readPeople(said(SECOND_OF));
  const nameless = second.troubles.length === 0 && second.owners.some(({ name }) => name === null);
  const words = '写了共有人的电话，没写姓名。请补上姓名；要是同一个人的另一个号码，请空着。';
  return {
    owners: [...first.owners, ...second.owners.map((owner) => ({ ...owner, second: true as const }))],
    troubles: [
      ...first.troubles,
      ...second.troubles.map((trouble) => ({ ...trouble, field: SECOND_OF[trouble.field] })),
      ...(nameless ? [{ field: 'coName' as const, code: 'ownersMismatch' as const, words }] : []),
    ],
  };
}

type PartTrouble = Trouble & { readonly field: OwnerPart };
type Note = (field: OwnerPart, code: TroubleCode, words: string) => void;

/** Names, phones and documents in a cell go together in their order; one phone for several people is the first one's. */
function readPeople(cells: Readonly<Record<OwnerPart, string>>): { owners: Owner[]; troubles: PartTrouble[] } {
  const troubles: PartTrouble[] = [];
  const note: Note = (field, code, words) => void troubles.push({ field, code, words });
  const names = splitNames(cells.name);
  if (names.some((name) => name.length > LONGEST_NAME))
    note('name', 'badName', `姓名太长了，最多 ${LONGEST_NAME} 个字。`);
  else if (names.some((name) => /\d/.test(name))) note('name', 'badName', '姓名里有数字，请核对是不是填错了列。');

  const phones = values('phone', splitNumbers(cells.phone), readPhone, note);
  const documents = values('idNumber', splitNumbers(cells.idNumber), readIdNumber, note);
  const people = Math.max(names.length, 1);
  if (phones.length > people)
    note('phone', 'ownersMismatch', `写了 ${phones.length} 个电话、${people} 位业主。请一人一个，用“、”隔开。`);
  else if (documents.length > people)
    note('idNumber', 'ownersMismatch', `写了 ${documents.length} 个证件号、${people} 位业主。请一人一个，用“、”隔开。`);
  const count = Math.max(names.length, phones.length, documents.length);
  const owners = Array.from({ length: count }, (_, index) => ({
    name: names[index] ?? null,
    phone: phones[index] ?? null,
    idNumber: documents[index] ?? null,
  }));
  return { owners: owners.filter(({ name, phone }) => name !== null || phone !== null), troubles };
}

function values(field: OwnerPart, parts: readonly string[], read: typeof readPhone, note: Note): (string | null)[] {
  return parts.map((part) => {
    const reading = read(part);
    if ('value' in reading) return reading.value;
    note(field, reading.trouble, reading.words);
    return null;
  });
}
