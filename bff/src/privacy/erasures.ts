/** Deletes accounts whose days to think it over are past: the person goes, what others need stays without him. */
import { sealedName } from './exports';
import { adoptLooks } from './looks';
import { someoneOf } from './someone';
import type { Erasure } from './store';
import type { PrivacyWorld } from './world';

const ERASE = 'privacy.erase';

export function eraseInTime(world: PrivacyWorld): void {
  const { jobs, clock, store } = world;
  jobs.define(ERASE, async () => {
    for (const erasure of await store.dueErasures(clock.now())) await erase(world, erasure);
  });
  jobs.every(ERASE, '1 hour');
}

/** Runs from the beginning each time; what is done already stays done. */
async function erase(world: PrivacyWorld, { _id, personId, ghostId }: Erasure): Promise<void> {
  const { store, blobs, register, persons, homes, clock } = world;
  // The day may have come after he took a post: then he is kept until he has handed over.
  if (await persons.holdsPost(personId)) return;
  if (!(await store.beginErasure(_id))) return;
  await adoptLooks(world, personId);
  for (const exportId of await store.exportIdsOf(personId)) await blobs.remove(sealedName(exportId));
  const projectIds = (await homes.membershipsOf(personId)).map(({ projectId }) => projectId);
  const traces = { ...(await persons.plain(personId)), idNumber: await homes.idNumberOf(personId, projectIds) };
  const someone = await someoneOf(world, personId);
  await register.erase({ ...someone, ghostId, ...traces, now: clock.now() });
  await store.setErasure(_id, { state: 'done' });
}
