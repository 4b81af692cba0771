/** Looks through the whole database for places that hold somebody's id and that no holding declares. */
import type { Connection } from 'mongoose';
import { holdings, impersonal } from '../../personal';
import type { Holding } from '../holding';
import { holds, leavesOf, type Row } from '../row';

/** `collection path`, for each place where a person's id stands undeclared; empty when a deletion reaches them all. */
export async function undeclared(db: Connection): Promise<string[]> {
  const people = new Set<unknown>(await db.collection('persons').distinct('_id'));
  const found = new Set<string>();
  for (const { name } of await db.listCollections()) {
    if (name in impersonal) continue;
    const reaches = reachOf(holdings.filter(({ collection }) => collection === name));
    for await (const row of db.collection<Row>(name).find())
      leavesOf(row, name, (leaf, value) => {
        const path = leaf.slice(name.length + 1).replace(/\.\d+(?=\.|$)/g, '');
        if (people.has(value) && !reaches(row, path, value as string)) found.add(`${name} ${path}`);
      });
  }
  return [...found].sort();
}

/** Whether deleting the person's account takes this id out of the row. */
function reachOf(mine: readonly Holding[]): (row: Row, path: string, id: string) => boolean {
  const paths = new Set(mine.flatMap(({ persons, actors = [] }) => [...persons, ...actors]));
  const maps = mine.flatMap(({ parts }) => (parts ? [`${parts.map}.`, parts.keys] : []));
  const goesWith = (row: Row, id: string) =>
    mine.some(({ fate, persons }) => fate === 'delete' && persons.some((path) => holds(row, path, id)));
  // An outbox empties itself.
  return (row, path, id) =>
    paths.has(path) || path.startsWith('outbox.') || maps.some((map) => path.startsWith(map)) || goesWith(row, id);
}
