/** What other capabilities may use of the organisation. */
export { useMyStaffInvitations } from './useOrganisation';
