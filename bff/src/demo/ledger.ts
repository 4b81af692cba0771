/** The ledger of homes and owners: who bought which home when, and which of them have signed in. */
import { checkDigitOf } from '@jiashu/shared/kernel/idNumber';
import { addDays, type Day, instantOf } from '@jiashu/shared/kernel/time';
import type { Person } from '../accounts';
import type { Home, Member } from '../homes';
import type { Vault } from '../infra/vault';
import { between, chance, demoId } from './chance';
import { PLANS } from './company';
import type { BuildingPlan, Offset, ProjectPlan } from './company/plan';
import { buildingId, handoverOf } from './company/progress';
import { personNamed, phoneOf, phoneOfResident, RESIDENTS, type Resident, STAFF } from './people';
import { nameFor } from './people/names';
import type { Belonging } from './people/owners';
import { wechatOf } from './pushes';

export interface Ledger {
  readonly homes: readonly Home[];
  readonly members: readonly Member[];
  /** Those of the members, outside the cast, who have signed in. */
  readonly persons: readonly Person[];
}

/** Of 100 owners so many have signed in. */
const SIGNED_IN_PERCENT = 46;

export const homeId = (project: string, label: string): string => demoId('home', project, label);
const projectId = (name: string) => demoId('project', name);

interface Row {
  readonly plan: ProjectPlan;
  readonly building: BuildingPlan;
  readonly label: string;
  readonly floor: number;
}

export function writeLedger(vault: Vault, today: Day): Ledger {
  const rows = PLANS.flatMap((plan) => plan.buildings.flatMap((building) => rowsOf(plan, building)));
  const cast = new Map(
    RESIDENTS.flatMap((resident) =>
      resident.homes.map((home) => [homeId(home.project, home.label), { resident, home }] as const),
    ),
  );
  const homes = rows.map((row) => homeOf(row, ownBelonging(row), today));
  const sold = homes.filter(({ _id, signedOn }) => signedOn && !cast.has(_id));
  const people = sold.map((home, index) => ledgerEntry(vault, home, index, today));
  return {
    homes,
    members: [
      ...RESIDENTS.flatMap((resident) => resident.homes.map((home) => castMember(vault, resident, home, rows, today))),
      ...people.map(({ member }) => member),
    ],
    persons: people.flatMap(({ person }) => person ?? []),
  };
}

/** Two homes of a floor stand in each unit, so `2 单元 1201` is the first one on the twelfth floor. */
function rowsOf(plan: ProjectPlan, building: BuildingPlan): Row[] {
  const inUnit = building.homesPerFloor / building.units;
  const floors = Array.from({ length: building.floors }, (_, index) => index + 1);
  const units = Array.from({ length: building.units }, (_, index) => index + 1);
  const doors = Array.from({ length: inUnit }, (_, index) => index + 1);
  return units.flatMap((unit) =>
    floors.flatMap((floor) =>
      doors.map((door) => {
        const label = `${building.number} 栋 ${unit} 单元 ${floor}0${door}`;
        return { plan, building, label, floor };
      }),
    ),
  );
}

const ownBelonging = ({ plan, label }: Row): Belonging | undefined =>
  RESIDENTS.flatMap(({ homes }) => homes).find(
    (home) => home.project === plan.name && home.label === label && home.kind === 'owner',
  );

function homeOf({ plan, building, label, floor }: Row, own: Belonging | undefined, today: Day): Home {
  const { percent, from, to } = plan.sold;
  const isSold = own !== undefined || chance('sold', plan.name, label) * 100 < percent;
  const signed = own?.signed ?? between(from, to, 'signed', plan.name, label);
  const handover = handoverOf(building);
  const handedOver = handover < 0 ? handover + between(0, 9, 'handed over', plan.name, label) : null;
  const movedIn = handedOver === null ? null : (own?.movedIn ?? movedInAfter(handedOver, plan.name, label));
  const day = (offset: Offset | null) => (offset === null ? null : addDays(today, offset));
  return {
    _id: homeId(plan.name, label),
    projectId: projectId(plan.name),
    buildingId: buildingId(plan.name, building.number),
    ...{ label, floor },
    signedOn: isSold ? day(signed) : null,
    handoverPlannedOn: addDays(today, handover),
    handedOverOn: day(handedOver),
    movedInOn: day(movedIn),
    stewardId: personNamed(stewardOf(plan, building)),
  };
}

/** Three to six months for decorating; every seventh home is still empty. */
function movedInAfter(handedOver: Offset, ...key: string[]): Offset | null {
  if (chance('empty', ...key) < 1 / 7) return null;
  const moved = handedOver + between(60, 180, 'moved in', ...key);
  return moved < 0 ? moved : null;
}

/** A project's stewards share its buildings. */
function stewardOf(plan: ProjectPlan, building: BuildingPlan): string {
  const stewards = STAFF.filter(({ role, scope }) => role === 'steward' && scope === plan.name);
  return stewards[plan.buildings.indexOf(building) % stewards.length]!.name;
}

function ledgerEntry(vault: Vault, home: Home, index: number, today: Day): { member: Member; person: Person | null } {
  const number = phoneOf(1_000 + index);
  const name = vault.seal(nameFor(home._id));
  const phone = vault.seal(number);
  const phoneIndex = vault.blindIndex(number);
  const personId = chance('signed in', home._id) * 100 < SIGNED_IN_PERCENT ? demoId('person', home._id) : null;
  const since = instantOf(home.signedOn ?? today, '10:00');
  const idNumber = vault.seal(idNumberFor(home._id));
  const member = memberOf(home, 'ledger', { kind: 'owner', personId, name, phone, phoneIndex, idNumber, since });
  if (!personId) return { member, person: null };
  return {
    member,
    person: { _id: personId, ...wechatOf(personId), name, phone, phoneIndex, posts: [], createdAt: since },
  };
}

/** Of a district that does not exist, so that it can be nobody's. */
function idNumberFor(whom: string): string {
  const born = `${between(1958, 1998, 'born', whom)}0${between(1, 9, 'month', whom)}${between(10, 28, 'day', whom)}`;
  const first = `990101${born}${between(100, 999, 'number', whom)}`;
  return first + checkDigitOf(first);
}

function castMember(vault: Vault, resident: Resident, belonging: Belonging, rows: readonly Row[], today: Day): Member {
  const row = rows.find(({ plan, label }) => plan.name === belonging.project && label === belonging.label);
  if (!row) throw new Error(`there is no ${belonging.project} ${belonging.label}`);
  const phone = phoneOfResident(resident);
  return memberOf(homeOf(row, ownBelonging(row), today), resident.name, {
    kind: belonging.kind,
    personId: resident.unseen ? null : personNamed(resident.name),
    name: vault.seal(resident.name),
    phone: vault.seal(phone),
    phoneIndex: vault.blindIndex(phone),
    idNumber: belonging.kind === 'owner' ? vault.seal(idNumberFor(resident.name)) : null,
    since: instantOf(addDays(today, belonging.signed ?? -80), '10:00'),
  });
}

const memberOf = (
  { _id, projectId, buildingId }: Home,
  key: string,
  rest: Pick<Member, 'kind' | 'personId' | 'name' | 'phone' | 'phoneIndex' | 'idNumber' | 'since'>,
): Member => ({
  _id: demoId('member', _id, key),
  ...{ homeId: _id, projectId, buildingId, endedAt: null },
  ...rest,
});
