/** The posts people hold: who works where, and the one way a post is given or taken. Who may do so is for the caller to decide. */
import { type Fact, factOf } from '../history';
import type { SignedIn } from '../http/context';
import { found } from '../http/errors';
import { nameOf } from './persons';
import type { HeldPost, Person } from './store';
import type { AccountWorld } from './world';

export interface StaffMember {
  readonly personId: string;
  readonly name: string;
  /** Unsealed. */
  readonly phone: string | null;
  readonly posts: readonly HeldPost[];
  readonly since: Date;
}

export interface Posts {
  /** Throws `notFound`. */
  of(personId: string): Promise<StaffMember>;
  byPhone(phone: string): Promise<StaffMember | null>;
  /** Everybody with a post in one of these scopes (null: the group), newest first; one more than `limit`. */
  within(scopeIds: readonly (string | null)[], after: string | undefined, limit: number): Promise<StaffMember[]>;
  /** Gives the post; one already held stays as it is. */
  give(personId: string, post: HeldPost, fact: Fact): Promise<void>;
  /** Takes the post, effective with the next request; false when it was not held. */
  take(personId: string, post: HeldPost, fact: Fact): Promise<boolean>;
  /** The fact that a post was given or taken, for `give` and `take`. */
  factOf(what: 'given' | 'taken', personId: string, post: HeldPost, data: Fact['data'], ctx: SignedIn): Fact;
  timeline(personId: string): Promise<Fact[]>;
}

export function createPosts({ store, records, vault }: AccountWorld): Posts {
  const present = (person: Person): StaffMember => ({
    personId: person._id,
    name: nameOf(vault, person),
    phone: person.phone && vault.open(person.phone),
    posts: person.posts,
    since: person.createdAt,
  });
  return {
    of: async (personId) => present(found(await store.person(personId))),
    async byPhone(phone) {
      const person = await store.personByPhone(vault.blindIndex(phone));
      return person && present(person);
    },
    within: async (scopeIds, after, limit) => (await store.staffWithin(scopeIds, after, limit)).map(present),
    async give(personId, post, fact) {
      const { posts } = found(await store.person(personId));
      if (posts.some((one) => isSame(one, post))) return;
      found(await records.change({ _id: personId }, { $addToSet: { posts: { ...post } } }, fact));
    },
    async take(personId, post, fact) {
      const held = { _id: personId, posts: { $elemMatch: { ...post } } };
      return (await records.change(held, { $pull: { posts: { ...post } } }, fact)) !== null;
    },
    factOf: (what, personId, post, data, ctx) =>
      factOf(
        ctx,
        `accounts.post.${what}`,
        { kind: 'person', id: personId },
        post.tier === 'project' ? { projectId: post.scopeId } : {},
        { ...post, ...data },
      ),
    timeline: async (personId) => records.timeline('person', found(await store.person(personId))),
  };
}

const isSame = (a: HeldPost, b: HeldPost): boolean => a.role === b.role && a.tier === b.tier && a.scopeId === b.scopeId;
