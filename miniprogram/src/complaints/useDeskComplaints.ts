/** Complaints as staff work on them. */
import type { DeskComplaint, DeskComplaintRow, DeskView } from '@jiashu/shared/complaints/schema';
import { type Loaded, type Pages, usePages, useResource } from '../api';
import { complaintsApi } from './api';

export const useDeskComplaints = (view: DeskView): Pages<DeskComplaintRow> =>
  usePages(`desk complaints ${view}`, (after) =>
    complaintsApi.deskList({ view, limit: 20, ...(after ? { after } : {}) }),
  );

export const useDeskCounts = () => useResource('desk complaint counts', () => complaintsApi.deskCounts({}));

/** Nothing while none is open. */
export const useDeskComplaint = (complaintId: string | null): Loaded<DeskComplaint> =>
  useResource(complaintId && `desk complaint ${complaintId}`, () =>
    complaintsApi.deskShow({ complaintId: complaintId! }),
  );

/** Those who can be named in it; nothing while nobody asks. */
export const useStaff = (complaintId: string | null) =>
  useResource(complaintId && `complaint staff ${complaintId}`, () =>
    complaintsApi.staff({ complaintId: complaintId! }),
  );
