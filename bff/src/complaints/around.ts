/** Gathers what is around complaints (names, homes, photos) in a handful of queries however many there are. */
import type { PhotoView } from '@jiashu/shared/kernel/fields';
import type { Home } from '../homes';
import type { ProjectRecord } from '../projects';
import type { Complaint } from './schema';
import { type ThreadEntry, threadOf } from './thread';
import type { ComplaintWorld } from './world';

/** What is around a complaint and not in it. */
export interface Around {
  readonly home: Home;
  readonly project: Pick<ProjectRecord, 'name' | 'hotline'>;
  nameOf(personId: string | null): string | null;
}

/** What a whole page needs besides. */
export interface AroundOne extends Around {
  readonly thread: readonly ThreadEntry[];
  readonly photos: ReadonlyMap<string, PhotoView>;
}

const someone = (id: string | null | undefined): string[] => (id ? [id] : []);
const namedIn = ({ personId, inChargeId, handlerId, proposal, adjustment }: Complaint): string[] =>
  [personId, inChargeId, handlerId, proposal?.byId, adjustment?.byId].flatMap(someone);

export async function aroundComplaints(
  world: ComplaintWorld,
  complaints: readonly Complaint[],
  morePeople: readonly string[] = [],
): Promise<[Complaint, Around][]> {
  const [homes, projects, names] = await Promise.all([
    world.homes.some([...new Set(complaints.map(({ homeId }) => homeId))]),
    world.projects.some([...new Set(complaints.map(({ projectId }) => projectId))]),
    world.persons.names([...complaints.flatMap(namedIn), ...morePeople]),
  ]);
  return complaints.map((complaint) => [
    complaint,
    {
      home: homes.find(({ _id }) => _id === complaint.homeId)!,
      project: projects.find(({ _id }) => _id === complaint.projectId)!,
      nameOf: (personId) => names.get(personId ?? '') ?? null,
    },
  ]);
}

/** With the thread as this reader may see it, and the photos in it. */
export async function aroundOne(
  world: ComplaintWorld,
  complaint: Complaint,
  reader: 'owner' | 'staff',
  now: Date,
): Promise<AroundOne> {
  const thread = threadOf(await world.records.timeline('complaint', complaint), complaint, reader);
  const photoIds = [
    ...complaint.photoIds,
    ...(complaint.proposal?.photoIds ?? []),
    ...thread.flatMap((entry) => entry.photoIds),
  ];
  const [[pair], photos] = await Promise.all([
    aroundComplaints(
      world,
      [complaint],
      thread.flatMap(({ personId }) => someone(personId)),
    ),
    world.photos.show([...new Set(photoIds)], now),
  ]);
  return { ...pair![1], thread, photos: new Map(photos.map((photo) => [photo.id, photo])) };
}
