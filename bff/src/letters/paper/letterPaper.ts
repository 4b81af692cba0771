/** Letters on paper: a signed address that opens one as a PDF for a few minutes, and the pictures that go into it. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { PhotoView } from '@jiashu/shared/kernel/fields';
import type { BlockView } from '@jiashu/shared/letters/blocks';
import type { Photos } from '../../files';

const GOOD_FOR_MS = 10 * 60_000;

export interface PaperSigner {
  /** `/papers/<letterId>.pdf?exp&sig`. */
  sign(letterId: string, now: Date): string;
  verify(letterId: string, exp: string, sig: string, now: Date): boolean;
}

export function createPaperSigner(secret: Buffer): PaperSigner {
  const signature = (letterId: string, exp: string) =>
    createHmac('sha256', secret).update(`paper ${letterId} ${exp}`).digest('base64url');
  return {
    sign(letterId, now) {
      const exp = String(now.getTime() + GOOD_FOR_MS);
      return `/papers/${letterId}.pdf?exp=${exp}&sig=${signature(letterId, exp)}`;
    },
    verify(letterId, exp, sig, now) {
      const [given, good] = [Buffer.from(sig), Buffer.from(signature(letterId, exp))];
      return Number(exp) > now.getTime() && given.length === good.length && timingSafeEqual(given, good);
    },
  };
}

const picturesIn = (block: BlockView): (PhotoView | null)[] => {
  if (block.kind === 'photo') return [block.photo];
  if (block.kind === 'gallery') return block.photos;
  if (block.kind === 'video') return [block.video?.poster ?? null];
  return block.kind === 'thenAndNow' ? [block.photoThen, block.photoNow] : [];
};

/** The pictures of the blocks as JPEGs by id; one that is gone is left out. */
export async function picturesOf(photos: Photos, blocks: readonly BlockView[]): Promise<Map<string, Buffer>> {
  const wanted = blocks.flatMap(picturesIn).filter((photo) => photo !== null);
  const read = await Promise.all(
    wanted.map(async (photo) => [photo.id, (await photos.read(photo.id))?.bytes] as const),
  );
  return new Map(read.flatMap(([id, bytes]) => (bytes ? [[id, bytes] as const] : [])));
}
