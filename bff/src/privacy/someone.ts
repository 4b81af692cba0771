/** A person as the register looks for him: by his id, and by his number where a record names nobody. */
import type { Someone } from './rows';
import type { PrivacyWorld } from './world';

export async function someoneOf({ persons, vault }: PrivacyWorld, personId: string): Promise<Someone> {
  const { phone } = await persons.plain(personId);
  return { personId, phoneIndex: phone && vault.blindIndex(phone) };
}
