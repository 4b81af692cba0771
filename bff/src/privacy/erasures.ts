/** Deletes accounts whose days to think it over are past: the person goes, what others need stays without him. */
import { sealedName } from './exports';
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
  const { store, blobs, register, persons, clock } = world;
  // The day may have come after he took a post: then he is kept until he has handed over.
  if (await persons.holdsPost(personId)) return;
  for (const made of await store.exportsOf(personId)) await blobs.remove(sealedName(made._id));
  const { name, phone } = await persons.plain(personId);
  await register.erase({ personId, ghostId, name, phone, now: clock.now() });
  await store.setErasure(_id, { state: 'done' });
}
