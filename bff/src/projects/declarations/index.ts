/** What the rest of projects uses of declarations. */
import type { Connection } from 'mongoose';
import type { History } from '../../history';
import type { Jobs } from '../../infra/jobs';
import { reactToDeclarations } from './reactions';
import { approverHandlers, readerHandlers, writerHandlers } from './routes';
import { createDeclarationStore } from './store';
import type { DeclarationWorld } from './world';

export { picturesOf } from './around';
export { presentVersion } from './present';
export { type Acknowledgement, type DeclarationStore, type VersionRecord, versionId } from './store';

interface World extends Omit<DeclarationWorld, 'store' | 'records' | 'acknowledged'> {
  readonly db: Connection;
  readonly history: History;
  readonly jobs: Jobs;
}

export function openDeclarations({ db, history, jobs, ...rest }: World) {
  const store = createDeclarationStore(db);
  const world: DeclarationWorld = {
    ...{ ...rest, store },
    records: history.records(store.versions),
    acknowledged: history.records(store.acknowledgements),
  };
  reactToDeclarations(world, history, jobs);
  return { store, handlers: { ...readerHandlers(world), ...writerHandlers(world), ...approverHandlers(world) } };
}
