/** The search box's findings, and one customer. */
import type { CustomerView, Findings } from '@jiashu/shared/customers/schema';
import { type Loaded, useResource } from '../api';
import { customersApi } from './api';

/** Nothing is asked while the box is empty. */
export function useFindings(text: string): Loaded<Findings> {
  const wanted = text.trim();
  return useResource(wanted === '' ? null : `find ${wanted}`, () => customersApi.find({ text: wanted }));
}

export const useCustomer = (personId: string | null): Loaded<CustomerView> =>
  useResource(personId && `customer ${personId}`, () => customersApi.show({ personId: personId! }));
