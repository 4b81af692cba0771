/** Who may do what with a complaint, and in which state. */
import { canMove, isDue, isOpen } from '@jiashu/shared/complaints/states';
import { type DeskVerb, deskVerbs } from '@jiashu/shared/complaints/vocabulary';
import type { Role } from '@jiashu/shared/kernel/roles';
import type { Caller } from '../http/context';
import { conflict, found, notFound } from '../http/errors';
import { requireRole, worksIn } from '../http/reach';
import type { Complaint } from './schema';
import type { ComplaintWorld } from './world';

/** Those who answer to the owner. */
export const CONTACTS: readonly Role[] = ['customerRelations', 'steward'];
/** Those whose department solves it. */
export const HANDLERS: readonly Role[] = ['handler'];
export const SEEING: readonly Role[] = [...CONTACTS, ...HANDLERS, 'projectManager', 'regionManager', 'groupManager'];
const SUPERVISING: readonly Role[] = ['customerRelations'];
const WORKING: readonly Role[] = ['customerRelations', 'handler'];
const ANSWERING: readonly Role[] = [...CONTACTS, ...HANDLERS];

interface Rule {
  readonly roles: readonly Role[];
  when(complaint: Complaint): boolean;
}

const isTaken = ({ state }: Pick<Complaint, 'state'>) => isOpen(state) && !canMove(state, 'accepted');

const RULES: Readonly<Record<DeskVerb, Rule>> = {
  accept: { roles: CONTACTS, when: ({ state }) => canMove(state, 'accepted') },
  assign: { roles: SUPERVISING, when: ({ state }) => isOpen(state) },
  advance: { roles: WORKING, when: (complaint) => isTaken(complaint) && isDue(complaint.state) },
  arrive: { roles: ANSWERING, when: ({ state, facts, arrivedAt }) => isDue(state) && facts.urgent && !arrivedAt },
  answer: { roles: ANSWERING, when: isTaken },
  note: { roles: SEEING, when: () => true },
  propose: { roles: WORKING, when: ({ state }) => canMove(state, 'proposed') },
  close: { roles: SUPERVISING, when: ({ state }) => canMove(state, 'closed') },
  raise: { roles: SEEING, when: ({ state, level }) => isOpen(state) && level > 1 },
  lower: { roles: SUPERVISING, when: ({ state, level }) => isOpen(state) && level < 4 },
  correct: { roles: SUPERVISING, when: ({ state }) => isOpen(state) },
};

/** What the caller may do with it as it stands. */
export const verbsFor = (caller: Caller, complaint: Complaint): DeskVerb[] =>
  deskVerbs.filter((verb) => worksIn(caller, complaint.projectId, RULES[verb].roles) && RULES[verb].when(complaint));

/** Throws `forbidden` for who may never, `conflict` when not in this state. */
export function requireVerb(caller: Caller, complaint: Complaint, verb: DeskVerb): void {
  requireRole(caller, complaint.projectId, RULES[verb].roles);
  if (!RULES[verb].when(complaint)) throw conflict();
}

/** The caller's own complaint. Throws `notFound`: another's is not even said to exist. */
export async function ownComplaint({ store }: ComplaintWorld, id: string, caller: Caller): Promise<Complaint> {
  const complaint = found(await store.complaint(id));
  if (complaint.personId !== caller.personId) throw notFound();
  return complaint;
}

/** A complaint of a project the caller works in. Throws `notFound`, `forbidden`. */
export async function deskComplaint({ store }: ComplaintWorld, id: string, caller: Caller): Promise<Complaint> {
  const complaint = found(await store.complaint(id));
  requireRole(caller, complaint.projectId, SEEING);
  return complaint;
}
