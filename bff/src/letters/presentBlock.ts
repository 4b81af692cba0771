/** A letter's blocks as they are read: pictures by signed address, a milestone with its days. */
import type { VideoView } from '@jiashu/shared/files/schema';
import type { PhotoView } from '@jiashu/shared/kernel/fields';
import { daysBetween } from '@jiashu/shared/kernel/time';
import type { Block, BlockView } from '@jiashu/shared/letters/blocks';
import type { Milestone } from '@jiashu/shared/projects/rules';

/** A building as the letter tells of it: as it was on the day of publication, before that as it is now. */
export interface ToldBuilding {
  readonly id: string;
  readonly name: string;
  readonly lateReason: string | null;
  readonly milestones: readonly Milestone[];
}

export interface AroundBlocks {
  readonly photos: ReadonlyMap<string, PhotoView>;
  readonly videos: ReadonlyMap<string, VideoView>;
  readonly buildings: readonly ToldBuilding[];
}

export function presentBlock(block: Block, { photos, videos, buildings }: AroundBlocks): BlockView {
  const photo = (id: string) => photos.get(id) ?? null;
  if (block.kind === 'photo') return { kind: 'photo', photo: photo(block.photoId), caption: block.caption };
  if (block.kind === 'gallery') {
    const { photoIds, ...rest } = block;
    return { ...rest, photos: photoIds.flatMap((id) => photo(id) ?? []) };
  }
  if (block.kind === 'video')
    return { kind: 'video', video: videos.get(block.videoId) ?? null, caption: block.caption };
  if (block.kind === 'thenAndNow') {
    const { thenPhotoId, nowPhotoId, ...rest } = block;
    return { ...rest, photoThen: photo(thenPhotoId), photoNow: photo(nowPhotoId) };
  }
  return block.kind === 'milestone' ? { ...block, ...milestoneOf(block, buildings) } : block;
}

function milestoneOf(block: Extract<Block, { kind: 'milestone' }>, buildings: readonly ToldBuilding[]) {
  const building = buildings.find(({ id }) => id === block.buildingId);
  const { plannedOn, expectedOn, doneOn } = building?.milestones.find(({ kind }) => kind === block.milestone) ?? NONE;
  const late = plannedOn !== null && daysBetween(plannedOn, doneOn ?? expectedOn) > 0;
  return {
    ...{ plannedOn, expectedOn, doneOn },
    buildingName: building?.name ?? '',
    lateReason: late ? (building?.lateReason ?? null) : null,
  };
}

const NONE = { plannedOn: null, expectedOn: null, doneOn: null } as const;
