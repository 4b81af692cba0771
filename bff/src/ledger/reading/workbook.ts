/** What a workbook says of itself: its sheets in order, where each is, and which of Excel's two calendars it counts in. */

import { MOST_CELLS, MOST_CHARACTERS, tooBig } from './sheet';
import { walk } from './xml';
import type { Parts } from './zip';

export interface SheetPlace {
  readonly name: string;
  readonly part: string;
  readonly hidden: boolean;
}

export interface Workbook {
  readonly sheets: readonly SheetPlace[];
  readonly date1904: boolean;
  readonly strings: string | null;
}

const partOf = (target: string): string =>
  target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;

export async function readWorkbook(parts: Parts): Promise<Workbook> {
  const targets = new Map<string, string>();
  let strings: string | null = null;
  await walk(parts.read('xl/_rels/workbook.xml.rels'), {
    open(name, { Id, Target, Type, TargetMode }) {
      if (name !== 'Relationship' || !Id || !Target || TargetMode === 'External') return;
      targets.set(Id, partOf(Target));
      if (Type?.endsWith('/sharedStrings')) strings = partOf(Target);
    },
  });
  const sheets: SheetPlace[] = [];
  let date1904 = false;
  await walk(parts.read('xl/workbook.xml'), {
    open(name, attributes) {
      if (name === 'workbookPr') date1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      const part = targets.get(
        attributes['r:id'] ?? Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '',
      );
      const hidden = attributes.state === 'hidden' || attributes.state === 'veryHidden';
      if (part) sheets.push({ name: attributes.name ?? '', part, hidden });
    },
  });
  return { sheets, date1904, strings };
}

/** The texts that cells share, in order; phonetic readings left out. */
export async function readStrings(parts: Parts, part: string | null): Promise<string[]> {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let inReading = false;
  if (part === null) return strings;
  await walk(parts.read(part), {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') inReading = true;
      if (name === 't') inText = !inReading;
    },
    text(piece) {
      if (inText && text.length <= MOST_CHARACTERS) text += piece;
    },
    close(name) {
      if (name === 't') inText = false;
      if (name === 'rPh') inReading = false;
      if (name === 'si' && strings.push(text) > MOST_CELLS) throw tooBig();
    },
  });
  return strings;
}
