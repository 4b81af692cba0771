import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DeclarationContent } from './declaration';
import { type Change, diffDeclarations } from './diff';
import { keyFigureNames } from './keyFigures';
import { adverseKinds, certificateKinds, changeTones } from './vocabulary';

const text = fc.constantFrom('甲', '乙', '丙', '丁');
const labelled = fc.array(fc.record({ label: text, text }), { maxLength: 5 });
const contents: fc.Arbitrary<DeclarationContent> = fc.record({
  certificates: fc.uniqueArray(
    fc.record({ kind: fc.constantFrom(...certificateKinds), number: text, note: text, photo: fc.constant(null) }),
    { selector: ({ kind }) => kind },
  ),
  adverseFactors: fc.array(
    fc.record({
      ...{ kind: fc.constantFrom(...adverseKinds.slice(0, 3)), side: fc.constantFrom('inside', 'outside') },
      ...{ meters: fc.integer({ min: 0, max: 3 }), affects: text, shownSince: fc.constant('2026-01-01') },
      at: fc.constant({ x: 1, y: 1 }),
    }),
    { maxLength: 6 },
  ),
  plan: fc.constant(null),
  notForSale: fc.constantFrom('', '甲'),
  layouts: fc.array(
    fc.record({ name: text, lowFen: fc.nat(3), highFen: fc.nat(3), left: fc.nat(2) }).map((row) => ({
      ...row,
      lowFen: row.lowFen * 1_000_000,
      highFen: row.highFen * 1_000_000,
    })),
    { maxLength: 4 },
  ),
  priceRules: labelled,
  figures: fc.uniqueArray(fc.record({ name: fc.constantFrom(...keyFigureNames), value: fc.nat(900), note: text }), {
    selector: ({ name }) => name,
  }),
  parking: labelled,
  showFlat: fc.array(fc.record({ shown: text, delivered: text }), { maxLength: 4 }),
  ...{ delivery: labelled, service: labelled, relations: labelled, contract: labelled },
  template: fc.constant([]),
});

const LISTS = ['adverseFactors', 'parking', 'delivery', 'service', 'relations', 'contract', 'showFlat'] as const;
const countOf = (content: DeclarationContent) => LISTS.reduce((sum, name) => sum + content[name].length, 0);
const inLists = ({ section }: Change) =>
  ['adverse', 'parking', 'delivery', 'service', 'relations', 'contract', 'showFlat'].includes(section);

describe('any two versions', () => {
  test('nothing changed between a version and itself, in whatever order its rows stand', () => {
    fc.assert(
      fc.property(contents, (content) => {
        const turned = { ...content };
        for (const name of LISTS) Object.assign(turned, { [name]: [...content[name]].reverse() });
        expect(diffDeclarations(content, turned)).toEqual([]);
      }),
    );
  });

  test('what was added one way was removed the other', () => {
    fc.assert(
      fc.property(contents, contents, (a, b) => {
        const count = (changes: Change[], kind: Change['kind']) => changes.filter((one) => one.kind === kind).length;
        const [there, back] = [diffDeclarations(a, b), diffDeclarations(b, a)];
        expect(count(there, 'added')).toBe(count(back, 'removed'));
        expect(count(there, 'changed')).toBe(count(back, 'changed'));
      }),
    );
  });

  test('every row more or less is accounted for', () => {
    fc.assert(
      fc.property(contents, contents, (a, b) => {
        const changes = diffDeclarations(a, b).filter(inLists);
        const added = changes.filter(({ kind }) => kind === 'added').length;
        const removed = changes.filter(({ kind }) => kind === 'removed').length;
        expect(added - removed).toBe(countOf(b) - countOf(a));
      }),
    );
  });

  test('bad news is never behind good news, and a change says two different things', () => {
    fc.assert(
      fc.property(contents, contents, (a, b) => {
        const changes = diffDeclarations(a, b);
        const places = changes.map(({ tone }) => changeTones.indexOf(tone));
        expect(places).toEqual([...places].sort((x, y) => x - y));
        for (const { kind, from, to } of changes) if (kind === 'changed') expect(from).not.toBe(to);
      }),
    );
  });
});
