/** A number that was proved and stands in the ledger brings its home (DOMAIN §12): the one place that says so. */
import { settleByNumber } from './bindings/doubts';
import type { HomeWorld } from './world';

/** Gives the ledger's homes of a proven number to the person. */
export async function claim(world: HomeWorld, personId: string, phoneIndex: string, at: Date): Promise<void> {
  await world.store.claimByPhone(phoneIndex, personId);
  await settleByNumber(world, personId, phoneIndex, at);
}

/** The same for numbers that the ledger has just got: whoever signed in before, or while they were written, is in. */
export async function claimKnown(world: HomeWorld, phoneIndexes: readonly string[], at: Date): Promise<void> {
  const people = await world.persons().byPhones([...new Set(phoneIndexes)]);
  for (const [phoneIndex, personId] of people) await claim(world, personId, phoneIndex, at);
}
