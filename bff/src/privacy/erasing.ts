/** Takes somebody out of one holding: what is his goes, what others need stays without him. */
import { redact, type Traces } from '@jiashu/shared/privacy/rules';
import type { Vault } from '../infra/vault';
import type { Holding } from './holding';
import { leavesOf, type Row, valueAt } from './row';
import { about, deleteWithFiles, type RemoveFiles, type Rows, type Someone } from './rows';

export interface Leaving extends Traces, Someone {
  /** Who stands in his place from now on; known to nobody. */
  readonly ghostId: string;
  readonly now: Date;
}

/** In the texts of nobody. */
export const NOBODY = '已注销的用户';

/** May be cut off and called again. */
export async function eraseFrom(
  rows: Rows,
  holding: Holding,
  leaving: Leaving,
  { vault, removeFiles }: { readonly vault: Vault; readonly removeFiles: RemoveFiles },
): Promise<void> {
  if (holding.persons.length > 0) {
    const his = about(holding, leaving);
    if (holding.fate === 'delete') await deleteWithFiles(rows, holding, his, removeFiles);
    else
      for await (const row of rows.find(his))
        await rows.updateOne({ _id: row._id }, { $set: depersonalised(row, holding, leaving, vault) });
  }
  await eraseParts(rows, holding, leaving);
  for (const path of holding.actors ?? []) await eraseActor(rows, path, leaving);
}

function depersonalised(
  row: Row,
  holding: Holding,
  { personId, ghostId, phoneIndex: _, now, ...who }: Leaving,
  vault: Vault,
) {
  const set: Record<string, unknown> = {};
  for (const path of holding.persons) if (valueAt(row, path) === personId) set[path] = ghostId;
  for (const path of holding.clears ?? []) set[path] = null;
  for (const path of holding.renames ?? []) if (valueAt(row, path)) set[path] = vault.seal(NOBODY);
  for (const path of holding.words ?? []) {
    const text = valueAt(row, path);
    if (typeof text === 'string') set[path] = redact(text, who);
  }
  if (holding.ends && !valueAt(row, holding.ends)) set[holding.ends] = now;
  return set;
}

/** Also where he let somebody in: whatever in the map is his id. Who came without a home has his id in a home's place. */
async function eraseParts(rows: Rows, { parts }: Holding, { personId, ghostId }: Leaving): Promise<void> {
  if (!parts) return;
  for await (const row of rows.find({}, { projection: { [parts.map]: 1 } })) {
    const set: Record<string, string> = {};
    leavesOf(row[parts.map], parts.map, (path, value) => {
      if (value === personId) set[path] = ghostId;
    });
    if (Object.keys(set).length > 0) await rows.updateOne({ _id: row._id }, { $set: set });
    const [mine, nobodys] = [`${parts.map}.${personId}`, `${parts.map}.${ghostId}`];
    if (valueAt(row, mine) !== undefined) await rows.updateOne({ _id: row._id }, { $rename: { [mine]: nobodys } });
  }
  await eraseActor(rows, parts.keys, { personId, ghostId });
}

/** Also in lists along the path. */
async function eraseActor(
  rows: Rows,
  path: string,
  { personId, ghostId }: Pick<Leaving, 'personId' | 'ghostId'>,
): Promise<void> {
  const top = path.split('.')[0]!;
  for await (const row of rows.find({ [path]: personId }, { projection: { [top]: 1 } })) {
    const set: Record<string, string> = {};
    leavesOf(row[top], top, (leaf, value) => {
      if (value === personId) set[leaf] = ghostId;
    });
    await rows.updateOne({ _id: row._id }, { $set: set });
  }
}
