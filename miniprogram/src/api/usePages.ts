/** A long list, page by page: the first page is a resource like any other, the rest follow on demand. */
import { useCallback, useState } from 'react';
import { toast } from '../ui';
import { asFailure } from './failure';
import { type Loaded, useResource } from './useResource';

interface Page<T> {
  readonly items: T[];
  readonly next: string | null;
}

export interface Pages<T> extends Loaded<Page<T>> {
  /** Everything loaded so far. */
  readonly items: readonly T[];
  /** Loads the next page; undefined when there is none. */
  readonly more: (() => Promise<void>) | undefined;
}

export function usePages<T>(key: string | null, load: (after?: string) => Promise<Page<T>>): Pages<T> {
  const first = useResource<Page<T>>(key, load);
  const [later, setLater] = useState<(Page<T> & { readonly of: Page<T> | undefined }) | null>(null);
  // A fresh first page makes the rest old.
  const rest = later && later.of === first.data ? later : null;

  const next = rest ? rest.next : (first.data?.next ?? null);
  const more = useCallback(async () => {
    if (next === null) return;
    try {
      const page = await load(next);
      setLater({ of: first.data, items: [...(rest?.items ?? []), ...page.items], next: page.next });
    } catch (thrown) {
      toast(asFailure(thrown).message);
    }
  }, [load, next, first.data, rest]);

  return {
    ...first,
    items: [...(first.data?.items ?? []), ...(rest?.items ?? [])],
    more: next === null ? undefined : more,
  };
}
