/** Workbooks as Excel writes them, part by part, so that a test can have what no library would write. */
import { strToU8, zipSync } from 'fflate';

export interface WorkbookParts {
  /** The inside of `<sheetData>`. */
  readonly data: string;
  /** What follows it: merged cells. */
  readonly after?: string;
  readonly strings?: readonly string[];
  readonly date1904?: boolean;
  /** Further parts by name. */
  readonly more?: Readonly<Record<string, string | Uint8Array>>;
  /** Attributes of the first sheet, and sheets after it. */
  readonly sheets?: string;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export function workbook({ data, after = '', strings = [], date1904, more = {}, sheets }: WorkbookParts): Buffer {
  const listed = sheets ?? '<sheet name="台账" sheetId="1" r:id="rId1"/>';
  const parts: Record<string, string | Uint8Array> = {
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${listed}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${REL}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId9" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData>${after}</worksheet>`,
    ...more,
  };
  const bytes = Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]);
  return Buffer.from(zipSync(Object.fromEntries(bytes), { level: 6 }));
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** One row: texts inline, numbers as numbers, nothing for an empty cell. */
export const rowOf = (n: number, cells: readonly (string | number)[], attributes = ''): string =>
  `<row r="${n}"${attributes}>${cells
    .map((cell, at) => {
      const ref = `${LETTERS[at]}${n}`;
      if (cell === '') return '';
      if (typeof cell === 'number') return `<c r="${ref}"><v>${cell}</v></c>`;
      return `<c r="${ref}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
    })
    .join('')}</row>`;

/** A workbook of these rows, numbered from 1. */
export const workbookOf = (
  rows: readonly (readonly (string | number)[])[],
  rest: Partial<WorkbookParts> = {},
): Buffer => workbook({ data: rows.map((row, at) => rowOf(at + 1, row)).join(''), ...rest });
