/** Accounts as their owners see them. */
import type { Me, SessionView, SignInView } from '@jiashu/shared/accounts/schema';
import { maskPhone } from '@jiashu/shared/kernel/mask';
import { ROLES, TIERS } from '@jiashu/shared/kernel/roles';
import { nameOf } from './persons';
import type { Session, SignIn } from './sessions/store';
import type { Person } from './store';
import type { AccountWorld } from './world';

export async function presentMe({ vault, scopeName }: AccountWorld, person: Person): Promise<Me> {
  const posts = person.posts.map(async (post) => ({
    role: post.role,
    title: ROLES[post.role],
    scope: post.tier === 'group' ? TIERS.group : await scopeName(post),
  }));
  const phone = person.phone ? maskPhone(vault.open(person.phone)) : null;
  return { id: person._id, name: nameOf(vault, person), phone, posts: await Promise.all(posts) };
}

export const presentSession = (session: Session, currentId: string): SessionView => ({
  id: session._id,
  device: session.device,
  place: session.place,
  way: session.way,
  signedInAt: session.signedInAt.toISOString(),
  seenAt: session.rotatedAt.toISOString(),
  current: session._id === currentId,
});

export const presentSignIn = ({ _id, device, place, way, outcome, at }: SignIn): SignInView => ({
  id: _id,
  ...{ device, place, way, outcome },
  at: at.toISOString(),
});
