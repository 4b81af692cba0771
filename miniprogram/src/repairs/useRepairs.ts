/** The repairs of one home, and one repair with what can be done to it. */
import type { RepairRow, RepairView } from '@jiashu/shared/repairs/schema';
import type { DeskView } from '@jiashu/shared/repairs/vocabulary';
import { askOrLead, type Loaded, type Pages, usePages, useResource, useSubmit } from '../api';
import { replace } from '../platform/navigate';
import { repairsApi } from './api';

/** What is still open at a home; nothing while `homeId` is not known. */
export const useOpenRepairs = (homeId: string | null): Pages<RepairRow> => useOfHome(homeId, 'open');
export const useAllRepairs = (homeId: string | null): Pages<RepairRow> => useOfHome(homeId, 'all');

const useOfHome = (homeId: string | null, which: 'open' | 'all') =>
  usePages<RepairRow>(homeId && `repairs ${which} ${homeId}`, (after) =>
    repairsApi.list({ homeId: homeId!, which, limit: 20, ...(after ? { after } : {}) }),
  );

/** For its household; staff who come by the same address are led to their desk. */
export const useRepair = (repairId: string): Loaded<RepairView> =>
  useResource(`repair ${repairId}`, () =>
    askOrLead(
      () => repairsApi.show({ repairId }),
      () => repairsApi.deskShow({ repairId }),
      () => replace('repairs/desk/list', { id: repairId }),
    ),
  );

/** The orders of a view of the desk, what is due first on top. */
export const useDeskRepairs = (view: DeskView): Pages<RepairRow> =>
  usePages(`desk repairs ${view}`, (after) => repairsApi.deskList({ view, limit: 30, ...(after ? { after } : {}) }));

export const useDeskCounts = () => useResource('desk repair counts', () => repairsApi.deskCounts({}));

export const useDeskRepair = (repairId: string | null): Loaded<RepairView> =>
  useResource(repairId && `desk repair ${repairId}`, () => repairsApi.deskShow({ repairId: repairId! }));

/** To whom an order can be given; asked for only when somebody wants to know. */
export const useEngineers = (repairId: string | null) =>
  useResource(repairId && `engineers ${repairId}`, () => repairsApi.engineers({ repairId: repairId! }));

/**
 * One move of a repair. Its answer takes the page's place; when it was refused the page shows what is true by now.
 * `run` says whether it was done.
 */
export function useMove<I>(
  send: (input: I, sending: { key: string }) => Promise<RepairView>,
  repair: Loaded<RepairView>,
) {
  const { busy, failure, submit } = useSubmit(send);
  const run = async (input: I): Promise<boolean> => {
    const answer = await submit(input);
    if (answer) repair.replace(answer);
    else await repair.reload();
    return answer !== null;
  };
  return { busy, failure, run };
}
