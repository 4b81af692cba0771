/** What follows a decision about a home: the person becomes its member, and is told. */
import { derivedId } from '../../history';
import type { Home, Member } from '../store';
import type { HomeWorld } from '../world';
import { release } from './releasing';
import type { Binding } from './store';

export function reactToBindings(world: HomeWorld): void {
  const { store, bindings, history, inbox } = world;
  history.facts.on('homes.binding.approved', async ({ id, subject, at, data }) => {
    const [binding, home] = await Promise.all([bindings.binding(subject.id), store.home(String(data.homeId))]);
    if (!binding || !home) return;
    if (binding.memberId) await store.settleDoubt(binding.memberId, binding._id);
    const theirs = (await store.membersOf(binding.personId)).filter(({ homeId }) => homeId === home._id);
    // Whom the ledger made an owner and who is out by now was sold or let go while somebody looked.
    const isNew = !theirs.some(({ kind }) => kind === 'owner') && (!binding.memberId || binding.appeal !== null);
    if (isNew) await store.addMember(memberFrom(binding, home, at));
    for (const { _id, kind } of theirs) if (kind !== 'owner') await store.endMember(_id, at, 'becameOwner');
    const link = { kind: 'home' as const, id: home._id };
    const still = binding.memberId && !binding.appeal;
    const title = still ? `核对过了，${home.label} 是您的` : '您的房子已确认';
    const text = still ? '合同又看得到了，谢谢您等。' : `${home.label}，现在可以读家书、约活动、报修了。`;
    await inbox.tell([binding.personId], id, at, { title, text, link });
  });

  history.facts.on('homes.binding.refused', async ({ id, subject, at }) => {
    const binding = await bindings.binding(subject.id);
    if (!binding) return;
    const member = binding.memberId ? await store.member(binding.memberId) : null;
    if (member) await release(world, member, at, 'corrected');
    const title = member && !binding.appeal ? `您不再属于 ${binding.home}` : '这次没能确认您的房子';
    const link = { kind: 'binding' as const, id: binding._id };
    await inbox.tell([binding.personId], id, at, { title, text: binding.reason ?? '', link });
  });

  history.facts.on('homes.binding.doubted', async ({ id, subject, at }) => {
    const binding = await bindings.binding(subject.id);
    if (!binding) return;
    const text = '我们在核对是不是您。核对前家书、报修照常，合同先看不到。换了新号码？登录后绑定它，马上就好。';
    const link = { kind: 'binding' as const, id: binding._id };
    await inbox.tell([binding.personId], id, at, { title: `${binding.home} 登记的手机号改了`, text, link });
  });
}

const memberFrom = (binding: Binding, home: Home, since: Date): Member => ({
  _id: derivedId('member', binding._id),
  homeId: home._id,
  projectId: home.projectId,
  buildingId: home.buildingId,
  kind: 'owner',
  personId: binding.personId,
  name: binding.name,
  phoneIndex: null,
  since,
  endedAt: null,
});
