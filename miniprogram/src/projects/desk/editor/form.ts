/** The next version while it is written: rows of plain text, and how they become what is sent. */
import type { PhotoView } from '@jiashu/shared/kernel/fields';
import type { DeclarationContent, DeclarationDraft } from '@jiashu/shared/projects/declaration';
import { KEY_FIGURES, type KeyFigureName } from '@jiashu/shared/projects/keyFigures';
import type { CertificateKind } from '@jiashu/shared/projects/vocabulary';
import { SECTION_KEYS, SECTIONS, type SectionKey } from './sections';

/** One row; `key` stays with it when others come and go. A photo is its id, with its address beside it. */
export interface FormRow {
  readonly key: string;
  readonly fields: Readonly<Record<string, string>>;
}

export interface DeclarationForm {
  rows: Readonly<Record<SectionKey, readonly FormRow[]>>;
  notForSale: string;
  template: readonly { readonly id: string; readonly url: string }[];
}

const FEN_IN_TEN_THOUSAND = 1_000_000;

/** What the rows of each section look like as text. */
const textsOf = (content: DeclarationContent): Record<SectionKey, Record<string, string>[]> => ({
  adverseFactors: content.adverseFactors.map(({ kind, side, meters, affects, shownSince, at }) => ({
    ...{ kind, side, meters: String(meters), affects, shownSince, x: String(at.x), y: String(at.y) },
  })),
  certificates: content.certificates.map(({ kind, number, note, photo }) => ({
    ...{ kind, number, note, photo: photo?.id ?? '', photoUrl: photo?.small ?? '' },
  })),
  layouts: content.layouts.map(({ name, lowFen, highFen, left }) => ({
    ...{ name, left: String(left) },
    low: String(lowFen / FEN_IN_TEN_THOUSAND),
    high: String(highFen / FEN_IN_TEN_THOUSAND),
  })),
  figures: content.figures.map(({ name, value, note }) => ({
    ...{ name, note },
    value: String(value / KEY_FIGURES[name].scale),
  })),
  ...{ priceRules: content.priceRules, showFlat: content.showFlat, parking: content.parking },
  ...{ delivery: content.delivery, service: content.service },
  ...{ relations: content.relations, contract: content.contract },
});

export function formOf(content: DeclarationContent): DeclarationForm {
  const texts = textsOf(content);
  const rows = Object.fromEntries(
    SECTION_KEYS.map((section) => [
      section,
      texts[section].map((fields, index) => ({ key: `${section}-${index}`, fields: { ...fields } })),
    ]),
  ) as unknown as DeclarationForm['rows'];
  return {
    rows,
    notForSale: content.notForSale,
    template: content.template.map(({ id, small }: PhotoView) => ({ id, url: small })),
  };
}

export const emptyRow = (section: SectionKey, key: string): FormRow => ({
  key,
  fields: Object.fromEntries(SECTIONS[section].columns.map(({ name, start = '' }) => [name, start])),
});

/** A row in which nothing was written beyond what it began with is not sent. */
export function isWritten(section: SectionKey, { fields }: FormRow): boolean {
  return SECTIONS[section].columns.some(
    ({ name, kind, start = '' }) => kind !== 'choice' && (fields[name] ?? '').trim() !== start,
  );
}

/** A number as somebody types it; what is none becomes null, which the server refuses by name. */
function numberOf(text: string | undefined, scale = 1): number {
  const value = Number((text ?? '').trim().replace(/,/g, ''));
  return (text ?? '').trim() === '' || !Number.isFinite(value)
    ? (null as unknown as number)
    : Math.round(value * scale);
}

/** What is sent. The plan is drawn elsewhere and stays as it is. */
export function draftOf(form: DeclarationForm, plan: DeclarationDraft['plan']): DeclarationDraft {
  const rowsOf = (section: SectionKey) =>
    form.rows[section].filter((row) => isWritten(section, row)).map(({ fields }) => fields);
  const labelled = (section: SectionKey) => rowsOf(section).map(({ label = '', text = '' }) => ({ label, text }));
  return {
    adverseFactors: rowsOf('adverseFactors').map((row) => ({
      kind: row.kind as DeclarationDraft['adverseFactors'][number]['kind'],
      side: row.side as 'inside' | 'outside',
      ...{ meters: numberOf(row.meters), affects: row.affects ?? '', shownSince: row.shownSince ?? '' },
      at: { x: numberOf(row.x), y: numberOf(row.y) },
    })),
    certificates: rowsOf('certificates').map((row) => ({
      kind: row.kind as CertificateKind,
      ...{ number: row.number ?? '', note: row.note ?? '', photoId: row.photo || null },
    })),
    layouts: rowsOf('layouts').map((row) => ({
      ...{ name: row.name ?? '', left: numberOf(row.left) },
      lowFen: numberOf(row.low, FEN_IN_TEN_THOUSAND),
      highFen: numberOf(row.high, FEN_IN_TEN_THOUSAND),
    })),
    figures: rowsOf('figures').map((row) => {
      const name = row.name as KeyFigureName;
      return { name, value: numberOf(row.value, KEY_FIGURES[name].scale), note: row.note ?? '' };
    }),
    showFlat: rowsOf('showFlat').map(({ shown = '', delivered = '' }) => ({ shown, delivered })),
    ...{ priceRules: labelled('priceRules'), parking: labelled('parking'), delivery: labelled('delivery') },
    ...{ service: labelled('service'), relations: labelled('relations'), contract: labelled('contract') },
    ...{ plan, notForSale: form.notForSale, templatePhotoIds: form.template.map(({ id }) => id) },
  };
}
