/** The public face of the ledger: importing homes and owners, and giving them out again. */
import type { Connection } from 'mongoose';
import type { History } from '../history';
import type { Route } from '../http/bind';
import type { Inbox } from '../inbox';
import type { Jobs } from '../infra/jobs';
import { workInBackground } from './jobs';
import { ledgerRoutes } from './routes';
import { createLedgerStore } from './store';
import type { LedgerWorld } from './world';

interface World extends Omit<LedgerWorld, 'store' | 'imports' | 'exports'> {
  readonly db: Connection;
  readonly history: History;
  readonly inbox: Inbox;
  readonly jobs: Jobs;
}

export function openLedger({ db, history, inbox, jobs, ...rest }: World): { readonly routes: Route[] } {
  const store = createLedgerStore(db);
  const world: LedgerWorld = {
    ...rest,
    store,
    imports: history.records(store.imports),
    exports: history.records(store.exports),
  };
  workInBackground(world, history, inbox, jobs);
  return { routes: ledgerRoutes(world) };
}
