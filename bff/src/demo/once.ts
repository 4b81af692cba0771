/** Fills a database once, however many instances start and however often the filling was cut off. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { FillingStore } from './store';

const HEARTBEAT_MS = 1_000;

/**
 * Runs `fill` unless the database is filled or somebody lives in it already. What a filling killed in the middle left
 * behind is taken out first; another instance waits until the one that fills is done.
 */
export async function fillOnce(store: FillingStore, fill: () => Promise<void>): Promise<void> {
  if (await store.isFilled()) return;
  const begun = await store.wasBegun();
  if (!begun && (await store.isInhabited())) return;
  while (!(await store.take())) {
    await sleep(250);
    if (await store.isFilled()) return;
  }
  const heartbeat = setInterval(() => void store.renew().catch(() => {}), HEARTBEAT_MS);
  try {
    if (begun) await store.clear();
    await fill();
    await store.finish();
  } finally {
    clearInterval(heartbeat);
  }
}
