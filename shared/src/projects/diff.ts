/** What changed between two versions of a declaration, in words a reader understands, bad news first (DOMAIN §3). Pure. */
import type { AdverseFactor, DeclarationContent, KeyFigure, Labelled, Layout } from './declaration';
import { KEY_FIGURES, sayKeyFigure, sayPriceRange } from './keyFigures';
import { diffRows } from './rowDiff';
import {
  ADVERSE_KINDS,
  CERTIFICATES,
  type ChangeSection,
  type ChangeTone,
  changeSections,
  changeTones,
} from './vocabulary';
import { sayDistance } from './words';

export interface Change {
  readonly section: ChangeSection;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly tone: ChangeTone;
  readonly what: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** How the rows of one section are told apart, called, said and judged. */
interface Reading<T> {
  readonly section: ChangeSection;
  keyOf(row: T): string;
  nameOf(row: T): string;
  /** What can change about a row, each in its own words. */
  aspectsOf(row: T): readonly string[];
  readonly added: ChangeTone;
  readonly removed: ChangeTone;
  toneOf(from: T, to: T): ChangeTone;
}

/** No difference gives an empty list. */
export function diffDeclarations(from: DeclarationContent, to: DeclarationContent): Change[] {
  const changes = [
    ...read(ADVERSE, from.adverseFactors, to.adverseFactors),
    ...read(CERTIFICATE, from.certificates.map(paper), to.certificates.map(paper)),
    ...sentence('certificates', '还不能卖的', from.notForSale, to.notForSale),
    ...read(LAYOUT, from.layouts, to.layouts),
    ...read(labelled('prices', 'plain'), from.priceRules, to.priceRules),
    ...read(FIGURE, from.figures, to.figures),
    ...read(SHOW_FLAT, from.showFlat, to.showFlat),
    ...read(labelled('parking'), from.parking, to.parking),
    ...read(labelled('delivery'), from.delivery, to.delivery),
    ...read(labelled('service'), from.service, to.service),
    ...read(labelled('relations'), from.relations, to.relations),
    ...read(labelled('contract'), from.contract, to.contract),
    ...template(from, to),
    ...plan(from, to),
  ];
  return changes.sort((a, b) => changeTones.indexOf(a.tone) - changeTones.indexOf(b.tone) || order(a) - order(b));
}

const order = ({ section }: Change) => changeSections.indexOf(section);

function read<T>(reading: Reading<T>, from: readonly T[], to: readonly T[]): Change[] {
  const { section, nameOf, aspectsOf } = reading;
  const all = (row: T) => aspectsOf(row).filter(Boolean).join('；') || null;
  const { added, removed, changed } = diffRows(from, to, {
    key: reading.keyOf,
    text: (row) => aspectsOf(row).join('\n'),
  });
  return [
    ...added.map((row) => change(section, 'added', reading.added, nameOf(row), null, all(row))),
    ...removed.map((row) => change(section, 'removed', reading.removed, nameOf(row), all(row), null)),
    ...changed.map(([a, b]) => {
      const [was, is] = onlyWhatDiffers(aspectsOf(a), aspectsOf(b));
      return change(section, 'changed', reading.toneOf(a, b), nameOf(b), was, is);
    }),
  ];
}

const change = (
  section: ChangeSection,
  kind: Change['kind'],
  tone: ChangeTone,
  what: string,
  from: string | null,
  to: string | null,
): Change => ({ section, kind, tone, what, from, to });

/** A reader compares two short things, not two paragraphs that are alike but for one number. */
function onlyWhatDiffers(from: readonly string[], to: readonly string[]): [string | null, string | null] {
  const differs = from.map((_, index) => index).filter((index) => from[index] !== to[index]);
  const say = (aspects: readonly string[]) =>
    differs
      .map((index) => aspects[index])
      .filter(Boolean)
      .join('；') || null;
  return [say(from), say(to)];
}

/** A longer way to something bad is good; a new word about it is not. */
const ADVERSE: Reading<AdverseFactor> = {
  section: 'adverse',
  keyOf: ({ kind, side }) => `${kind} ${side}`,
  nameOf: ({ kind, side }) => `${ADVERSE_KINDS[kind]}（红线${side === 'inside' ? '内' : '外'}）`,
  aspectsOf: ({ meters, affects, shownSince, at }) => [
    sayDistance(meters),
    affects,
    `${shownSince} 起公示`,
    `图上位置 ${at.x}, ${at.y}`,
  ],
  added: 'bad',
  removed: 'plain',
  toneOf: (from, to) => (to.meters > from.meters && to.affects === from.affects ? 'good' : adverseTone(from, to)),
};
const adverseTone = (from: AdverseFactor, to: AdverseFactor): ChangeTone =>
  to.meters < from.meters || to.affects !== from.affects ? 'bad' : 'plain';

interface Paper {
  readonly kind: keyof typeof CERTIFICATES;
  readonly number: string;
  readonly note: string;
  readonly photoId: string | null;
}
const paper = ({ kind, number, note, photo }: DeclarationContent['certificates'][number]): Paper => ({
  ...{ kind, number, note },
  photoId: photo?.id ?? null,
});
const CERTIFICATE: Reading<Paper> = {
  section: 'certificates',
  keyOf: ({ kind }) => kind,
  nameOf: ({ kind }) => CERTIFICATES[kind],
  aspectsOf: ({ number, note, photoId }) => [number, note, photoId ? '附原件' : '没有原件'],
  added: 'good',
  removed: 'bad',
  toneOf: (from, to) => (from.photoId !== null && to.photoId === null ? 'bad' : 'plain'),
};

const LAYOUT: Reading<Layout> = {
  section: 'prices',
  keyOf: ({ name }) => name,
  nameOf: ({ name }) => name,
  aspectsOf: ({ lowFen, highFen, left }) => [sayPriceRange(lowFen, highFen), `余 ${left} 套`],
  added: 'plain',
  removed: 'plain',
  toneOf: (from, to) => judged(to.lowFen + to.highFen - from.lowFen - from.highFen, 'less'),
};

const FIGURE: Reading<KeyFigure> = {
  section: 'figures',
  keyOf: ({ name }) => name,
  nameOf: ({ name }) => KEY_FIGURES[name].label,
  aspectsOf: ({ name, value, note }) => [sayKeyFigure(name, value), note],
  added: 'plain',
  removed: 'bad',
  toneOf: (from, to) => judged(to.value - from.value, KEY_FIGURES[to.name].better),
};

function judged(growth: number, better: 'more' | 'less'): ChangeTone {
  if (growth === 0) return 'plain';
  return growth > 0 === (better === 'more') ? 'good' : 'bad';
}

/** Each row says what the show flat has and a home has not: one more is bad, one less is good. */
const SHOW_FLAT: Reading<DeclarationContent['showFlat'][number]> = {
  section: 'showFlat',
  keyOf: ({ shown }) => shown,
  nameOf: ({ shown }) => shown,
  aspectsOf: ({ delivered }) => [`交到您手里：${delivered}`],
  added: 'bad',
  removed: 'good',
  toneOf: () => 'bad',
};

/** What is no longer said is no longer promised. */
const labelled = (section: ChangeSection, removed: ChangeTone = 'bad'): Reading<Labelled> => ({
  section,
  keyOf: ({ label }) => label,
  nameOf: ({ label }) => label,
  aspectsOf: ({ text }) => [text],
  added: 'plain',
  removed,
  toneOf: () => 'plain',
});

function sentence(section: ChangeSection, what: string, from: string, to: string): Change[] {
  if (from === to) return [];
  const kind = from === '' ? 'added' : to === '' ? 'removed' : 'changed';
  return [change(section, kind, to === '' ? 'good' : 'bad', what, from || null, to || null)];
}

function template(from: DeclarationContent, to: DeclarationContent): Change[] {
  const idsOf = ({ template: pages }: DeclarationContent) => pages.map(({ id }) => id).join(' ');
  if (idsOf(from) === idsOf(to)) return [];
  const say = ({ template: pages }: DeclarationContent) => `${pages.length} 页`;
  return [change('contract', 'changed', 'plain', '合同样本', say(from), say(to))];
}

/** A drawing can't be said in a sentence: that it was redrawn is. */
const plan = (from: DeclarationContent, to: DeclarationContent): Change[] =>
  JSON.stringify(from.plan) === JSON.stringify(to.plan)
    ? []
    : [change('plan', 'changed', 'plain', '总平面示意图重新画过', null, null)];

/** `改了 4 处，2 处是坏消息`; `内容没有变`. */
export function sayChanges(changes: readonly Pick<Change, 'tone'>[]): string {
  if (changes.length === 0) return '内容没有变';
  const bad = changes.filter(({ tone }) => tone === 'bad').length;
  return bad > 0 ? `改了 ${changes.length} 处，${bad} 处是坏消息` : `改了 ${changes.length} 处`;
}
