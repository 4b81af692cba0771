/** The long work in the background: checking a file, putting it in, taking it back, noting who took it out. Each may run twice and then does nothing new. */
import { IMPORT_STATES, type ImportState } from '@jiashu/shared/ledger/vocabulary';
import { derivedId, type Fact, type History } from '../history';
import type { Inbox } from '../inbox';
import type { Jobs } from '../infra/jobs';
import { applyImport } from './apply';
import { undoUntil } from './changes';
import { checkImport } from './check';
import type { LedgerImport } from './store';
import { undoImport } from './undo';
import type { LedgerWorld } from './world';

const CHECK = 'ledger.check';
const APPLY = 'ledger.apply';
const UNDO = 'ledger.undo';
const NOTE = 'ledger.noteLooks';

interface Data extends Readonly<Record<string, string>> {
  readonly importId: string;
}

export function workInBackground(world: LedgerWorld, history: History, inbox: Inbox, jobs: Jobs): void {
  const start = (job: string) => (fact: Fact) => jobs.soon<Data>(job, { importId: fact.subject.id });
  history.facts.on('ledger.uploaded', start(CHECK));
  history.facts.on('ledger.confirmed', start(APPLY));
  history.facts.on('ledger.undoBegun', start(UNDO));
  history.facts.on('ledger.dropped', async ({ subject }) => void (await world.store.dropRows(subject.id)));

  jobs.define<Data>(CHECK, ({ importId }) => check(world, importId));
  jobs.define<Data>(APPLY, ({ importId }) => apply(world, importId));
  jobs.define<Data>(UNDO, ({ importId }) => undo(world, importId));

  history.facts.on('ledger.exported', async ({ subject, data }) => {
    if (data.reveal) await jobs.soon(NOTE, { exportId: subject.id });
  });
  jobs.define<{ exportId: string }>(NOTE, ({ exportId }) => noteLooks(world, exportId));

  history.facts.on('ledger.imported', ({ id, subject, at }) => tell(world, inbox, subject.id, id, at));
  history.facts.on('ledger.undone', ({ id, subject, at }) => tell(world, inbox, subject.id, id, at));
}

async function check({ store, ...world }: LedgerWorld, importId: string): Promise<void> {
  const found = await store.import(importId);
  if (found?.state !== 'reading') return;
  const onProgress = async (done: number) => void (await store.move(importId, { state: 'reading' }, { done }));
  const counted = await checkImport({ store, ...world }, found, onProgress);
  await store.move(importId, { state: 'reading' }, { ...counted, state: 'ready', done: found.of });
}

async function apply(world: LedgerWorld, importId: string): Promise<void> {
  if (!(await applyImport(world, importId))) return;
  const outcome = await world.store.outcome(importId);
  const found = await world.store.import(importId);
  if (!found?.confirmedAt) return;
  const set = { state: 'done' as const, outcome, undoUntil: undoUntil(found.confirmedAt), done: found.of };
  await finish(world, found, 'running', set, 'ledger.imported', { ...outcome });
}

async function undo(world: LedgerWorld, importId: string): Promise<void> {
  if (!(await undoImport(world, importId))) return;
  const kept = await world.store.kept(importId);
  const found = await world.store.import(importId);
  if (!found) return;
  const set = { state: 'undone' as const, kept, done: found.of };
  await finish(world, found, 'undoing', set, 'ledger.undone', { kept: kept.count });
}

/** Every owner who stands in a ledger taken out whole reads who took it and what for. */
async function noteLooks({ store, homes, looks }: LedgerWorld, exportId: string): Promise<void> {
  const taken = await store.export(exportId);
  if (!taken) return;
  const { personId: byId, title: byTitle, reason: words, at, projectId } = taken;
  await looks.note({ id: exportId, byId, byTitle, words, at }, await homes.register.owners({ projectId }));
}

async function finish(
  { imports, clock }: LedgerWorld,
  found: LedgerImport,
  from: ImportState,
  set: Partial<LedgerImport>,
  type: string,
  data: Fact['data'],
): Promise<void> {
  const fact: Fact = {
    ...{ id: derivedId(type, found._id), type, subject: { kind: 'ledgerImport', id: found._id }, at: clock.now() },
    ...{ by: null, projectId: found.projectId, homeId: null, data },
  };
  await imports.change({ _id: found._id, state: from }, { $set: { ...set, working: false } }, fact);
}

/** Tells the person who imported that it is through. */
async function tell({ store }: LedgerWorld, inbox: Inbox, importId: string, cause: string, at: Date): Promise<void> {
  const found = await store.import(importId);
  if (!found) return;
  await inbox.tell([found.personId], cause, at, {
    title: `台账${IMPORT_STATES[found.state]}：${found.fileName}`,
    text: found.state === 'undone' ? sayUndone(found) : sayOutcome(found),
    link: { kind: 'ledger', id: importId },
  });
}

function sayOutcome({ outcome, doubts }: LedgerImport): string {
  if (!outcome) return '';
  const { homesNew, homesChanged, ownersNew, ended } = outcome;
  const parts = [`新增 ${homesNew} 套房子`, `改了 ${homesChanged} 套`, `新增 ${ownersNew} 位业主`];
  const look = doubts > 0 ? `${doubts} 行改了已登录业主的号码，请到“业主”里核对。` : '';
  return `${[...parts, ...(ended > 0 ? [`结束 ${ended} 位业主`] : [])].join('，')}。${look}30 天内可以撤回。`;
}

const sayUndone = ({ kept }: LedgerImport): string =>
  kept.count > 0
    ? `都放回去了，只有 ${kept.count} 套后来有人改过，保持现在的样子。`
    : '导入前是什么样，现在还是什么样。';
