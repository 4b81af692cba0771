/** Requests to be confirmed, as the person and as the desk see them. */
import { APPEAL_DAYS } from '@jiashu/shared/homes/appeals';
import type { BindingView, DeskBindingView } from '@jiashu/shared/homes/bindingSchema';
import { maskPhone } from '@jiashu/shared/kernel/mask';
import type { Caller } from '../../http/context';
import { mayDecide } from '../policy';
import { isDoubted } from '../store';
import type { HomeWorld } from '../world';
import type { Binding } from './store';

const DAY_MS = 86_400_000;

/** Until when a refusal can be appealed; null when it can't, or not any more. */
export function appealUntil({ state, decision, appeal }: Binding, now: Date): Date | null {
  if (state !== 'refused' || !decision || appeal) return null;
  const until = new Date(decision.at.getTime() + APPEAL_DAYS * DAY_MS);
  return until > now ? until : null;
}

export async function presentBindings(
  { projects, vault, persons }: HomeWorld,
  bindings: readonly Binding[],
  now: Date,
): Promise<BindingView[]> {
  const around = await projects.some([...new Set(bindings.map(({ projectId }) => projectId))]);
  const names = await persons().names(bindings.map(({ personId }) => personId));
  return bindings.map((binding) => ({
    id: binding._id,
    projectName: around.find(({ _id }) => _id === binding.projectId)?.name ?? '',
    home: binding.home,
    name: vault.open(binding.name),
    note: binding.note,
    photos: binding.photoIds?.length ?? 0,
    state: binding.state,
    reason: binding.reason,
    appeal: binding.appeal && { words: binding.appeal.words, at: binding.appeal.at.toISOString() },
    appealUntil: appealUntil(binding, now)?.toISOString() ?? null,
    at: binding.at.toISOString(),
    by: names.get(binding.personId) ?? '',
    fromLedger: Boolean(binding.memberId),
  }));
}

/** With the evidence, which only those who decide ever see. */
export async function presentDeskBinding(
  world: HomeWorld,
  binding: Binding,
  caller: Caller,
  now: Date,
): Promise<DeskBindingView> {
  const [view] = await presentBindings(world, [binding], now);
  const deciderId = binding.decision?.personId;
  const names = await world.persons().names(deciderId ? [deciderId] : []);
  const [document = null] = await world.photos.documents(binding.documentId ? [binding.documentId] : [], now);
  return {
    ...view!,
    evidence: await world.photos.show(binding.photoIds ?? [], now),
    document,
    evidenceUntil: binding.evidenceUntil?.toISOString() ?? null,
    decidable: mayDecide(caller, binding),
    decidedBy: names.get(deciderId ?? '') ?? null,
    ledger: await presentDoubt(world, binding),
  };
}

/** What the file says of him beside his account, for those who decide whether it is he. */
async function presentDoubt(world: HomeWorld, binding: Binding): Promise<DeskBindingView['ledger']> {
  const member = binding.memberId ? await world.store.member(binding.memberId) : null;
  if (!member) return null;
  const { homeId, name, phone, phoneIndex } = member;
  const gone = { homeId, name: null, phone: null, account: null, holder: null };
  if (!isDoubted(member) || !phoneIndex) return gone;
  const persons = world.persons();
  const holderId = (await persons.byPhones([phoneIndex])).get(phoneIndex);
  const people = await persons.contacts([binding.personId, ...(holderId ? [holderId] : [])]);
  return {
    ...{ homeId, name: name && world.vault.open(name), phone: phone ? maskPhone(world.vault.open(phone)) : null },
    account: people.get(binding.personId)?.phone ?? null,
    holder: people.get(holderId ?? '')?.name ?? null,
  };
}
