/** Who works where: the list, one colleague whole, and taking a post away. */

import { maskPhone } from '@jiashu/shared/kernel/mask';
import { ROLES } from '@jiashu/shared/kernel/roles';
import { dayOf } from '@jiashu/shared/kernel/time';
import { covers, manages, mayGrant } from '@jiashu/shared/organisation/rules';
import type { StaffRow, StaffView } from '@jiashu/shared/organisation/schema';
import type { StaffMember } from '../accounts';
import type { Fact } from '../history';
import type { Caller } from '../http/context';
import { conflict, forbidden, notFound } from '../http/errors';
import { toPage } from '../infra/paging';
import { type OwnReach, reachOf } from './reach';
import { sayPost } from './words';
import type { Handlers, OrganisationWorld } from './world';

/** His posts as far as the caller's reach goes, in words. */
async function postsOf(world: OrganisationWorld, member: StaffMember, reach: OwnReach, self: boolean) {
  const seen = member.posts.filter((post) => reach.posts.some((mine) => covers(mine, reach.scope(post))));
  return Promise.all(
    seen.map(async (post) => ({
      ...{ role: post.role, tier: post.tier, scopeId: post.scopeId },
      ...(await sayPost(world, post)),
      removable: mayGrant(reach.posts, post.role, reach.scope(post), self),
    })),
  );
}

async function presentRow(
  world: OrganisationWorld,
  member: StaffMember,
  reach: OwnReach,
  caller: Caller,
  today: string,
): Promise<StaffRow> {
  const { personId, name, phone } = member;
  const leaves = await world.store.leavesOf([personId], today);
  const now = leaves.find(({ from }) => from <= today);
  const deputies = await world.accounts.names(now?.deputyId ? [now.deputyId] : []);
  return {
    ...{ personId, name, phone: phone && maskPhone(phone), me: personId === caller.personId },
    posts: await postsOf(world, member, reach, personId === caller.personId),
    leave: now ? { until: now.to, deputy: deputies.get(now.deputyId ?? '') ?? null } : null,
  };
}

/** A colleague of whom the caller sees at least one post. Throws `notFound`. */
export async function colleague(world: OrganisationWorld, personId: string, reach: OwnReach): Promise<StaffMember> {
  const member = await world.accounts.posts.of(personId);
  const seen = member.posts.some((post) => reach.posts.some((mine) => covers(mine, reach.scope(post))));
  if (!seen) throw notFound();
  return member;
}

/** Whether the caller manages this colleague in any of his posts. */
export const managesMember = (reach: OwnReach, member: StaffMember): boolean =>
  member.posts.some((post) => manages(reach.posts, reach.scope(post)));

export async function presentMember(
  world: OrganisationWorld,
  personId: string,
  caller: Caller,
  now: Date,
): Promise<StaffView> {
  const reach = await reachOf(world, caller);
  const member = await colleague(world, personId, reach);
  const today = dayOf(now);
  const [row, leaves, open, history] = await Promise.all([
    presentRow(world, member, reach, caller, today),
    world.store.leavesOf([personId], today),
    openOf(world, personId, reach),
    world.accounts.posts.timeline(personId),
  ]);
  const deputies = await world.accounts.names(leaves.flatMap(({ deputyId }) => deputyId ?? []));
  return {
    ...row,
    leaves: leaves.map(({ _id, from, to, reason, deputyId }) => ({
      ...{ id: _id, from, to, reason },
      deputy: deputies.get(deputyId ?? '') ?? null,
    })),
    open,
    colleagues: await colleaguesOf(world, member, reach),
    manageable: managesMember(reach, member) || personId === caller.personId,
    history: history.flatMap(presentFact).reverse(),
  };
}

/** What he still has in hand in the caller's projects. */
async function openOf({ inHand }: OrganisationWorld, personId: string, { projectIds }: OwnReach) {
  const [repairs, complaints] = await Promise.all([
    inHand.repairs.count(personId, projectIds),
    inHand.complaints.count(personId, projectIds),
  ]);
  return { repairs, complaints };
}

const MOST = 200;

async function colleaguesOf(world: OrganisationWorld, member: StaffMember, reach: OwnReach) {
  const others = await world.accounts.posts.within(reach.scopeIds, undefined, MOST);
  const sharing = others.filter(({ personId, posts }) => {
    const near = posts.some((post) => member.posts.some((his) => isNear(his, post, reach)));
    return personId !== member.personId && near;
  });
  return sharing.map(({ personId, name, posts }) => ({
    ...{ personId, name },
    titles: [...new Set(posts.map(({ role }) => ROLES[role]))].join('、'),
  }));
}

const isNear = (his: StaffMember['posts'][number], other: StaffMember['posts'][number], { scope }: OwnReach) =>
  his.role === other.role && (covers(other, scope(his)) || covers(his, scope(other)));

const WORDS: Readonly<Record<string, string>> = {
  'accounts.post.given': '上岗',
  'accounts.post.taken': '撤岗',
  'accounts.phone.changed': '换了登录手机号',
  'accounts.phone.bound': '绑定手机号',
};

const presentFact = ({ id, type, at, by, data }: Fact) => {
  const words = WORDS[type];
  if (!words) return [];
  const role = ROLES[data.role as keyof typeof ROLES];
  return [
    { id, at: at.toISOString(), by: by?.name ?? '系统', words: [words, role, data.reason].filter(Boolean).join('，') },
  ];
};

export const staffHandlers = (world: OrganisationWorld): Handlers<'staff' | 'member' | 'removePost'> => ({
  async staff({ after, limit }, { caller, now }) {
    const reach = await reachOf(world, caller);
    const page = toPage(
      (await world.accounts.posts.within(reach.scopeIds, after, limit)).map((member) => ({
        ...member,
        _id: member.personId,
      })),
      limit,
      ({ since }) => since,
    );
    const today = dayOf(now);
    const items = await Promise.all(page.rows.map((member) => presentRow(world, member, reach, caller, today)));
    return { items, next: page.next };
  },
  member: ({ personId }, { caller, now }) => presentMember(world, personId, caller, now),
  async removePost({ personId, reason, ...post }, ctx) {
    const reach = await reachOf(world, ctx.caller);
    await colleague(world, personId, reach);
    if (!mayGrant(reach.posts, post.role, reach.scope(post), personId === ctx.caller.personId)) throw forbidden();
    const { posts } = world.accounts;
    const taken = await posts.take(personId, post, posts.factOf('taken', personId, post, { reason }, ctx));
    if (!taken) throw conflict();
    const { title, scope } = await sayPost(world, post);
    const link = { kind: 'staffInvitation' as const, id: personId };
    const text = `原因：${reason}`;
    await world.inbox.tell([personId], ctx.effectId, ctx.now, { title: `您不再是${scope}的${title}`, text, link });
    return presentAfter(world, personId, ctx.caller, ctx.now);
  },
});

/** His last post may be gone, and with it the caller's view of him: then what is left is what he hasn't handed over. */
async function presentAfter(world: OrganisationWorld, personId: string, caller: Caller, now: Date): Promise<StaffView> {
  const { posts, name } = await world.accounts.posts.of(personId);
  if (posts.length > 0) return presentMember(world, personId, caller, now);
  const open = await openOf(world, personId, await reachOf(world, caller));
  return {
    ...{ personId, name, phone: null, me: false, posts: [], leave: null, leaves: [], colleagues: [] },
    ...{ open, manageable: false, history: [] },
  };
}
