/** Contract key → handler. */
import { ledger as contract } from '@jiashu/shared/ledger/contract';
import { ledgerWires } from '@jiashu/shared/ledger/schema';
import { bind, type HandlersOf, type Route } from '../http/bind';
import type { Caller } from '../http/context';
import { AppError, conflict, found, notFound } from '../http/errors';
import { projectsAs, requireRole } from '../http/reach';
import { toPage } from '../infra/paging';
import { askExport } from './commands/askExport';
import { beginUndo, chooseEnding, confirmImport, dropImport } from './commands/decide';
import { repairCell } from './commands/repairCell';
import { uploadLedger } from './commands/uploadLedger';
import { exportLedger, withReasons } from './exporting';
import { IMPORTING } from './policy';
import { presentImport, presentInList, presentRow } from './present';
import { reachImport, reachRows } from './reach';
import type { LedgerExport, LedgerImport } from './store';
import type { LedgerWorld } from './world';

const FETCH_MS = 15 * 60_000;

type Handlers<K extends keyof typeof contract> = Pick<HandlersOf<typeof contract, typeof ledgerWires>, K>;

export const ledgerRoutes = (world: LedgerWorld): Route[] =>
  bind('ledger', contract, ledgerWires, {
    ...previewHandlers(world),
    ...decisionHandlers(world),
    ...exportHandlers(world),
  });

/** The names around imports: of their projects, and of whoever sent them. */
async function around({ projects, persons }: LedgerWorld, imports: readonly LedgerImport[]) {
  const [named, names] = await Promise.all([
    projects.some([...new Set(imports.map(({ projectId }) => projectId))]),
    persons.names(imports.map(({ personId }) => personId)),
  ]);
  return ({ projectId, personId }: LedgerImport) => ({
    projectName: named.find(({ _id }) => _id === projectId)?.name ?? '',
    by: names.get(personId) ?? '',
  });
}

const view = async (world: LedgerWorld, import_: LedgerImport) =>
  presentImport(import_, (await around(world, [import_]))(import_));

/** A file sent, looked at and mended. */
function previewHandlers(world: LedgerWorld): Handlers<'list' | 'upload' | 'show' | 'rows' | 'repair' | 'withReasons'> {
  const { store, vault } = world;
  return {
    async list({ after, limit }, { caller }) {
      const rows = await store.importsIn(projectsAs(caller, IMPORTING), after, limit);
      const page = toPage(rows, limit, ({ at }) => at);
      const by = await around(world, page.rows);
      return { items: page.rows.map((row) => presentInList(row, by(row))), next: page.next };
    },
    upload: async ({ projectId, name }, ctx) => view(world, await uploadLedger(world, projectId, name, ctx)),
    show: async ({ importId }, { caller }) => view(world, await reachImport(world, importId, caller)),
    async rows({ importId, kind, code, after, limit }, { caller }) {
      const import_ = await reachImport(world, importId, caller);
      const rows = await store.rowsOfKind(importId, kind, code, Number(after ?? 0) || 0, limit + 1);
      const items = rows.slice(0, limit).map((row) => presentRow(vault, import_, row));
      return { items, next: rows.length > limit ? String(rows[limit - 1]!.n) : null };
    },
    async repair(repair, ctx) {
      const repaired = await repairCell(world, repair, ctx);
      return { import: await view(world, repaired.import), row: presentRow(vault, repaired.import, repaired.row) };
    },
    async withReasons({ importId }, ctx) {
      const import_ = await reachRows(world, importId, ctx);
      if (import_.state === 'reading' || import_.state === 'dropped') throw conflict();
      return withReasons(world, import_);
    },
  };
}

const decisionHandlers = (world: LedgerWorld): Handlers<'chooseEnding' | 'confirm' | 'drop' | 'undo'> => ({
  chooseEnding: async (choice, ctx) => view(world, await chooseEnding(world, choice, ctx)),
  confirm: async ({ importId, version }, ctx) => view(world, await confirmImport(world, importId, version, ctx)),
  async drop({ importId }, ctx) {
    await dropImport(world, importId, ctx);
    return { done: true as const };
  },
  undo: async ({ importId }, ctx) => view(world, await beginUndo(world, importId, ctx)),
});

const exportHandlers = (world: LedgerWorld): Handlers<'askExport' | 'askWhole' | 'fetchExport'> => ({
  askExport: (asked, ctx) => askExport(world, { ...asked, reveal: false, reason: '' }, ctx),
  askWhole: (asked, ctx) => askExport(world, { ...asked, reveal: true }, ctx),
  fetchExport: async ({ exportId }, { caller, now }) =>
    exportLedger(world, await fetchable(world, exportId, caller, now)),
});

/** His own export, as long as it can be fetched. Throws `notFound`, `forbidden`, `closed`. */
async function fetchable({ store }: LedgerWorld, exportId: string, caller: Caller, now: Date): Promise<LedgerExport> {
  const export_ = found(await store.export(exportId));
  if (export_.personId !== caller.personId) throw notFound();
  requireRole(caller, export_.projectId, IMPORTING);
  if (now.getTime() - export_.at.getTime() > FETCH_MS) throw new AppError('closed');
  return export_;
}
