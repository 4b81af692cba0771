/** Turns a bearer token into the caller: who he is, what he may reach, as it is at this moment. */
import type { Caller, Membership, Post } from '../http/context';
import { AppError } from '../http/errors';
import type { Clock } from '../infra/clock';
import type { Vault } from '../infra/vault';
import { nameOf } from './persons';
import type { SessionStore } from './sessions/store';
import type { AccountStore, HeldPost } from './store';
import type { AccessTokens } from './tokens';

export interface Reach {
  /** The projects of a region, or all of the group. */
  projectIdsIn(post: HeldPost): Promise<readonly string[]>;
  /** The homes a person belongs to today. */
  membershipsOf(personId: string): Promise<readonly Membership[]>;
}

/** The person as a caller in this session; null when there is no such person. */
export type CallerOf = (personId: string, sessionId: string) => Promise<Caller | null>;

export const createCallerOf =
  (store: AccountStore, vault: Vault, reach: Reach): CallerOf =>
  async (personId, sessionId) => {
    const [person, memberships] = await Promise.all([store.person(personId), reach.membershipsOf(personId)]);
    if (!person) return null;
    const posts = await Promise.all(person.posts.map((post) => resolved(post, reach)));
    return {
      personId,
      sessionId,
      // Few requests say who asks: his name stays sealed in the others.
      get name() {
        return nameOf(vault, person);
      },
      posts,
      memberships,
      steppedUpAt: null,
    };
  };

export const createAuthenticate =
  (store: SessionStore, tokens: AccessTokens, clock: Clock, callerOf: CallerOf) =>
  async (authorization: string): Promise<Caller | null> => {
    if (authorization === '') return null;
    const [scheme, token = ''] = authorization.split(' ');
    if (scheme !== 'Bearer') throw new AppError('signInFirst');
    const { personId, sessionId } = tokens.verify(token, clock.now());
    const [session, caller] = await Promise.all([store.session(sessionId), callerOf(personId, sessionId)]);
    if (!caller || session?.personId !== personId) throw new AppError('signInFirst');
    return Object.assign(caller, { steppedUpAt: session.steppedUpAt });
  };

const resolved = async (post: HeldPost, reach: Reach): Promise<Post> => ({
  role: post.role,
  projectIds: post.tier === 'project' ? [post.scopeId!] : await reach.projectIdsIn(post),
});
