/** One box for home, person and ticket; what lies outside the caller's projects is not found. */
import { readSought, type Sought } from '@jiashu/shared/customers/rules';
import type { CaseRow, Findings, FoundPerson } from '@jiashu/shared/customers/schema';
import { buildingKey, readHome } from '@jiashu/shared/homes/label';
import { maskName } from '@jiashu/shared/kernel/mask';
import type { Home, Member } from '../homes';
import type { Case, CustomerWorld } from './world';

const MOST = 30;
const NOTHING: Findings = { people: [], emptyHomes: [], cases: [] };
const NOBODY_SAID = '还没登录过';

export async function find(world: CustomerWorld, text: string, projectIds: readonly string[]): Promise<Findings> {
  const sought = readSought(text);
  if (!sought || projectIds.length === 0) return NOTHING;
  if (sought.kind === 'ticket') return { ...NOTHING, cases: await ticketsWith(world, sought.number, projectIds) };
  if (sought.kind === 'home') return inHomes(world, await homesOf(world, sought, projectIds));
  return inHomes(world, ...(await byIndex(world, sought, projectIds)));
}

async function ticketsWith({ cases }: CustomerWorld, number: string, projectIds: readonly string[]) {
  const found = await Promise.all(cases.map((kind) => kind.byNumber(number)));
  return found.filter((one): one is Case => one !== null && projectIds.includes(one.projectId)).map(rowOf);
}

/** Without what only the policy asks for. */
export const rowOf = ({ projectId: _, visit: __, ...row }: Case): CaseRow => row;

async function homesOf(
  { homes, projects }: CustomerWorld,
  { building, unit, room }: Extract<Sought, { kind: 'home' }>,
  projectIds: readonly string[],
): Promise<Home[]> {
  const found: Home[] = [];
  for (const { _id: projectId, buildings } of await projects.some(projectIds)) {
    const buildingIds = buildings.filter(({ name }) => buildingKey(name) === building).map(({ id }) => id);
    if (buildingIds.length === 0) continue;
    for await (const batch of homes.inAudience({ projectId, buildingIds })) found.push(...batch.filter(isMeant));
  }
  return found.slice(0, MOST);

  function isMeant({ label }: Home): boolean {
    const parts = readHome(label);
    return (unit === null || parts?.unit === unit) && (room === null || parts?.room === room);
  }
}

/** Members whose name or phone is the one sought, in the ledger or as people say it themselves. */
async function byIndex(
  { vault, persons, homes }: CustomerWorld,
  sought: Extract<Sought, { kind: 'phone' | 'name' }>,
  projectIds: readonly string[],
): Promise<[Home[], ReadonlySet<string>]> {
  const index = vault.blindIndex(sought.kind === 'phone' ? sought.phone : sought.name);
  const key = sought.kind === 'phone' ? { phoneIndex: index } : { nameIndex: index };
  const members = await homes.membersWith(key, await persons.idsWith(key), projectIds, MOST);
  const found = await homes.some(members.map(({ homeId }) => homeId));
  return [found, new Set(members.map(({ _id }) => _id))];
}

/** Who belongs to these homes; only the members named where some are. */
async function inHomes(world: CustomerWorld, found: Home[], memberIds?: ReadonlySet<string>): Promise<Findings> {
  const { homes, projects } = world;
  const [members, around] = await Promise.all([
    homes.membersOfHomes(found.map(({ _id }) => _id)),
    projects.some([...new Set(found.map(({ projectId }) => projectId))]),
  ]);
  const names = new Map(around.map(({ _id, name }) => [_id, name]));
  const byId = new Map(found.map((home) => [home._id, home]));
  const shown = members.filter(({ _id }) => !memberIds || memberIds.has(_id));
  const said = await world.persons.names(shown.flatMap(({ personId }) => personId ?? []));
  const people = shown.map((member) => present(world, member, byId.get(member.homeId)!, names, said));
  const taken = new Set(members.map(({ homeId }) => homeId));
  const empty = memberIds ? [] : found.filter(({ _id }) => !taken.has(_id));
  return {
    people,
    emptyHomes: empty.map(({ _id, label, projectId }) => ({ id: _id, label, projectName: names.get(projectId) ?? '' })),
    cases: [],
  };
}

function present(
  { vault }: CustomerWorld,
  { personId, name, kind }: Member,
  { _id: homeId, label, projectId }: Home,
  projects: ReadonlyMap<string, string>,
  said: ReadonlyMap<string, string>,
): FoundPerson {
  const known = (personId && said.get(personId)) || (name && vault.open(name));
  return {
    id: personId,
    name: known ? maskName(known) : NOBODY_SAID,
    homeId,
    homeLabel: label,
    projectName: projects.get(projectId) ?? '',
    kind,
  };
}
