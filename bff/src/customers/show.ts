/** Everything between one customer and us, as far as the caller's projects reach. */
import type { CustomerView } from '@jiashu/shared/customers/schema';
import { phaseOf } from '@jiashu/shared/homes/rules';
import { maskIdNumber, maskName, maskPhone } from '@jiashu/shared/kernel/mask';
import { type Day, dayOf } from '@jiashu/shared/kernel/time';
import type { Caller } from '../http/context';
import { forbidden, notFound } from '../http/errors';
import { projectsAs } from '../http/reach';
import { rowOf } from './find';
import { SERVING } from './policy';
import type { Case, CustomerWorld } from './world';

const MOST = 20;

/** The projects in which the caller serves this customer. Throws `notFound`, `forbidden` when there is none. */
export async function reachOf({ homes, persons }: CustomerWorld, personId: string, caller: Caller): Promise<string[]> {
  if (!(await persons.names([personId])).has(personId)) throw notFound();
  const theirs = new Set((await homes.membershipsOf(personId)).map(({ projectId }) => projectId));
  const reach = projectsAs(caller, SERVING).filter((projectId) => theirs.has(projectId));
  if (reach.length === 0) throw forbidden();
  return reach;
}

export async function show(world: CustomerWorld, personId: string, reach: string[], now: Date): Promise<CustomerView> {
  const { persons, letters, ratings, cases } = world;
  const [who, idNumber, homes, letter, rated, found, notes] = await Promise.all([
    persons.plain(personId),
    world.homes.idNumberOf(personId, reach),
    homesOf(world, personId, reach, dayOf(now)),
    letters.readBy(personId, reach),
    ratings.ofPerson(personId, reach, MOST),
    Promise.all(cases.map((kind) => kind.ofPerson(personId, reach, MOST))),
    notesOf(world, personId, reach),
  ]);
  const all = found.flat().sort((a, b) => b.filedAt.localeCompare(a.filedAt));
  return {
    id: personId,
    name: who.name ? maskName(who.name) : '微信用户',
    phone: who.phone && maskPhone(who.phone),
    idNumber: idNumber && maskIdNumber(idNumber),
    homes,
    letters: { ...letter, lastAt: letter.lastAt?.toISOString() ?? null },
    cases: all.map(rowOf),
    ratings: rated.flatMap(({ score, ratedAt, title, words }) =>
      score && ratedAt ? [{ title, score, words, at: ratedAt.toISOString() }] : [],
    ),
    promises: all.flatMap((one) => promiseOf(one, dayOf(now))),
    notes,
  };
}

async function homesOf({ homes, projects }: CustomerWorld, personId: string, reach: readonly string[], today: Day) {
  const memberships = (await homes.membershipsOf(personId)).filter(({ projectId }) => reach.includes(projectId));
  const [found, around] = await Promise.all([
    homes.some(memberships.map(({ homeId }) => homeId)),
    projects.some(reach),
  ]);
  return found.map((home) => ({
    id: home._id,
    label: home.label,
    projectName: around.find(({ _id }) => _id === home.projectId)?.name ?? '',
    kind: memberships.find(({ homeId }) => homeId === home._id)!.kind,
    phase: phaseOf(home, today),
    handoverOn: home.handoverPlannedOn,
    handedOverOn: home.handedOverOn,
  }));
}

async function notesOf({ store, vault, persons }: CustomerWorld, personId: string, reach: readonly string[]) {
  const notes = await store.of(personId, reach, MOST);
  const names = await persons.names(notes.map(({ byId }) => byId));
  return notes.map(({ _id, text, byId, at }) => ({
    id: _id,
    text: vault.open(text),
    by: names.get(byId) ?? '',
    at: at.toISOString(),
  }));
}

/** To come while the case is open and its day isn't over; then kept when work began by that day, broken when it didn't. */
function promiseOf({ visit, open }: Case, today: Day): CustomerView['promises'] {
  if (!visit) return [];
  const begun = visit.startedAt && dayOf(visit.startedAt);
  // Work that began before the day belongs to an earlier visit as long as the case is open.
  const ahead = visit.day > today || (visit.day === today && begun !== today);
  if (ahead && open) return [{ text: visit.text, on: visit.day, state: 'coming' }];
  if (ahead && !begun) return [];
  return [{ text: visit.text, on: visit.day, state: begun && begun <= visit.day ? 'kept' : 'broken' }];
}
