/** Sentences side by side: those both say alike, those they say otherwise, and contract points that only one has. */
import type { Cell, Item, Pair, Same } from './compare';
import type { Labelled } from './declaration';

/** In the order in which they matter; what only describes one place is left to its own page. */
const TABLES = ['delivery', 'contract', 'priceRules', 'service'] as const;

/** `said`: what stands there as a number already. */
export function textItems(pair: Pair, said: ReadonlySet<string>): { different: Item[]; same: Same[] } {
  const different: Item[] = [];
  const same: Same[] = [];
  for (const table of TABLES) {
    const [a, b] = pair.map(({ declaration }) => declaration[table]) as [Labelled[], Labelled[]];
    for (const label of new Set([...a, ...b].map((row) => row.label))) {
      if (said.has(label)) continue;
      const texts = [textOf(a, label), textOf(b, label)] as const;
      if (texts[0] !== null && texts[0] === texts[1]) same.push({ title: label, text: texts[0] });
      // One page going into more detail than the other is no difference between two places; a missing contract point is.
      else if (table === 'contract' || (texts[0] !== null && texts[1] !== null))
        different.push(item(`${table} ${label}`, label, [cell(texts[0]), cell(texts[1])]));
    }
  }
  return { different, same };
}

const textOf = (rows: readonly Labelled[], label: string) => rows.find((row) => row.label === label)?.text ?? null;

const cell = (text: string | null): Cell => ({ value: text ?? '没有写', words: true });

const item = (key: string, title: string, cells: [Cell, Cell]): Item => ({
  ...{ key, title, care: null, cells, verdict: '', worse: null },
});
