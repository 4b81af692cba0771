/** The search box's findings, and one customer. */
import type { CustomerView, Findings } from '@jiashu/shared/customers/schema';
import { useEffect, useState } from 'react';
import { type Loaded, useResource } from '../api';
import { customersApi } from './api';

const PAUSE_MS = 250;

/** The text once nobody has typed for a moment: a phone is one question, not eleven. */
function useSettled(text: string): string {
  const [settled, settle] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => settle(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

/** Nothing is asked while the box is empty. */
export function useFindings(text: string): Loaded<Findings> {
  const wanted = useSettled(text.trim());
  return useResource(wanted === '' ? null : `find ${wanted}`, () => customersApi.find({ text: wanted }));
}

export const useCustomer = (personId: string | null): Loaded<CustomerView> =>
  useResource(personId && `customer ${personId}`, () => customersApi.show({ personId: personId! }));
