/** Turns what a phone sends into the two pictures we keep: 1280 and 320 wide, upright, without EXIF or GPS. */
import sharp, { type Sharp } from 'sharp';
import { AppError } from '../http/errors';
import { isHeic, openHeic } from './heic';
import { isPolyglot } from './polyglot';

export interface Renditions {
  readonly large: Buffer;
  readonly small: Buffer;
  /** Of the large one, in pixels. */
  readonly width: number;
  readonly height: number;
}

/** By content, never by name; SVG and the rest can carry more than a picture. */
const FORMATS = new Set(['jpeg', 'png', 'webp']);
/** A 50-megapixel camera; above it lies a decompression bomb. */
const MOST_PIXELS = 50_000_000;

/** Throws `unsupported` for anything that isn't a whole JPEG, PNG, WebP or HEIC and nothing else besides. */
export async function renditionsOf(bytes: Buffer): Promise<Renditions> {
  try {
    if (isPolyglot(bytes)) throw new AppError('unsupported');
    const picture = isHeic(bytes) ? await openHeic(bytes, MOST_PIXELS) : await openPlain(bytes);
    const { data: large, info } = await picture
      .resize({ width: 1280, height: 1280, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#fffdf9' })
      .jpeg({ quality: 80 })
      .toBuffer({ resolveWithObject: true });
    const small = await sharp(large)
      .resize({ width: 320, height: 320, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 76 })
      .toBuffer();
    return { large, small, width: info.width, height: info.height };
  } catch (cause) {
    throw cause instanceof AppError ? cause : new AppError('unsupported', { cause });
  }
}

async function openPlain(bytes: Buffer): Promise<Sharp> {
  const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'truncated' });
  const { format } = await picture.metadata();
  if (!FORMATS.has(format ?? '')) throw new AppError('unsupported');
  return picture.rotate();
}
