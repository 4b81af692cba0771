/** Contract key → handler. */
import { repairs as contract } from '@jiashu/shared/repairs/contract';
import { openStates } from '@jiashu/shared/repairs/rules';
import { repairWires } from '@jiashu/shared/repairs/schema';
import { bind, type Route } from '../http/bind';
import type { Caller, SignedIn } from '../http/context';
import { requireHome, requireRole } from '../http/reach';
import type { Inbox } from '../inbox';
import { toPage } from '../infra/paging';
import { aroundRepairs, storyOf } from './around';
import { acceptRepair } from './commands/acceptRepair';
import { agreeVisit } from './commands/agreeVisit';
import { assignRepair } from './commands/assignRepair';
import { cancelRepair, voidRepair } from './commands/endRepair';
import { fileRepair } from './commands/fileRepair';
import { finishRepair } from './commands/finishRepair';
import { repairAtHome, repairOnDesk } from './commands/move';
import { proposeVisit } from './commands/proposeVisit';
import { rejectRepair } from './commands/rejectRepair';
import { startRepair } from './commands/startRepair';
import { takeRepair } from './commands/takeRepair';
import { wishVisits } from './commands/wishVisits';
import { countsFor, viewOf } from './deskViews';
import { engineersOf } from './engineers';
import { OVERSEEING } from './policy';
import { presentRepair, presentRow } from './present';
import type { Repair } from './store';
import type { RepairWorld } from './world';

export function repairRoutes(world: RepairWorld, inbox: Inbox): Route[] {
  const { store } = world;

  async function view(repair: Repair, { caller, now }: SignedIn) {
    const [[pair], story] = await Promise.all([aroundRepairs(world, [repair]), storyOf(world, repair, now)]);
    const phone = repair.phone && world.vault.open(repair.phone);
    return presentRepair(repair, { ...story, around: pair![1], caller, now, phone });
  }

  async function rows(repairs: readonly Repair[], limit: number, at: (repair: Repair) => Date) {
    const page = toPage(repairs, limit, at);
    const pairs = await aroundRepairs(world, page.rows);
    return { items: pairs.map((pair) => presentRow(...pair)), next: page.next };
  }

  const seen = async (repair: Repair, { caller, now }: SignedIn) => inbox.seen(caller.personId, repair._id, now);

  return bind('repairs', contract, repairWires, {
    file: async (filing, ctx) => view(await fileRepair(world, filing, ctx), ctx),
    async list({ homeId, which, after, limit }, { caller }) {
      requireHome(caller, homeId);
      const states = which === 'open' ? openStates : undefined;
      return rows(await store.ofHome(homeId, states, after, limit), limit, ({ filedAt }) => filedAt);
    },
    async show({ repairId }, ctx) {
      const repair = await repairAtHome(world, repairId, ctx.caller);
      await seen(repair, ctx);
      return view(repair, ctx);
    },
    agree: async ({ repairId, version }, ctx) => view(await agreeVisit(world, repairId, version, ctx), ctx),
    wish: async ({ repairId, ...wish }, ctx) => view(await wishVisits(world, repairId, wish, ctx), ctx),
    accept: async ({ repairId, version }, ctx) => view(await acceptRepair(world, repairId, version, ctx), ctx),
    reject: async ({ repairId, ...rejection }, ctx) => view(await rejectRepair(world, repairId, rejection, ctx), ctx),
    cancel: async ({ repairId, ...ending }, ctx) => view(await cancelRepair(world, repairId, ending, ctx), ctx),

    async deskList({ view: name, after, limit }, { caller }) {
      const { which, newest } = viewOf(name, caller);
      const repairs = await (newest ? store.lastFirst : store.dueFirst)(which, after, limit);
      return rows(repairs, limit, ({ orderAt }) => orderAt);
    },
    deskCounts: (_, { caller, now }) => countsFor(store, caller, now),
    async deskShow({ repairId }, ctx) {
      const repair = await repairOnDesk(world, repairId, ctx.caller);
      await seen(repair, ctx);
      return view(repair, ctx);
    },
    engineers: async ({ repairId }, { caller }) => ({ engineers: await candidates(world, repairId, caller) }),
    take: async ({ repairId }, ctx) => view(await takeRepair(world, repairId, ctx), ctx),
    assign: async ({ repairId, engineerId }, ctx) => view(await assignRepair(world, repairId, engineerId, ctx), ctx),
    propose: async ({ repairId, ...proposal }, ctx) => view(await proposeVisit(world, repairId, proposal, ctx), ctx),
    start: async ({ repairId, version }, ctx) => view(await startRepair(world, repairId, version, ctx), ctx),
    finish: async ({ repairId, ...completion }, ctx) => view(await finishRepair(world, repairId, completion, ctx), ctx),
    void: async ({ repairId, ...ending }, ctx) => view(await voidRepair(world, repairId, ending, ctx), ctx),
  });
}

/** To whom an order can go, the least busy first. */
async function candidates(world: RepairWorld, repairId: string, caller: Caller) {
  const repair = await repairOnDesk(world, repairId, caller);
  requireRole(caller, repair.projectId, OVERSEEING);
  const engineers = await engineersOf(world, repair.projectId);
  const inHand = await world.store.inHand(
    engineers.map(({ personId }) => personId),
    openStates,
  );
  return engineers
    .map(({ personId, name }) => ({ id: personId, name, open: inHand.get(personId) ?? 0 }))
    .sort((a, b) => a.open - b.open);
}
