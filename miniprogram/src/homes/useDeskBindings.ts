/** The requests staff confirm: the list, the homes that may be meant, and the decision. */
import type { BindingView } from '@jiashu/shared/homes/bindingSchema';
import type { BindingState } from '@jiashu/shared/homes/vocabulary';
import { type Pages, usePages, useResource } from '../api';
import { homesApi } from './api';

export const useDeskBindings = (state: BindingState): Pages<BindingView> =>
  usePages(`desk bindings ${state}`, (after) =>
    homesApi.deskBindings({ state, limit: 20, ...(after ? { after } : {}) }),
  );

/** Homes of the request's project whose label begins with the text; nothing while it is empty. */
export const useHomesLabelled = (bindingId: string, text: string) => {
  const wanted = text.trim();
  return useResource(wanted === '' ? null : `homes of ${bindingId} ${wanted}`, () =>
    homesApi.findHomes({ bindingId, text: wanted }),
  );
};

/** One request with its evidence. */
export const useDeskBinding = (bindingId: string) =>
  useResource(`desk binding ${bindingId}`, () => homesApi.deskBinding({ bindingId }));
