import type { DeclarationContent } from '@jiashu/shared/projects/declaration';
import { describe, expect, test } from 'vitest';
import { draftOf, emptyRow, formOf } from './form';
import { SECTION_KEYS, SECTIONS } from './sections';

const photo = (id: string) => ({ id, small: `/files/${id}`, large: '', width: 1, height: 1 });
const content: DeclarationContent = {
  certificates: [{ kind: 'presale', number: '58 号', note: '', photo: photo('a') }],
  adverseFactors: [
    {
      ...{ kind: 'refuse', side: 'inside', meters: 8, affects: '5 栋', shownSince: '2026-03-02' },
      at: { x: 12, y: 30 },
    },
  ],
  plan: null,
  notForSale: '5 栋',
  layouts: [{ name: '89 ㎡', lowFen: 226_500_000, highFen: 258_000_000, left: 0 }],
  priceRules: [{ label: '一房一价', text: '谁来问都一样' }],
  figures: [
    { name: 'serviceFee', value: 310, note: '' },
    { name: 'metro', value: 1_300, note: '走大路' },
  ],
  parking: [],
  showFlat: [{ shown: '岛台', delivered: '没有' }],
  ...{ delivery: [], service: [], relations: [], contract: [] },
  template: [photo('t1'), photo('t2')],
};

describe('a version as a form', () => {
  test('opened and sent again says the same', () => {
    const { template: _, certificates, ...rest } = content;
    expect(draftOf(formOf(content), null)).toEqual({
      ...rest,
      certificates: certificates.map(({ photo: shown, ...row }) => ({ ...row, photoId: shown?.id ?? null })),
      templatePhotoIds: ['t1', 't2'],
    });
  });

  test.each(SECTION_KEYS)('a row of %s in which nothing was written is not sent', (section) => {
    const form = formOf(content);
    const longer = { ...form, rows: { ...form.rows, [section]: [...form.rows[section], emptyRow(section, 'new')] } };
    expect(draftOf(longer, null)).toEqual(draftOf(form, null));
  });

  test('every section has columns, and every choice something to choose', () => {
    for (const { columns } of Object.values(SECTIONS))
      for (const { kind, options = {} } of columns)
        expect(kind === 'choice' ? Object.keys(options).length : 1).toBeGreaterThan(0);
  });

  test('what is no number is sent as none, so that the server can say which', () => {
    const form = formOf(content);
    const [row] = form.rows.layouts;
    const wrong = [{ key: row!.key, fields: { ...row!.fields, low: '两百万', high: '' } }];
    const [layout] = draftOf({ ...form, rows: { ...form.rows, layouts: wrong } }, null).layouts;
    expect([layout?.lowFen, layout?.highFen]).toEqual([null, null]);
  });
});
