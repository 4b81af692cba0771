/** Finds symptoms by the words people use, so that one word fills space, part and symptom. Pure. */
import { PARTS, type PartId, partIds, partsOf, SPACES, type SpaceId, spaceIds, symptomsOf } from './places';
import { TERMS, type Term } from './vocabulary';

export interface SymptomHit {
  readonly part: PartId;
  readonly symptom: string;
  readonly label: string;
  /** `主卫、客卫 · 防水`; of many rooms the first. */
  readonly where: string;
  readonly spaces: readonly SpaceId[];
  /** How long its warranty is: `5 年`. */
  readonly length: string;
}

interface Entry extends SymptomHit {
  readonly text: string;
}

/** More rooms than this are counted instead of named. */
const MOST_NAMED = 3;

const entries: readonly Entry[] = partIds.flatMap((part) => {
  const spaces = spaceIds.filter((space) => partsOf(space).includes(part));
  const names = spaces.map((space) => SPACES[space].label).join('、');
  return Object.entries(symptomsOf(part)).map(([symptom, { label, also = '', term = PARTS[part].term }]) => ({
    ...{ part, symptom, label, spaces, length: TERMS[term as Term].length },
    where: `${spaces.length > MOST_NAMED ? `${SPACES[spaces[0]!].label}等 ${spaces.length} 处` : names} · ${PARTS[part].label}`,
    text: `${label} ${also} ${PARTS[part].label} ${names}`,
  }));
});

/** The best hits first: named so, called so, or made of the same characters. Empty for an empty query. */
export function searchSymptoms(query: string, limit = 8): SymptomHit[] {
  const words = query
    .trim()
    .split(/[\s，、。]+/)
    .filter(Boolean);
  if (words.length === 0) return [];
  return entries
    .map((entry) => ({ entry, score: Math.min(...words.map((word) => scoreOf(entry, word))) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ entry: { text: _, ...hit } }) => hit);
}

function scoreOf({ label, text }: Entry, word: string): number {
  if (label.includes(word)) return 3;
  if (text.includes(word)) return 2;
  return [...word].every((character) => text.includes(character)) ? 1 : 0;
}
