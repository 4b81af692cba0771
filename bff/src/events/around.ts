/** Gathers what is around events and seats (names, homes) in a handful of queries however many there are. */
import { presentDesk, presentDeskRow, presentSeat } from './present';
import type { EventRecord, Seat, Session } from './store';
import type { EventWorld } from './world';

/** An event with the names and counts that staff see; it needs its seats. */
export async function showOnDesk(world: EventWorld, event: EventRecord) {
  const [project, names, homes] = await Promise.all([
    world.projects.get(event.projectId),
    world.persons.names([event.authorId]),
    world.homes.count(event),
  ]);
  return presentDesk(event, { projectName: project.name, authorName: names.get(event.authorId) ?? '', homes });
}

export async function showDeskRows({ projects }: EventWorld, events: readonly EventRecord[]) {
  const around = await projects.some([...new Set(events.map(({ projectId }) => projectId))]);
  const names = new Map(around.map(({ _id, name }) => [_id, name]));
  return events.map((event) => presentDeskRow(event, names.get(event.projectId) ?? ''));
}

/** The sheet of a session, in the order of the homes. */
export async function showSeats({ homes, persons }: EventWorld, seats: readonly Seat[], session: Session, now: Date) {
  const [around, names] = await Promise.all([
    homes.some(seats.map(({ homeId }) => homeId)),
    persons.names(seats.map(({ personId }) => personId)),
  ]);
  const labels = new Map(around.map(({ _id, label }) => [_id, label]));
  const rows = seats.map((seat) =>
    presentSeat(seat, session, {
      home: labels.get(seat.homeId) ?? '看房的客人',
      name: names.get(seat.personId) ?? '',
      now,
    }),
  );
  return rows.sort((a, b) => (a.home < b.home ? -1 : 1));
}
