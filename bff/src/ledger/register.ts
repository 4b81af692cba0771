/** What the register knows of a project, open in memory while a file is held against it. */

import { dayOf } from '@jiashu/shared/kernel/time';
import type { LedgerHome, LedgerOwner } from '@jiashu/shared/ledger/diff';
import type { KnownProject } from '@jiashu/shared/ledger/readRow';
import type { Home, Member } from '../homes';
import type { Vault } from '../infra/vault';
import type { LedgerWorld } from './world';

const opened = (vault: Vault, sealed: string | null | undefined): string | null => (sealed ? vault.open(sealed) : null);

export const ledgerOwner = (vault: Vault, member: Member): LedgerOwner => ({
  id: member._id,
  name: opened(vault, member.name),
  phoneIndex: member.phoneIndex,
  knowsPhone: Boolean(member.phone),
  idNumber: opened(vault, member.idNumber),
  personId: member.personId,
});

export const ledgerHome = (vault: Vault, home: Home, owners: readonly Member[]): LedgerHome => ({
  id: home._id,
  floor: home.floor,
  dates: {
    signedOn: home.signedOn,
    handoverPlannedOn: home.handoverPlannedOn,
    handedOverOn: home.handedOverOn,
    movedInOn: home.movedInOn,
  },
  owners: [...owners].sort(byArrival).map((member) => ledgerOwner(vault, member)),
});

/** The same home is told the same way every time, whatever order the database has its owners in. */
const byArrival = (one: Member, other: Member): number =>
  one.since.getTime() - other.since.getTime() || (one._id < other._id ? -1 : 1);

export interface Held {
  readonly known: KnownProject;
  /** By label. */
  readonly homes: ReadonlyMap<string, LedgerHome & { readonly buildingId: string }>;
  /** By id. */
  readonly members: ReadonlyMap<string, Member>;
}

/** The whole register of a project. */
export async function holdRegister(world: LedgerWorld, projectId: string, date1904: boolean): Promise<Held> {
  const { homes: book, projects, vault, clock } = world;
  const [project, homes, members] = await Promise.all([
    projects.get(projectId),
    book.register.homes(projectId),
    book.register.owners({ projectId }),
  ]);
  const byHome = grouped(members);
  const held = homes.map((home) => {
    const owners = byHome.get(home._id) ?? [];
    return [home.label, { ...ledgerHome(vault, home, owners), buildingId: home.buildingId }] as const;
  });
  const withUnits = new Set(homes.filter(({ label }) => label.includes('单元')).map(({ buildingId }) => buildingId));
  return {
    homes: new Map(held),
    members: new Map(members.map((member) => [member._id, member])),
    known: {
      name: project.name,
      buildings: project.buildings.map(({ id, name, floors }) => ({ id, name, floors, hasUnits: withUnits.has(id) })),
      homes: new Map(held.map(([label, { buildingId, floor }]) => [label, { buildingId, floor }])),
      today: dayOf(clock.now()),
      date1904,
    },
  };
}

function grouped(members: readonly Member[]): Map<string, Member[]> {
  const byHome = new Map<string, Member[]>();
  for (const member of members) byHome.set(member.homeId, [...(byHome.get(member.homeId) ?? []), member]);
  return byHome;
}
