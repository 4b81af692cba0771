/** The tree, one building, colleagues, invitations and the roster, as the desk reads them. */
import type {
  Building,
  Roster,
  StaffInvitationView,
  StaffRow,
  StaffView,
  Tree,
} from '@jiashu/shared/organisation/schema';
import { type Loaded, type Pages, usePages, useResource, useSignedIn } from '../api';
import { organisationApi } from './api';

export const useTree = (): Loaded<Tree> => useResource('organisation', () => organisationApi.tree({}));

export const useBuilding = (projectId: string, buildingId: string): Loaded<Building> =>
  useResource(`building ${projectId} ${buildingId}`, () => organisationApi.homes({ projectId, buildingId }));

const staffPage = (after?: string) => organisationApi.staff({ limit: 30, ...(after ? { after } : {}) });
export const useStaff = (): Pages<StaffRow> => usePages('staff', staffPage);

export const useStaffMember = (personId: string | null): Loaded<StaffView> =>
  useResource(personId && `staff ${personId}`, () => organisationApi.member({ personId: personId! }));

const invitationPage = (after?: string) => organisationApi.staffInvitations({ limit: 20, ...(after ? { after } : {}) });
export const useStaffInvitations = (): Pages<StaffInvitationView> => usePages('staff invitations', invitationPage);

export const useRoster = (projectId: string | null): Loaded<Roster> =>
  useResource(projectId && `roster ${projectId}`, () => organisationApi.roster({ projectId: projectId! }));

export function useMyStaffInvitations(): Loaded<{ invitations: StaffInvitationView[] }> {
  const signedIn = useSignedIn();
  return useResource(signedIn ? 'my staff invitations' : null, () => organisationApi.myStaffInvitations({}));
}
