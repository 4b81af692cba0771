/** Takes a file in: reads it whole, keeps its rows sealed, and leaves the checking to the background. Nothing else changes. */
import { addDays, dayOf, instantOf } from '@jiashu/shared/kernel/time';
import { KEEP_DAYS } from '@jiashu/shared/ledger/vocabulary';
import { derivedId, factOf } from '../../history';
import type { SignedIn } from '../../http/context';
import { requireRole } from '../../http/reach';
import { noCounts } from '../check';
import { IMPORTING } from '../policy';
import { type LedgerTable, readTable } from '../reading/readTable';
import { sealJson } from '../sealed';
import type { LedgerImport, LedgerRow } from '../store';
import type { LedgerWorld } from '../world';

const BATCH = 1_000;
const LONGEST_NAME = 80;

/** Throws `notFound` (project), `forbidden`, and `invalid` at `file` for one that can't be read. */
export async function uploadLedger(
  world: LedgerWorld,
  projectId: string,
  name: string | undefined,
  ctx: SignedIn,
): Promise<LedgerImport> {
  requireRole(ctx.caller, projectId, IMPORTING);
  await world.projects.get(projectId);
  const { bytes, filename } = await ctx.upload!();
  const table = await readTable(bytes);
  await keepRows(world, table, ctx);
  const fileHash = world.vault.blindIndex(bytes.toString('base64'));
  const importedBefore = await world.store.importedBefore(projectId, fileHash);
  const fresh: LedgerImport = {
    ...{ _id: ctx.effectId, projectId, fileHash, importedBefore, fileName: shortName(name ?? filename) },
    ...{ state: 'reading', personId: ctx.caller.personId, at: ctx.now, version: 1, done: 0, of: table.rows.length },
    columns: [...table.columns],
    unused: [...table.unused],
    titles: [...table.titles],
    notes: [...table.notes],
    ...{ sheet: table.sheet, date1904: table.date1904, counts: noCounts(), troubles: [], ending: 0, doubts: 0 },
    ...{
      cursor: '',
      outcome: null,
      confirmedAt: null,
      working: false,
      undoUntil: null,
      kept: { count: 0, labels: [] },
    },
  };
  const fact = factOf(ctx, 'ledger.uploaded', { kind: 'ledgerImport', id: fresh._id }, { projectId });
  return world.imports.create(fresh, fact);
}

async function keepRows({ store, vault }: LedgerWorld, { rows }: LedgerTable, ctx: SignedIn): Promise<void> {
  const expiresAt = instantOf(addDays(dayOf(ctx.now), KEEP_DAYS + 1));
  for (let at = 0; at < rows.length; at += BATCH) {
    const some = rows.slice(at, at + BATCH).map(
      ({ n, hidden, cells, building }): LedgerRow => ({
        _id: derivedId('ledger row', ctx.effectId, String(n)),
        ...{
          importId: ctx.effectId,
          n,
          hidden,
          cells: sealJson(vault, { cells, added: building === undefined ? {} : { building } }),
        },
        ...{ kind: null, codes: [], label: null, verdict: null, memberId: null, end: false, expiresAt },
      }),
    );
    await store.insertRows(some);
  }
}

/** Without a path and what can't be shown; the end of a long one, since the ending says what it is. */
const shortName = (name: string): string => name.replace(/[\p{C}/\\]/gu, '').slice(-LONGEST_NAME) || '台账';
