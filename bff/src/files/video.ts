/**
 * Short videos: read by content, refused when too long, and put together anew from the same pictures and sound, so that
 * where and with what it was taken stays behind. Nothing is encoded again; the first frame comes from the client.
 */
import { VIDEO_SECONDS } from '@jiashu/shared/files/vocabulary';
import type { Input, InputVideoTrack } from 'mediabunny';
import { AppError, invalid } from '../http/errors';

export interface Video {
  /** MP4, its index at the front so that it plays while it loads. */
  readonly bytes: Buffer;
  readonly seconds: number;
}

/** Loaded with the first video: no start waits for it. */
const mediabunny = () => import('mediabunny');

/** What phones film in and WeChat and browsers play. */
const PLAYED = new Set(['avc', 'hevc']);
const LONGEST_SIDE = 4_096;
/** Whoever films stops a moment late. */
const GRACE_SECONDS = 1;

/** Throws `unsupported` for what isn't a whole MP4 or MOV, `invalid` when it is too long. */
export async function videoOf(bytes: Buffer): Promise<Video> {
  const { BufferSource, Input, MP4, QTFF } = await mediabunny();
  try {
    const input = new Input({ source: new BufferSource(bytes), formats: [MP4, QTFF] });
    const track = await input.getPrimaryVideoTrack();
    if (!track || !isPlayed(track)) throw new AppError('unsupported');
    const seconds = await input.computeDuration();
    if (!(seconds > 0)) throw new AppError('unsupported');
    if (seconds > VIDEO_SECONDS + GRACE_SECONDS) throw tooLong(seconds);
    return { bytes: await withoutTraces(input), seconds: Math.round(seconds * 10) / 10 };
  } catch (cause) {
    throw cause instanceof AppError ? cause : new AppError('unsupported', { cause });
  }
}

const isPlayed = ({ codec, displayWidth, displayHeight }: InputVideoTrack): boolean =>
  PLAYED.has(codec ?? '') && Math.max(displayWidth, displayHeight) <= LONGEST_SIDE;

async function withoutTraces(input: Input): Promise<Buffer> {
  const { BufferTarget, Conversion, Mp4OutputFormat, Output } = await mediabunny();
  const target = new BufferTarget();
  const output = new Output({ format: new Mp4OutputFormat({ fastStart: 'in-memory' }), target });
  const copying = await Conversion.init({ input, output, tags: {}, showWarnings: false });
  if (!copying.utilizedTracks.some(({ type }) => type === 'video')) throw new AppError('unsupported');
  await copying.execute();
  return Buffer.from(target.buffer!);
}

const tooLong = (seconds: number) =>
  invalid({ path: 'file', message: `这段有 ${Math.round(seconds)} 秒，最长 ${VIDEO_SECONDS} 秒，请剪短再传` });
