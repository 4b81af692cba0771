/** The duty roster of a project, and who is on duty now. */
import { ROLES } from '@jiashu/shared/kernel/roles';
import { dayOf } from '@jiashu/shared/kernel/time';
import { onDuty } from '@jiashu/shared/organisation/roster';
import { covers, manages } from '@jiashu/shared/organisation/rules';
import type { Roster } from '@jiashu/shared/organisation/schema';
import { factOf } from '../history';
import type { Caller } from '../http/context';
import { conflict, forbidden, found, invalid } from '../http/errors';
import { reachOf, requireManager } from './reach';
import type { ShiftRecord } from './store';
import type { Handlers, OrganisationWorld } from './world';

const MOST = 200;

async function shiftsAt({ store }: OrganisationWorld, projectId: string, now: Date) {
  const shifts = await store.shiftsOf(projectId);
  const leaves = await store.leavesOf([...new Set(shifts.map(({ personId }) => personId))], dayOf(now));
  return { shifts, running: onDuty(shifts, leaves, now) };
}

/** Deputies in the place of those on leave. */
export async function onDutyIn(world: OrganisationWorld, projectId: string, now: Date) {
  const { running } = await shiftsAt(world, projectId, now);
  return running.map(({ shift: { trade }, personId }) => ({ personId, trade }));
}

async function presentRoster(world: OrganisationWorld, projectId: string, caller: Caller, now: Date): Promise<Roster> {
  const reach = await reachOf(world, caller);
  const scope = reach.scope({ tier: 'project', scopeId: projectId });
  if (!reach.projectIds.includes(projectId)) throw forbidden();
  const { shifts, running } = await shiftsAt(world, projectId, now);
  const names = await world.accounts.names([...shifts, ...running].map(({ personId }) => personId));
  const nameOf = (personId: string) => names.get(personId) ?? '';
  const people = await world.accounts.posts.within([projectId, scope.regionId, null], undefined, MOST);
  return {
    shifts: shifts.map(({ _id, personId, trade, weekdays, from, to }) => ({
      ...{ id: _id, personId, name: nameOf(personId), trade, weekdays: [...weekdays], from, to },
    })),
    now: running.map(({ shift, personId }) => ({
      ...{ trade: shift.trade, name: nameOf(personId) },
      insteadOf: personId === shift.personId ? null : nameOf(shift.personId),
    })),
    people: people
      .filter(({ posts }) => posts.some((post) => covers(post, scope)))
      .map(({ personId, name, posts }) => ({
        ...{ personId, name },
        titles: [...new Set(posts.map(({ role }) => ROLES[role]))].join('、'),
      })),
    mayEdit: manages(reach.posts, scope),
  };
}

export const rosterHandlers = (world: OrganisationWorld): Handlers<'roster' | 'addShift' | 'removeShift'> => ({
  roster: ({ projectId }, { caller, now }) => presentRoster(world, projectId, caller, now),
  async addShift({ projectId, ...wanted }, ctx) {
    requireManager(await reachOf(world, ctx.caller), projectId);
    const { people } = await presentRoster(world, projectId, ctx.caller, ctx.now);
    if (!people.some(({ personId }) => personId === wanted.personId))
      throw invalid({ path: 'personId', message: '这个人不在这个项目上' });
    const shift: ShiftRecord = { _id: ctx.effectId, projectId, ...wanted, endedAt: null };
    const subject = { kind: 'shift', id: shift._id };
    await world.records.shifts.create(
      shift,
      factOf(ctx, 'organisation.shift.added', subject, { projectId }, { ...wanted }),
    );
    return presentRoster(world, projectId, ctx.caller, ctx.now);
  },
  async removeShift({ shiftId }, ctx) {
    const { projectId } = found(await world.store.shift(shiftId));
    requireManager(await reachOf(world, ctx.caller), projectId);
    const fact = factOf(ctx, 'organisation.shift.removed', { kind: 'shift', id: shiftId }, { projectId });
    const ended = await world.records.shifts.change(
      { _id: shiftId, endedAt: null },
      { $set: { endedAt: ctx.now } },
      fact,
    );
    if (!ended) throw conflict();
    return presentRoster(world, projectId, ctx.caller, ctx.now);
  },
});
