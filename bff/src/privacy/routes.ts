/** Contract key → handler. */
import { maskIdNumber, maskPhone } from '@jiashu/shared/kernel/mask';
import { privacy as contract } from '@jiashu/shared/privacy/contract';
import { type ExportView, privacyWires, type RevealView } from '@jiashu/shared/privacy/schema';
import { bind, type HandlersOf, type Route } from '../http/bind';
import type { Caller } from '../http/context';
import { conflict, notFound } from '../http/errors';
import { toPage } from '../infra/paging';
import { askDeletion, deletionFor, withdrawDeletion } from './deletion';
import { adoptLooks } from './looks';
import { reveal } from './reveal';
import { someoneOf } from './someone';
import type { Export, Reveal } from './store';
import type { PrivacyWorld } from './world';

type Make = (exportId: string) => Promise<void>;

export const privacyRoutes = (world: PrivacyWorld, make: Make): Route[] =>
  bind('privacy', contract, privacyWires, {
    mine: (_, { caller }) => showMine(world, caller),
    ...consentHandlers(world),
    ...exportHandlers(world, make),
    ...deletionHandlers(world),
    async reveals({ after, limit }, { caller }) {
      await adoptLooks(world, caller.personId);
      const page = toPage(await world.store.revealsOf(caller.personId, after, limit), limit, ({ at }) => at);
      const names = await world.persons.names(page.rows.map(({ byId }) => byId));
      return { items: page.rows.map((row) => presentReveal(row, names)), next: page.next };
    },
    reveal: async (wish, ctx) => ({ value: await reveal(world, wish, ctx) }),
  });

type Handlers<K extends keyof typeof contract> = Pick<HandlersOf<typeof contract, typeof privacyWires>, K>;

/** What is kept about the caller, counted where he can see it. */
async function showMine(world: PrivacyWorld, { personId, name, memberships }: Caller) {
  const { store, register, persons, homes } = world;
  await adoptLooks(world, personId);
  const someone = await someoneOf(world, personId);
  const counts = await register.count(someone, await homes.homeIdsOf(personId));
  const { phone } = await persons.plain(personId);
  const idNumber = await homes.idNumberOf(
    personId,
    memberships.map(({ projectId }) => projectId),
  );
  const kept = [...counts]
    .filter(([, count]) => count > 0)
    .map(([{ title, why, until, fate }, count]) => ({ title, count, why, until, fate }));
  const reveals = await store.countRevealsOf(personId);
  return { name, phone: phone && maskPhone(phone), idNumber: idNumber && maskIdNumber(idNumber), kept, reveals };
}

const consentHandlers = ({ consents }: PrivacyWorld): Handlers<'consents' | 'setConsent'> => ({
  consents: (_, { caller }) => consents.of(caller.personId),
  async setConsent({ purpose, given, channel }, { caller: { personId }, now }) {
    await consents.say(personId, purpose, given, channel, now);
    return consents.of(personId);
  },
});

const exportHandlers = (
  { store, sign }: PrivacyWorld,
  make: Make,
): Handlers<'exports' | 'askExport' | 'exportLink'> => ({
  exports: async (_, { caller }) => ({ exports: (await store.exportsOf(caller.personId)).map(presentExport) }),
  async askExport(_, { caller: { personId }, effectId: _id, now }) {
    const making = (await store.exportsOf(personId)).find(({ state }) => state === 'making');
    if (making) return presentExport(making);
    await store.insertExport({ _id, personId, state: 'making', at: now, bytes: null, endsAt: null });
    await make(_id);
    return presentExport((await store.export(_id))!);
  },
  async exportLink({ exportId }, { caller, now }) {
    const made = await store.export(exportId);
    if (made?.personId !== caller.personId) throw notFound();
    if (made.state !== 'ready') throw conflict();
    const { url, endsAt } = sign(`${exportId}-export.zip`, now);
    return { url, endsAt: endsAt.toISOString() };
  },
});

const deletionHandlers = (world: PrivacyWorld): Handlers<'deletion' | 'askDeletion' | 'withdrawDeletion'> => ({
  deletion: (_, { caller }) => deletionFor(world, caller.personId),
  askDeletion: (_, ctx) => askDeletion(world, ctx),
  async withdrawDeletion(_, ctx) {
    await withdrawDeletion(world, ctx);
    return { done: true as const };
  },
});

const presentExport = ({ _id, state, at, endsAt, bytes }: Export): ExportView => ({
  id: _id,
  state,
  at: at.toISOString(),
  endsAt: endsAt?.toISOString() ?? null,
  bytes,
});

const presentReveal = (row: Reveal, names: ReadonlyMap<string, string>): RevealView => ({
  id: row._id,
  at: row.at.toISOString(),
  by: names.get(row.byId) ?? '',
  title: row.byTitle,
  field: row.field,
  reason: row.reason,
  words: row.words,
});
