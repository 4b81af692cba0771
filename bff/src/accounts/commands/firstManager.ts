/** Every post is given by somebody who holds one; the very first is given by whoever runs the house, by phone. */
import { derivedId, type Fact } from '../../history';
import { newcomer } from '../persons';
import type { HeldPost } from '../store';
import type { AccountWorld } from '../world';
import { personOfPhone } from './phones';

const POST: HeldPost = { role: 'groupManager', tier: 'group', scopeId: null };

/** Makes the phone's owner the group's manager, unless there is one; says whether it did. Asked again it changes nothing. */
export async function appointFirstManager(world: AccountWorld, phone: string, now: Date): Promise<boolean> {
  if ((await world.store.staffIn([POST.role], [])).length > 0) return false;
  const { _id } = await personOfPhone(world, phone, newcomer(now));
  const fact: Fact = {
    ...{ id: derivedId('first manager', _id), type: 'accounts.post.given', subject: { kind: 'person', id: _id } },
    ...{ at: now, by: null, projectId: null, homeId: null, data: { ...POST } },
  };
  const without = { _id, 'posts.role': { $ne: POST.role } };
  return (await world.records.change(without, { $addToSet: { posts: { ...POST } } }, fact)) !== null;
}
