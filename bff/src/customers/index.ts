/** The public face of customers: search at the desk, and one customer on one page. */
import { customers as contract } from '@jiashu/shared/customers/contract';
import { customerWires } from '@jiashu/shared/customers/schema';
import type { Connection } from 'mongoose';
import { factOf, type History } from '../history';
import { bind, type Route } from '../http/bind';
import { projectsAs } from '../http/reach';
import { find } from './find';
import { SERVING } from './policy';
import { reachOf, show } from './show';
import { createCareNoteStore } from './store';
import type { CustomerWorld } from './world';

export type { Case, CustomerCases } from './world';

interface World extends Omit<CustomerWorld, 'store' | 'records'> {
  readonly db: Connection;
  readonly history: History;
}

export function openCustomers({ db, history, ...rest }: World): { readonly routes: Route[] } {
  const store = createCareNoteStore(db);
  const world: CustomerWorld = { ...rest, store, records: history.records(store.notes) };
  return {
    routes: bind('customers', contract, customerWires, {
      find: ({ text }, { caller }) => find(world, text, projectsAs(caller, SERVING)),
      show: async ({ personId }, { caller, now }) => show(world, personId, await reachOf(world, personId, caller), now),
      async note({ personId, text }, ctx) {
        const reach = await reachOf(world, personId, ctx.caller);
        const { effectId: _id, caller, now: at } = ctx;
        const projectId = reach[0]!;
        const note = { _id, personId, projectId, byId: caller.personId, text: rest.vault.seal(text), at };
        const fact = factOf(ctx, 'customers.noted', { kind: 'careNote', id: _id }, { projectId }, { personId });
        await world.records.create(note, fact);
        return show(world, personId, reach, at);
      },
    }),
  };
}
