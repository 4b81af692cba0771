/** The demo company's people: by name in the texts, by id in the records. */
import { addDays, type Day, instantOf } from '@jiashu/shared/kernel/time';
import type { Person } from '../../accounts';
import type { Vault } from '../../infra/vault';
import { demoId } from '../chance';
import { RESIDENTS, type Resident, UNSEEN_PHONE } from './owners';
import { STAFF, type StaffMember } from './staff';

export { type Belonging, RESIDENTS, type Resident } from './owners';
export { STAFF } from './staff';

const KNOWN = new Set([...STAFF, ...RESIDENTS].map(({ name }) => name));

/** The id of somebody of the cast. Throws for a name that is not in it, so that no text speaks of a stranger. */
export function personNamed(name: string): string {
  if (!KNOWN.has(name)) throw new Error(`nobody is called ${name}`);
  return demoId('person', name);
}

/** `138` and eight digits; ledger people begin at 1,000. */
export const phoneOf = (index: number): string => `138${String(index).padStart(8, '0')}`;

/** The phone of somebody of the cast, as the ledger has it. */
export const phoneOfResident = (resident: Resident): string =>
  resident.unseen ? UNSEEN_PHONE : phoneOf(100 + RESIDENTS.indexOf(resident));

/** Everybody of the cast who has signed in at least once; the order is the one in which the demo offers them. */
export function castPersons(vault: Vault, today: Day, scopeId: (name: string) => string): Person[] {
  const residents = RESIDENTS.filter(({ unseen }) => !unseen).map((resident) => ({
    ...blank(vault, resident.name, phoneOfResident(resident)),
    ...(resident.story ? { demoStory: resident.story } : {}),
  }));
  const staff = STAFF.map((member, index) => ({
    ...blank(vault, member.name, phoneOf(500 + index)),
    posts: [postOf(member, scopeId)],
    ...(member.story ? { demoStory: member.story } : {}),
  }));
  const joined = instantOf(addDays(today, -1_500), '09:00').getTime();
  return [...residents, ...staff].map((person, index) => ({ ...person, createdAt: new Date(joined + index * 60_000) }));
}

const blank = (vault: Vault, name: string, phone: string) => ({
  _id: personNamed(name),
  name: vault.seal(name),
  phone: vault.seal(phone),
  phoneIndex: vault.blindIndex(phone),
  posts: [],
});

const postOf = ({ role, tier, scope }: StaffMember, scopeId: (name: string) => string) => ({
  ...{ role, tier },
  scopeId: tier === 'group' ? null : scopeId(scope),
});
