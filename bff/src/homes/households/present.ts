/** A household as its own people and as staff see it. */

import type {
  DeskHousehold,
  DeskMember,
  HouseholdView,
  InvitationRow,
  MemberView,
} from '@jiashu/shared/homes/householdSchema';
import { mayInvite, mayLeave, mayRemove, seesContract } from '@jiashu/shared/homes/households';
import { END_REASONS } from '@jiashu/shared/homes/vocabulary';
import { maskIdNumber, maskName } from '@jiashu/shared/kernel/mask';
import type { Fact } from '../../history';
import type { Caller, Membership } from '../../http/context';
import { found } from '../../http/errors';
import { worksIn } from '../../http/reach';
import { TRANSFERRING } from '../policy';
import { type Home, isDoubted, type Member } from '../store';
import type { HomeWorld } from '../world';
import type { Invitation } from './store';
import { tokenOf } from './tokens';

export const contractOf = ({ signedOn, handoverPlannedOn }: Home) => ({ signedOn, handoverOn: handoverPlannedOn });

const idsOf = (members: readonly Member[]) => members.flatMap(({ personId }) => personId ?? []);

export async function presentHousehold(
  world: HomeWorld,
  { homeId, kind, doubted = false }: Membership,
  caller: Caller,
  now: Date,
): Promise<HouseholdView> {
  const home = found(await world.store.home(homeId));
  const members = (await world.store.allOf(homeId)).filter(({ endedAt }) => endedAt === null);
  const invitations = mayInvite(kind) ? await world.households.openFor(homeId, now) : [];
  const project = await world.projects.get(home.projectId);
  const names = await world.persons().names(idsOf(members));
  return {
    homeId,
    projectName: project.name,
    label: home.label,
    kind,
    doubted,
    contract: seesContract(kind) ? contractOf(home) : null,
    members: members.map((member) => presentMember(member, nameOf(world, member, names), kind, caller)),
    invitations: invitations.map((invitation) => presentInvitation(world, invitation)),
    mayInvite: mayInvite(kind),
    mayLeave: mayLeave(kind),
  };
}

function nameOf({ vault }: HomeWorld, { personId, name }: Member, names: ReadonlyMap<string, string>): string {
  return names.get(personId ?? '') ?? (name ? vault.open(name) : '还没登录的家人');
}

function presentMember(member: Member, name: string, viewer: Member['kind'], { personId }: Caller): MemberView {
  const me = member.personId === personId;
  return {
    id: member._id,
    name: me || viewer === 'owner' ? name : maskName(name),
    kind: member.kind,
    // An owner's is the day of his contract.
    since: (me && !isDoubted(member)) || seesContract(viewer) ? member.since.toISOString() : null,
    me,
    removable: !me && mayRemove(viewer, member.kind),
    signedIn: member.personId !== null,
  };
}

export const presentInvitation = ({ vault, secret }: HomeWorld, invitation: Invitation): InvitationRow => ({
  id: invitation._id,
  kind: invitation.kind,
  name: vault.open(invitation.name),
  token: tokenOf(secret, invitation._id),
  expiresAt: invitation.expiresAt.toISOString(),
});

/** For staff who confirm homes: everybody with a masked phone, also those who left, and what happened. */
export async function presentDeskHousehold(
  world: HomeWorld,
  home: Home,
  caller: Caller,
  now: Date,
): Promise<DeskHousehold> {
  const members = await world.store.allOf(home._id);
  const contacts = await world.persons().contacts([...idsOf(members), ...(home.stewardId ? [home.stewardId] : [])]);
  const named = new Map([...contacts].map(([id, { name }]) => [id, name]));
  const present = (member: Member): DeskMember => ({
    id: member._id,
    name: nameOf(world, member, named),
    phone: contacts.get(member.personId ?? '')?.phone ?? null,
    idNumber: member.idNumber ? maskIdNumber(world.vault.open(member.idNumber)) : null,
    kind: member.kind,
    since: member.since.toISOString(),
    signedIn: member.personId !== null,
    doubt: isDoubted(member) ? member.doubt!.bindingId : null,
    ended: member.endedAt && { at: member.endedAt.toISOString(), reason: member.endReason ?? null },
  });
  return {
    homeId: home._id,
    projectName: (await world.projects.get(home.projectId)).name,
    label: home.label,
    ...contractOf(home),
    handedOverOn: home.handedOverOn,
    steward: named.get(home.stewardId ?? '') ?? null,
    members: members.filter(({ endedAt }) => endedAt === null).map(present),
    former: members.filter(({ endedAt }) => endedAt !== null).map(present),
    openInvitations: (await world.households.openFor(home._id, now)).length,
    history: (await historyOf(world, home, members)).map(presentFact),
    mayTransfer: worksIn(caller, home.projectId, TRANSFERRING),
  };
}

async function historyOf(world: HomeWorld, home: Home, members: readonly Member[]): Promise<Fact[]> {
  const { records } = world;
  const told = await Promise.all([
    records.homes.timeline('home', home),
    ...members.map((member) => records.members.timeline('member', member)),
    ...members.flatMap(({ doubt }) => (doubt ? [doubtHistory(world, doubt.bindingId)] : [])),
  ]);
  return told.flat().sort((a, b) => b.at.getTime() - a.at.getTime());
}

/** How it was decided whether somebody still is the owner; nothing once the request was forgotten. */
async function doubtHistory({ bindings, records }: HomeWorld, bindingId: string): Promise<Fact[]> {
  const binding = await bindings.binding(bindingId);
  return binding ? records.bindings.timeline('binding', binding) : [];
}

const WORDS: Readonly<Record<string, string>> = {
  'homes.member.joined': '接受邀请加入',
  'homes.member.left': END_REASONS.left,
  'homes.member.removed': END_REASONS.removed,
  'homes.member.corrected': END_REASONS.corrected,
  'homes.member.idNumber': '更正了证件号',
  'homes.binding.doubted': '台账改了号码，等核对是不是本人',
  'homes.binding.approved': '核对过，是本人',
  'homes.binding.refused': '核对后移出',
  'homes.binding.appealed': '不服，请上一级再看',
  'homes.binding.closed': '不用再核对',
  'homes.transferred': END_REASONS.transferred,
  'homes.edited': '改了房子的资料',
  'homes.added': '录入台账',
};

const presentFact = ({ id, type, at, by, data }: Fact) => ({
  id,
  at: at.toISOString(),
  by: by?.name ?? '系统',
  words: [WORDS[type] ?? type, data.reason].filter(Boolean).join('：'),
});
