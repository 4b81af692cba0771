/** Asking to be confirmed, deciding it, appealing once. */
import { EVIDENCE_DAYS } from '@jiashu/shared/homes/appeals';
import { type Fact, factOf } from '../../history';
import type { Caller, SignedIn } from '../../http/context';
import { AppError, conflict, forbidden, found, invalid, notFound } from '../../http/errors';
import { projectsAs, requireRole } from '../../http/reach';
import { toPage } from '../../infra/paging';
import { CONFIRMING, confirmsAs, mayDecide } from '../policy';
import type { Handlers, HomeWorld } from '../world';
import { appealUntil, presentBindings, presentDeskBinding } from './present';
import { type Binding, filesOf } from './store';

const DAY_MS = 86_400_000;
const subjectOf = ({ _id: id }: Pick<Binding, '_id'>) => ({ kind: 'binding', id });

/** The request, if it is of a project where the caller confirms. Throws `notFound`, `forbidden`. */
async function onDesk({ bindings }: HomeWorld, bindingId: string, caller: Caller): Promise<Binding> {
  const binding = found(await bindings.binding(bindingId));
  requireRole(caller, binding.projectId, CONFIRMING);
  return binding;
}

/** The request, if the caller may decide it now. Throws `notFound`, `forbidden`, `conflict`. */
async function decidable(world: HomeWorld, bindingId: string, caller: Caller): Promise<Binding> {
  const binding = await onDesk(world, bindingId, caller);
  if (binding.state !== 'pending' && binding.state !== 'appealed') throw conflict();
  if (!mayDecide(caller, binding)) throw forbidden();
  return binding;
}

async function decide(
  { records }: HomeWorld,
  { _id, projectId, state }: Binding,
  set: Pick<Binding, 'state' | 'reason'>,
  data: Fact['data'],
  ctx: SignedIn,
): Promise<void> {
  const decision = { personId: ctx.caller.personId, role: confirmsAs(ctx.caller, projectId)!, at: ctx.now };
  const evidenceUntil = new Date(ctx.now.getTime() + EVIDENCE_DAYS * DAY_MS);
  const fact = factOf(ctx, `homes.binding.${set.state}`, subjectOf({ _id }), { projectId }, data);
  const decided = await records.bindings.change({ _id, state }, { $set: { ...set, decision, evidenceUntil } }, fact);
  if (!decided) throw conflict();
}

export function bindingHandlers(
  world: HomeWorld,
): Handlers<
  | 'requestBinding'
  | 'myBindings'
  | 'appealBinding'
  | `desk${'Bindings' | 'Binding'}`
  | 'findHomes'
  | `${'approve' | 'refuse'}Binding`
> {
  const { store, bindings, records, photos, projects, vault } = world;
  return {
    async requestBinding({ projectId, home, name, note, photoIds, documentId }, ctx) {
      await projects.get(projectId);
      const { effectId: _id, caller, now: at } = ctx;
      await photos.attach(filesOf({ photoIds, documentId }), caller.personId, subjectOf({ _id }));
      const binding = {
        ...{ _id, personId: caller.personId, projectId, home, name: vault.seal(name), note, photoIds, documentId, at },
        ...{ state: 'pending' as const, reason: null, decision: null, appeal: null, evidenceUntil: null },
      };
      const fact = factOf(ctx, 'homes.binding.requested', subjectOf(binding), { projectId });
      return (await presentBindings(world, [await records.bindings.create(binding, fact)], at))[0]!;
    },
    myBindings: async (_, { caller, now }) => ({
      bindings: await presentBindings(world, await bindings.bindingsOf(caller.personId), now),
    }),
    async appealBinding({ bindingId, words, photoIds }, ctx) {
      const binding = found(await bindings.binding(bindingId));
      if (binding.personId !== ctx.caller.personId) throw notFound();
      if (binding.appeal) throw new AppError('already');
      if (!appealUntil(binding, ctx.now)) throw new AppError('closed');
      if (binding.photoIds.length + photoIds.length > 9)
        throw invalid({ path: 'photoIds', message: '加上原来的最多 9 张' });
      await photos.attach(photoIds, ctx.caller.personId, subjectOf(binding));
      const set = { state: 'appealed' as const, appeal: { words, at: ctx.now }, evidenceUntil: null };
      const fact = factOf(ctx, 'homes.binding.appealed', subjectOf(binding), binding);
      const appealed = await records.bindings.change(
        { _id: bindingId, state: 'refused', appeal: null },
        { $set: { ...set, photoIds: [...binding.photoIds, ...photoIds] } },
        fact,
      );
      if (!appealed) throw conflict();
      return (await presentBindings(world, [appealed], ctx.now))[0]!;
    },
    async deskBindings({ state, after, limit }, { caller, now }) {
      const rows = await bindings.bindingsIn(projectsAs(caller, CONFIRMING), state, after, limit);
      const page = toPage(rows, limit, ({ at }) => at);
      return { items: await presentBindings(world, page.rows, now), next: page.next };
    },
    deskBinding: async ({ bindingId }, { caller, now }) =>
      presentDeskBinding(world, await onDesk(world, bindingId, caller), caller, now),
    async findHomes({ bindingId, text }, { caller }) {
      const { projectId } = await onDesk(world, bindingId, caller);
      const homes = await store.homesLabelled(projectId, text, 20);
      const rows = homes.map(async ({ _id, label }) => ({ id: _id, label, members: await store.countMembers(_id) }));
      return { homes: await Promise.all(rows) };
    },
    async approveBinding({ bindingId, homeId }, ctx) {
      const binding = await decidable(world, bindingId, ctx.caller);
      const home = await store.home(homeId);
      if (home?.projectId !== binding.projectId) throw invalid({ path: 'homeId', message: '台账里没有这套房子' });
      await decide(world, binding, { state: 'approved', reason: null }, { homeId }, ctx);
      return { done: true as const };
    },
    async refuseBinding({ bindingId, reason }, ctx) {
      const binding = await decidable(world, bindingId, ctx.caller);
      await decide(world, binding, { state: 'refused', reason }, { reason }, ctx);
      return { done: true as const };
    },
  };
}
