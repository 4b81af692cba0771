/** The one place that knows where complaints are filed and read. */
import { open } from '../platform/navigate';

export const openComplaint = (complaintId: string, homeId: string): void =>
  open('complaints/pages/complaint', { id: complaintId, home: homeId });

/** The form; what was begun there is still in it. */
export const openFiling = (): void => open('complaints/pages/file');

export const openMyComplaints = (): void => open('complaints/pages/list');
