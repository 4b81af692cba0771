/** The caller's own complaints. */
import type { ComplaintRow, ComplaintView } from '@jiashu/shared/complaints/schema';
import { type Loaded, type Pages, usePages, useResource, useSignedIn } from '../api';
import { complaintsApi } from './api';

function useMine(view: 'open' | 'all'): Pages<ComplaintRow> {
  const signedIn = useSignedIn();
  return usePages(signedIn ? `complaints ${view}` : null, (after) =>
    complaintsApi.mine({ view, limit: 20, ...(after ? { after } : {}) }),
  );
}

/** Those not over yet, newest first; nothing while nobody is signed in. */
export const useOpenComplaints = (): Pages<ComplaintRow> => useMine('open');

export const useMyComplaints = (): Pages<ComplaintRow> => useMine('all');

export const useComplaint = (complaintId: string): Loaded<ComplaintView> =>
  useResource(`complaint ${complaintId}`, () => complaintsApi.show({ complaintId }));
