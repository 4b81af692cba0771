/** How far a letter reached: sent, delivered, read by day and by building. */

import { addDays, type Day, dayOf } from '@jiashu/shared/kernel/time';
import type { Reach } from '@jiashu/shared/letters/deskSchema';
import { conflict } from '../http/errors';
import { deliveryOf } from './aroundDesk';
import { presentReminders } from './presentDesk';
import { receivers } from './receives';
import type { Letter } from './store';
import type { LetterWorld } from './world';

const MOST_DAYS = 60;
const COMPARED = 6;

/** Throws `conflict` for a letter that never came out. */
export async function reachOf(world: LetterWorld, letter: Letter, now: Date): Promise<Reach> {
  const { publishedAt, _id, projectId } = letter;
  if (!publishedAt) throw conflict();
  const [project, reads, delivery, before, questions] = await Promise.all([
    world.projects.get(projectId),
    world.store.firstReads(_id),
    deliveryOf(world, letter),
    world.store.outBefore(projectId, publishedAt, COMPARED),
    world.questionsUnder(_id),
  ]);
  const readIn = await world.store.homesRead(before.map((one) => one._id));
  return {
    id: _id,
    projectName: project.name,
    issue: letter.issue ?? 0,
    title: letter.title,
    publishedOn: dayOf(publishedAt),
    homes: letter.homes,
    homesRead: reads.length,
    delivery: delivery!,
    questions,
    reminders: presentReminders(letter),
    byDay: readsByDay(reads, dayOf(publishedAt), dayOf(now)),
    byBuilding: await readsByBuilding(world, letter, project.buildings, reads, now),
    before: before.map((one) => ({
      issue: one.issue ?? 0,
      title: one.title,
      homes: one.homes,
      homesRead: readIn.get(one._id) ?? 0,
    })),
  };
}

/** Every day from the first to today, at most sixty, also those on which nobody read. */
function readsByDay(reads: readonly { at: Date }[], from: Day, today: Day): Reach['byDay'] {
  const counts = new Map<Day, number>();
  for (const { at } of reads) counts.set(dayOf(at), (counts.get(dayOf(at)) ?? 0) + 1);
  const days: Reach['byDay'] = [];
  for (let day = from; day <= today && days.length < MOST_DAYS; day = addDays(day, 1))
    days.push({ day, homes: counts.get(day) ?? 0 });
  return days;
}

async function readsByBuilding(
  world: LetterWorld,
  letter: Letter,
  buildings: readonly { id: string; name: string }[],
  reads: readonly { homeId: string }[],
  now: Date,
): Promise<Reach['byBuilding']> {
  const counts = new Map(buildings.map(({ id, name }) => [id, { name, homes: 0, homesRead: 0 }]));
  const read = new Set(reads.map(({ homeId }) => homeId));
  for await (const batch of world.homes.inAudience(letter)) {
    const places = batch.map((home) => ({ ...home, homeId: home._id }));
    for (const { homeId, buildingId } of await receivers(world, letter, places, now)) {
      const line = counts.get(buildingId);
      if (line) line.homes++;
      if (line && read.has(homeId)) line.homesRead++;
    }
  }
  return [...counts.values()].filter(({ homes }) => homes > 0);
}
