/** Who may see a repair, and who may move it. */
import type { Role } from '@jiashu/shared/kernel/roles';
import { canMove } from '@jiashu/shared/repairs/rules';
import { type RepairVerb, repairVerbs } from '@jiashu/shared/repairs/vocabulary';
import type { Caller } from '../http/context';
import { worksIn } from '../http/reach';
import type { Repair } from './store';

export const DOING: readonly Role[] = ['engineer'];
/** Those who assign and void. */
export const OVERSEEING: readonly Role[] = ['steward', 'customerRelations', 'projectManager'];
export const SEEING: readonly Role[] = [...DOING, ...OVERSEEING, 'regionManager', 'groupManager'];

export const isOfHome = (caller: Caller, { homeId }: Repair): boolean =>
  caller.memberships.some((one) => one.homeId === homeId);

/** Who filed it or owns the home decides for it; others of the household only watch. */
const decidesFor = (caller: Caller, { homeId, personId }: Repair): boolean =>
  caller.memberships.some((one) => one.homeId === homeId && (one.kind === 'owner' || caller.personId === personId));

export const isEngineerOf = (caller: Caller, { engineerId, projectId }: Repair): boolean =>
  engineerId === caller.personId && worksIn(caller, projectId, DOING);

/** Whether the caller is one who makes this move; whether now is the time for it, `canMove` says. */
export function mayMove(caller: Caller, repair: Repair, verb: RepairVerb): boolean {
  switch (verb) {
    case 'take':
      return worksIn(caller, repair.projectId, DOING);
    case 'assign':
    case 'void':
      return worksIn(caller, repair.projectId, OVERSEEING);
    case 'propose':
    case 'start':
    case 'finish':
      return isEngineerOf(caller, repair);
    case 'agree':
      // The owner to what was proposed, the engineer to what the owner wished.
      return decidesFor(caller, repair) || isEngineerOf(caller, repair);
    default:
      return decidesFor(caller, repair);
  }
}

/** What the record itself must allow besides its state. */
function isReadyFor(caller: Caller, repair: Repair, verb: RepairVerb): boolean {
  // Once work has begun a repair is accepted or sent back, no longer cancelled.
  if (verb === 'cancel') return repair.startedAt === null;
  return verb !== 'agree' || (repair.proposal !== null && decidesFor(caller, repair));
}

/** What the caller can do with it now. */
export const movesOf = (caller: Caller, repair: Repair): RepairVerb[] =>
  repairVerbs.filter(
    (verb) => canMove(repair.state, verb) && mayMove(caller, repair, verb) && isReadyFor(caller, repair, verb),
  );
