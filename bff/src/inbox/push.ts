/** Sends what waits to be pushed: at most one routine message an hour to a person, what waited meanwhile as one. */
import { mergePushes, nextRoutineAt, routineBy } from '@jiashu/shared/inbox/pushes';
import type { Clock } from '../infra/clock';
import type { Jobs } from '../infra/jobs';
import type { Vault } from '../infra/vault';
import type { WechatGateway } from '../infra/wechat';
import type { PushStore, WaitingPush } from './pushStore';
import type { InboxStore } from './store';

export const PUSH = 'inbox.push';
const BATCH = 200;

export interface PushWorld {
  readonly store: InboxStore & PushStore;
  readonly vault: Vault;
  readonly wechat: WechatGateway;
  readonly clock: Clock;
  /** The WeChat ids of these people; those who never came by WeChat are missing. */
  openids(personIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

export function pushInTime(world: PushWorld, jobs: Jobs): void {
  jobs.define(PUSH, async () => {
    for (;;) {
      const due = await world.store.due(world.clock.now(), BATCH);
      const people = [...new Set(due.map(({ personId }) => personId))];
      const openids = await world.openids(people);
      for (const personId of people) await pushTo(world, personId, openids.get(personId));
      if (due.length < BATCH) return;
    }
  });
  jobs.every(PUSH, '1 minute');
}

/** Every way through leaves nothing of his due. */
async function pushTo(world: PushWorld, personId: string, openid: string | undefined): Promise<void> {
  const { store, clock } = world;
  const now = clock.now();
  const all = await store.waitingFor(personId);
  const unread = await store.unreadOf(idsOf(all));
  await store.setPushes(idsOf(all.filter(({ _id }) => !unread.has(_id))), { state: 'seen' });
  const waiting = all.filter(({ _id }) => unread.has(_id));
  if (waiting.length === 0) return;
  const urgent = waiting.some((push) => push.urgent);
  const taken = urgent ? await store.takeUrgent(personId) : await store.takeRoutine(personId, routineBy(now), now);
  if (!taken) return putOff(store, personId, waiting);
  await send(world, personId, openid, waiting);
}

/** Marked as sent before it is: a crash in between costs a buzz, never a second one. The entry is in the inbox anyway. */
async function send(
  { store, vault, wechat, clock }: PushWorld,
  personId: string,
  openid: string | undefined,
  waiting: readonly WaitingPush[],
): Promise<void> {
  await store.setPushes(idsOf(waiting), { state: 'sent' });
  const said = waiting.map(({ title, text }) => ({ title: vault.open(title), text: vault.open(text) }));
  const message = { ...mergePushes(said), page: 'inbox/pages/list/index' };
  const outcome = openid ? await wechat.push({ openid, ...message }) : 'refused';
  if (outcome === 'refused') {
    await store.forfeit(personId);
    await store.setPushes(idsOf(waiting), { state: 'refused' });
  }
  if (outcome === 'failed') {
    await store.giveBack(personId);
    await store.setPushes(idsOf(waiting), { state: 'waiting', dueAt: nextRoutineAt(clock.now()) });
  }
}

async function putOff(store: PushStore, personId: string, waiting: readonly WaitingPush[]): Promise<void> {
  const allowance = await store.allowance(personId);
  if (!allowance || allowance.left <= 0) await store.setPushes(idsOf(waiting), { state: 'refused' });
  else await store.setPushes(idsOf(waiting), { dueAt: nextRoutineAt(allowance.lastAt) });
}

const idsOf = (pushes: readonly WaitingPush[]): string[] => pushes.map(({ _id }) => _id);
