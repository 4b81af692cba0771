/** Gathers what is around repairs (homes, projects, names, photos, history) in a handful of queries. */
import type { VideoView } from '@jiashu/shared/files/schema';
import type { PhotoView } from '@jiashu/shared/kernel/fields';
import type { Fact } from '../history';
import type { Repair } from './store';
import type { RepairWorld } from './world';

/** What a row shows and the record doesn't hold. */
export interface Around {
  readonly homeLabel: string;
  readonly projectName: string;
  readonly hotline: string;
  readonly filedBy: string;
  readonly engineer: string | null;
  readonly onDuty: string | null;
  /** The home was sold to new owners after this was filed. */
  readonly soldSince: boolean;
}

/** What the page of one repair shows besides. */
export interface Story {
  readonly timeline: readonly Fact[];
  readonly photos: ReadonlyMap<string, PhotoView>;
  readonly video: VideoView | null;
  /** Of the engineers it was given to, by id. */
  readonly names: ReadonlyMap<string, string>;
}

export async function aroundRepairs(world: RepairWorld, repairs: readonly Repair[]): Promise<[Repair, Around][]> {
  const [homes, projects, names] = await Promise.all([
    world.homes.some([...new Set(repairs.map(({ homeId }) => homeId))]),
    world.projects.some([...new Set(repairs.map(({ projectId }) => projectId))]),
    world.persons.names(
      repairs.flatMap(({ personId, engineerId, dutyId }) => [personId, engineerId ?? [], dutyId ?? []].flat()),
    ),
  ]);
  return repairs.map((repair) => {
    const project = projects.find(({ _id }) => _id === repair.projectId);
    const home = homes.find(({ _id }) => _id === repair.homeId);
    const around = {
      homeLabel: home?.label ?? '',
      soldSince: home?.transferredAt !== undefined && repair.filedAt <= home.transferredAt,
      projectName: project?.name ?? '',
      hotline: project?.hotline ?? '',
      filedBy: names.get(repair.personId) ?? '',
      engineer: names.get(repair.engineerId ?? '') ?? null,
      onDuty: names.get(repair.dutyId ?? '') ?? null,
    };
    return [repair, around];
  });
}

/** To whom a step gave it. */
export const engineerIdOf = ({ data }: Fact): string | undefined => data.engineerId as string | undefined;

export const photoIdsOf = ({ data }: Fact): string[] => (data.photoIds as string[] | undefined) ?? [];

export async function storyOf(world: RepairWorld, repair: Repair, now: Date): Promise<Story> {
  const timeline = await world.records.timeline('repair', repair);
  const [shown, [video = null], names] = await Promise.all([
    world.photos.show([...new Set(timeline.flatMap(photoIdsOf))], now),
    world.photos.videos(repair.videoId ? [repair.videoId] : [], now),
    world.persons.names(timeline.flatMap((fact) => engineerIdOf(fact) ?? [])),
  ]);
  return { timeline, video, names, photos: new Map(shown.map((photo) => [photo.id, photo])) };
}
