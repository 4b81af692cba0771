/** Contract key → handler. */
import { maskIdNumber, maskPhone } from '@jiashu/shared/kernel/mask';
import { privacy as contract } from '@jiashu/shared/privacy/contract';
import { type ExportView, privacyWires, type RevealView } from '@jiashu/shared/privacy/schema';
import { bind, type Route } from '../http/bind';
import { conflict, notFound } from '../http/errors';
import { toPage } from '../infra/paging';
import { askDeletion, deletionFor, withdrawDeletion } from './deletion';
import { adoptLooks } from './looks';
import { reveal } from './reveal';
import { someoneOf } from './someone';
import type { Export, Reveal } from './store';
import type { PrivacyWorld } from './world';

export function privacyRoutes(world: PrivacyWorld, make: (exportId: string) => Promise<void>): Route[] {
  const { store, consents, register, persons, homes } = world;
  return bind('privacy', contract, privacyWires, {
    async mine(_, { caller: { personId, name, memberships } }) {
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
    },
    consents: (_, { caller }) => consents.of(caller.personId),
    async setConsent({ purpose, given, channel }, { caller: { personId }, now }) {
      await consents.say(personId, purpose, given, channel, now);
      return consents.of(personId);
    },
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
      const { url, endsAt } = world.sign(`${exportId}-export.zip`, now);
      return { url, endsAt: endsAt.toISOString() };
    },
    deletion: (_, { caller }) => deletionFor(world, caller.personId),
    askDeletion: (_, ctx) => askDeletion(world, ctx),
    async withdrawDeletion(_, ctx) {
      await withdrawDeletion(world, ctx);
      return { done: true as const };
    },
    async reveals({ after, limit }, { caller }) {
      await adoptLooks(world, caller.personId);
      const page = toPage(await store.revealsOf(caller.personId, after, limit), limit, ({ at }) => at);
      const names = await persons.names(page.rows.map(({ byId }) => byId));
      return { items: page.rows.map((row) => presentReveal(row, names)), next: page.next };
    },
    reveal: async (wish, ctx) => ({ value: await reveal(world, wish, ctx) }),
  });
}

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
