/** A block being written as the reader will see it, with what is known before it is saved. */
import type { DeskLetter } from '@jiashu/shared/letters/deskSchema';
import type { Block, BlockView } from '@jiashu/shared/letters/schema';
import type { DeskProject } from './form';

type Milestone = Extract<BlockView, { kind: 'milestone' }>;

export function previewOf(
  block: Block,
  pictures: Readonly<Record<string, string>>,
  saved: DeskLetter | null,
  project: DeskProject | null,
): BlockView {
  const photo = (id: string) => {
    const url = pictures[id];
    return url ? { id, small: url, large: url, width: 4, height: 3 } : null;
  };
  if (block.kind === 'photo') return { kind: 'photo', photo: photo(block.photoId), caption: block.caption };
  if (block.kind === 'gallery') {
    const { photoIds, ...rest } = block;
    return { ...rest, photos: photoIds.flatMap((id) => photo(id) ?? []) };
  }
  if (block.kind === 'video') return { kind: 'video', video: filmOf(block.videoId, pictures), caption: block.caption };
  if (block.kind === 'thenAndNow') {
    const { thenPhotoId, nowPhotoId, ...rest } = block;
    return { ...rest, photoThen: photo(thenPhotoId), photoNow: photo(nowPhotoId) };
  }
  if (block.kind !== 'milestone') return block;
  const known = saved?.blocks.find(
    (one): one is Milestone =>
      one.kind === 'milestone' && one.buildingId === block.buildingId && one.milestone === block.milestone,
  );
  const buildingName = project?.buildings.find(({ id }) => id === block.buildingId)?.name ?? '';
  return known ?? { ...block, buildingName, ...UNKNOWN };
}

/** Its first picture is all a preview needs: it is looked at in its own block. */
function filmOf(id: string, pictures: Readonly<Record<string, string>>) {
  const picture = pictures[id];
  if (picture === undefined) return null;
  const poster = picture ? { id, small: picture, large: picture, width: 16, height: 9 } : null;
  return { id, url: '', poster, seconds: 0, bytes: 0 };
}

/** Its days come with the next save. */
const UNKNOWN = { plannedOn: null, expectedOn: null, doneOn: null, lateReason: null };
