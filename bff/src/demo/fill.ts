/** Fills an empty database with the demo company, in the order in which one thing needs another. */

import { REGIONS } from './company';
import { writeLedger } from './ledger';
import { playPast } from './past';
import { castPersons } from './people';
import { projectIdOf, regionIdOf } from './places';
import { bringProjects } from './projects';
import type { Company } from './world';

export async function fill(company: Company): Promise<void> {
  await bringPeople(company);
  await bringProjects(company);
  await company.house.resealing.index();
  await playPast(company);
  await company.album.settle();
}

async function bringPeople({ house, today }: Company): Promise<void> {
  const ledger = writeLedger(house.vault, today);
  const regions: readonly string[] = REGIONS;
  const scopeId = (name: string) => (regions.includes(name) ? regionIdOf(name) : projectIdOf(name));
  await house.accounts.add([...castPersons(house.vault, today, scopeId), ...ledger.persons]);
  await house.homes.insertHomes(ledger.homes);
  await house.homes.insertMembers(ledger.members);
}
