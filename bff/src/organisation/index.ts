/** The public face of the organisation. */
import { organisation as contract } from '@jiashu/shared/organisation/contract';
import { organisationWires } from '@jiashu/shared/organisation/schema';
import type { Connection } from 'mongoose';
import { bind, type Route } from '../http/bind';
import { homeHandlers } from './homes';
import { invitationHandlers } from './invitations';
import { leaveHandlers } from './leave';
import { reactToOrganisation } from './reactions';
import { reactToRemovals, removalHandlers } from './removing';
import { onDutyIn, rosterHandlers } from './roster';
import { staffHandlers } from './staff';
import { createOrganisationStore } from './store';
import { treeHandlers } from './tree';
import type { OrganisationWorld } from './world';

export interface Organisation {
  readonly routes: Route[];
  /** Who stands on a project's roster at the moment, and for what. */
  onDuty(projectId: string, now: Date): ReturnType<typeof onDutyIn>;
}

interface World extends Omit<OrganisationWorld, 'store' | 'records'> {
  readonly db: Connection;
}

export function openOrganisation({ db, ...rest }: World): Organisation {
  const store = createOrganisationStore(db);
  const { history } = rest;
  const records = {
    edits: history.records(store.edits),
    invitations: history.records(store.invitations),
    shifts: history.records(store.shifts),
    leaves: history.records(store.leaves),
  };
  const world: OrganisationWorld = { ...rest, store, records };
  reactToOrganisation(world);
  reactToRemovals(world);
  return {
    routes: bind('organisation', contract, organisationWires, {
      ...treeHandlers(world),
      ...homeHandlers(world),
      ...removalHandlers(world),
      ...staffHandlers(world),
      ...invitationHandlers(world),
      ...rosterHandlers(world),
      ...leaveHandlers(world),
    }),
    onDuty: (projectId, now) => onDutyIn(world, projectId, now),
  };
}
