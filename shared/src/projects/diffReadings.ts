/** How each part of a declaration is read when two versions are compared: what its rows are called, and what is bad about a change. */
import { sayFullDay } from '../kernel/words';
import type { AdverseFactor, DeclarationContent, KeyFigure, Labelled, Layout } from './declaration';
import { KEY_FIGURES, sayKeyFigure, sayPriceRange } from './keyFigures';
import { ADVERSE_KINDS, CERTIFICATES, type ChangeSection, type ChangeTone } from './vocabulary';
import { sayDistance } from './words';

/** How the rows of one section are told apart, called, said and judged. */
export interface Reading<T> {
  readonly section: ChangeSection;
  keyOf(row: T): string;
  nameOf(row: T): string;
  /** What can change about a row, each in its own words. */
  aspectsOf(row: T): readonly string[];
  /** What is said of a row that is new or gone; all its aspects unless given. */
  saidOf?(row: T): readonly string[];
  readonly added: ChangeTone;
  readonly removed: ChangeTone;
  toneOf(from: T, to: T): ChangeTone;
}

/** A longer way to something bad is good; a new word about it is not. */
export const ADVERSE: Reading<AdverseFactor> = {
  section: 'adverse',
  keyOf: ({ kind, side }) => `${kind} ${side}`,
  nameOf: ({ kind, side }) => `${ADVERSE_KINDS[kind]}（红线${side === 'inside' ? '内' : '外'}）`,
  aspectsOf: ({ meters, affects, shownSince, at }) => [
    sayDistance(meters),
    affects,
    `${sayFullDay(shownSince)}起公示`,
    `图上位置 ${at.x}, ${at.y}`,
  ],
  saidOf: (factor) => ADVERSE.aspectsOf(factor).slice(0, 3),
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
export const paper = ({ kind, number, note, photo }: DeclarationContent['certificates'][number]): Paper => ({
  ...{ kind, number, note },
  photoId: photo?.id ?? null,
});
export const CERTIFICATE: Reading<Paper> = {
  section: 'certificates',
  keyOf: ({ kind }) => kind,
  nameOf: ({ kind }) => CERTIFICATES[kind],
  aspectsOf: ({ number, note, photoId }) => [number, note, photoId ? '附原件' : '没有原件'],
  added: 'good',
  removed: 'bad',
  toneOf: (from, to) => (from.photoId !== null && to.photoId === null ? 'bad' : 'plain'),
};

export const LAYOUT: Reading<Layout> = {
  section: 'prices',
  keyOf: ({ name }) => name,
  nameOf: ({ name }) => name,
  aspectsOf: ({ lowFen, highFen, left }) => [sayPriceRange(lowFen, highFen), `余 ${left} 套`],
  added: 'plain',
  removed: 'plain',
  toneOf: (from, to) => judged(to.lowFen + to.highFen - from.lowFen - from.highFen, 'less'),
};

export const FIGURE: Reading<KeyFigure> = {
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
export const SHOW_FLAT: Reading<DeclarationContent['showFlat'][number]> = {
  section: 'showFlat',
  keyOf: ({ shown }) => shown,
  nameOf: ({ shown }) => shown,
  aspectsOf: ({ delivered }) => [`交到您手里：${delivered}`],
  added: 'bad',
  removed: 'good',
  toneOf: () => 'bad',
};

/** What is no longer said is no longer promised. */
export const labelled = (section: ChangeSection, removed: ChangeTone = 'bad'): Reading<Labelled> => ({
  section,
  keyOf: ({ label }) => label,
  nameOf: ({ label }) => label,
  aspectsOf: ({ text }) => [text],
  added: 'plain',
  removed,
  toneOf: () => 'plain',
});
