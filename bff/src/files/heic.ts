/** What iPhones save: HEIC, decoded by libheif in WebAssembly, one picture at a time and only when one comes. */
import pLimit from 'p-limit';
import sharp, { type Sharp } from 'sharp';
import { AppError } from '../http/errors';

const BRANDS = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']);

/** A picture decoded takes 4 bytes a point: never two of them in memory. */
const oneAtATime = pLimit(1);

/** By content: an ISO media file whose brand is a still picture of the HEIF family (AVIF, which sharp reads, aside). */
export const isHeic = (bytes: Buffer): boolean =>
  bytes.length > 12 && bytes.toString('latin1', 4, 8) === 'ftyp' && BRANDS.has(bytes.toString('latin1', 8, 12));

/** Upright already. Throws `unsupported` when it can't be decoded or has more than `mostPixels`. */
export const openHeic = (bytes: Buffer, mostPixels: number): Promise<Sharp> =>
  oneAtATime(async () => {
    try {
      const { default: decode } = await import('heic-decode');
      const pictures = await decode.all({ buffer: bytes });
      try {
        const [picture] = pictures;
        if (!picture || picture.width * picture.height > mostPixels) throw new AppError('unsupported');
        const { width, height, data } = await picture.decode();
        return sharp(Buffer.from(data.buffer), { raw: { width, height, channels: 4 } });
      } finally {
        pictures.dispose();
      }
    } catch (cause) {
      throw cause instanceof AppError ? cause : new AppError('unsupported', { cause });
    }
  });
