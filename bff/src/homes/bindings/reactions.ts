/** What follows a decision about a home: the person becomes its member, and is told. */
import { derivedId } from '../../history';
import type { Home, Member } from '../store';
import type { HomeWorld } from '../world';
import type { Binding } from './store';

export function reactToBindings({ store, bindings, history, inbox }: HomeWorld): void {
  history.facts.on('homes.binding.approved', async ({ id, subject, at, data }) => {
    const [binding, home] = await Promise.all([bindings.binding(subject.id), store.home(String(data.homeId))]);
    if (!binding || !home) return;
    const theirs = (await store.membersOf(binding.personId)).filter(({ homeId }) => homeId === home._id);
    if (!theirs.some(({ kind }) => kind === 'owner')) await store.addMember(memberFrom(binding, home, at));
    for (const { _id, kind } of theirs) if (kind !== 'owner') await store.endMember(_id, at, 'becameOwner');
    const text = `${home.label}，现在可以读家书、约活动、报修了。`;
    const link = { kind: 'home' as const, id: home._id };
    await inbox.tell([binding.personId], id, at, { title: '您的房子已确认', text, link });
  });

  history.facts.on('homes.binding.refused', async ({ id, subject, at }) => {
    const binding = await bindings.binding(subject.id);
    if (!binding) return;
    const link = { kind: 'binding' as const, id: binding._id };
    await inbox.tell([binding.personId], id, at, { title: '这次没能确认您的房子', text: binding.reason ?? '', link });
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
