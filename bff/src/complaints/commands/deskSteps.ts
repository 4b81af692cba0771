/** What staff do with a complaint. Each throws `notFound`, `forbidden`, and `conflict` when it is past that. */
import type { Facts } from '@jiashu/shared/complaints/schema';
import type { WorkState } from '@jiashu/shared/complaints/states';
import type { DeskVerb, Level } from '@jiashu/shared/complaints/vocabulary';
import type { Role } from '@jiashu/shared/kernel/roles';
import type { SignedIn } from '../../http/context';
import { invalid } from '../../http/errors';
import { computedLevel } from '../derived';
import { CONTACTS, deskComplaint, HANDLERS, requireVerb } from '../policy';
import type { Complaint } from '../schema';
import type { ComplaintWorld } from '../world';
import { changeComplaint, type Step } from './changeComplaint';
import { closing, requireMove } from './ownerSteps';
import { attachWords, type Words } from './words';

/** Does the step if the caller may do this now. */
function onDesk(
  world: ComplaintWorld,
  id: string,
  verb: DeskVerb,
  ctx: SignedIn,
  decide: (complaint: Complaint) => Step | Promise<Step>,
): Promise<Complaint> {
  return changeComplaint(world, id, ctx, (complaint) => {
    requireVerb(ctx.caller, complaint, verb);
    return decide(complaint);
  });
}

/** Words can carry photos, which are given to the complaint only once the caller may speak at all. */
async function say(world: ComplaintWorld, id: string, verb: DeskVerb, words: Words, ctx: SignedIn) {
  requireVerb(ctx.caller, await deskComplaint(world, id, ctx.caller), verb);
  await attachWords(world, id, words, ctx);
}

/** Staff of the complaint's project in one of the roles; else `invalid` at `personId`. */
async function requireStaff(world: ComplaintWorld, { projectId }: Complaint, personId: string, roles: readonly Role[]) {
  const { regionId } = await world.projects.get(projectId);
  const staff = await world.persons.staffOf({ id: projectId, regionId }, roles);
  if (!staff.some((one) => one.personId === personId))
    throw invalid({ path: 'personId', message: '这个人不在这个项目上' });
}

export const accept = (world: ComplaintWorld, id: string, personId: string, ctx: SignedIn) =>
  onDesk(world, id, 'accept', ctx, async (complaint) => {
    await requireStaff(world, complaint, personId, CONTACTS);
    return {
      done: 'accepted',
      set: { state: 'accepted', inChargeId: personId, acceptedAt: ctx.now },
      data: { personId },
    };
  });

export const assign = (world: ComplaintWorld, id: string, personId: string, ctx: SignedIn) =>
  onDesk(world, id, 'assign', ctx, async (complaint) => {
    await requireStaff(world, complaint, personId, HANDLERS);
    return { done: 'assigned', set: { handlerId: personId }, data: { personId } };
  });

export const advance = (world: ComplaintWorld, id: string, to: WorkState, ctx: SignedIn) =>
  onDesk(world, id, 'advance', ctx, (complaint) => {
    requireMove(complaint, to);
    return { done: 'advanced', set: { state: to, investigatedAt: complaint.investigatedAt ?? ctx.now }, data: { to } };
  });

export const arrive = (world: ComplaintWorld, id: string, ctx: SignedIn) =>
  onDesk(world, id, 'arrive', ctx, () => ({ done: 'arrived', set: { arrivedAt: ctx.now } }));

const EXCERPT = 32;

/** What a list shows of our last words: the first sentence, cut where it is long. */
function excerpt(text: string): string {
  const [sentence = text] = /^[^。！？\n]+/.exec(text) ?? [];
  return sentence.length > EXCERPT ? `${sentence.slice(0, EXCERPT - 1)}…` : sentence;
}

export async function answer(world: ComplaintWorld, id: string, words: Words, ctx: SignedIn): Promise<Complaint> {
  await say(world, id, 'answer', words, ctx);
  return onDesk(world, id, 'answer', ctx, ({ answeredAt }) => ({
    done: 'answered',
    set: { answeredAt: answeredAt ?? ctx.now, lastAnswer: excerpt(words.text) },
    data: { ...words },
  }));
}

/** A note stays inside: no presenter shows it to the owner. */
export async function note(world: ComplaintWorld, id: string, words: Words, ctx: SignedIn): Promise<Complaint> {
  await say(world, id, 'note', words, ctx);
  return onDesk(world, id, 'note', ctx, () => ({ done: 'noted', data: { ...words } }));
}

/** Proposes to close; from here on the owner has the word. */
export async function propose(world: ComplaintWorld, id: string, words: Words, ctx: SignedIn): Promise<Complaint> {
  await say(world, id, 'propose', words, ctx);
  return onDesk(world, id, 'propose', ctx, ({ investigatedAt, answeredAt }) => ({
    done: 'proposed',
    set: {
      state: 'proposed',
      proposal: { ...words, byId: ctx.caller.personId, at: ctx.now },
      investigatedAt: investigatedAt ?? ctx.now,
      answeredAt: answeredAt ?? ctx.now,
      lastAnswer: excerpt(words.text),
    },
    data: { ...words },
  }));
}

/** Closes without the owner's word, with a reason he can read. */
export const close = (world: ComplaintWorld, id: string, reason: string, ctx: SignedIn) =>
  onDesk(world, id, 'close', ctx, (complaint) => closing(complaint, ctx.now, { agreed: false, text: reason }));

/** Everybody may raise; lowering is for customer relations. */
export const setLevel = (world: ComplaintWorld, id: string, level: Level, reason: string, ctx: SignedIn) =>
  changeComplaint(world, id, ctx, (complaint) => {
    requireVerb(ctx.caller, complaint, level > complaint.level ? 'lower' : 'raise');
    if (level === complaint.level) throw invalid({ path: 'level', message: '现在就是这一级' });
    const from = computedLevel(complaint, world.policy, ctx.now);
    const adjustment = { level, from, reason, byId: ctx.caller.personId, at: ctx.now };
    return { done: 'levelled', set: { adjustment }, data: { text: reason } };
  });

export const correct = (world: ComplaintWorld, id: string, facts: Facts, reason: string, ctx: SignedIn) =>
  onDesk(world, id, 'correct', ctx, () => ({ done: 'corrected', set: { facts }, data: { text: reason } }));
