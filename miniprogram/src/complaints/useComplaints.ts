/** The caller's own complaints, and the steps one takes with them. */
import type { ComplaintRow, ComplaintView } from '@jiashu/shared/complaints/schema';
import { askOrLead, type Loaded, type Pages, usePages, useResource, useSignedIn, useSubmit } from '../api';
import { replace } from '../platform/navigate';
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

/** For who filed it; staff who come by the same address are led to their desk. */
export const useComplaint = (complaintId: string): Loaded<ComplaintView> =>
  useResource(`complaint ${complaintId}`, () =>
    askOrLead(
      () => complaintsApi.show({ complaintId }),
      () => complaintsApi.deskShow({ complaintId }),
      () => replace('complaints/desk/list', { id: complaintId }),
    ),
  );

/**
 * One step of a complaint. Its answer takes the page's place; when it was refused the page shows what is true by now.
 * `run` says whether it was done.
 */
export function useStep<I, V>(send: (input: I, sending: { key: string }) => Promise<V>, complaint: Loaded<V>) {
  const { busy, failure, submit } = useSubmit(send);
  const run = async (input: I): Promise<boolean> => {
    const answer = await submit(input);
    if (answer) complaint.replace(answer);
    else await complaint.reload();
    return answer !== null;
  };
  return { busy, failure, run };
}
