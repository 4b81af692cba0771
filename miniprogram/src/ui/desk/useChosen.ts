/** Which row of a queue is open: the one tapped, beside a wide list else its first; `j` and `k` go down and up. */
import { useEffect, useState } from 'react';
import { isWide } from './isWide';
import { useKeys } from './useKeys';

interface Chosen {
  /** The open row's id. */
  readonly chosen: string | null;
  /** Somebody chose it: on a phone it takes the list's place. */
  readonly tapped: boolean;
  /** null: back to the list, where a wide screen opens its first again. */
  choose(id: string | null): void;
}

/** `start` is the one the page was opened for. What is open stays so however the list moves under it. */
export function useChosen(rows: readonly { id: string }[], start?: string): Chosen {
  const [open, set] = useState(start === undefined ? null : { id: start, tapped: true });
  const first = rows[0]?.id;
  useEffect(() => {
    if (!open && first && isWide()) set({ id: first, tapped: false });
  }, [open, first]);
  const choose = (id: string | null) => set(id === null ? null : { id, tapped: true });
  const step = (by: 1 | -1) => {
    const at = rows.findIndex(({ id }) => id === open?.id);
    const next = rows[at < 0 ? 0 : at + by];
    if (next) choose(next.id);
  };
  useKeys({ j: () => step(1), k: () => step(-1) });
  return { chosen: open?.id ?? null, tapped: open?.tapped ?? false, choose };
}
