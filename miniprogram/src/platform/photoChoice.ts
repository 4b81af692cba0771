/** Which of the files somebody chose become photos, and what is said of those that don't. */

export interface PhotoChoice<T> {
  readonly taken: readonly T[];
  /** What of the choice was left out and why; null when nothing was. */
  readonly left: string | null;
}

interface Chosen {
  readonly name: string;
  /** As the browser says it; empty where it doesn't know, as of HEIC on Windows. */
  readonly type: string;
}

const KINDS = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/heif']);
const ENDINGS = /\.(jpe?g|png|webp|hei[cf])$/i;

const isPhoto = ({ name, type }: Chosen): boolean => (type === '' ? ENDINGS.test(name) : KINDS.has(type));

/** `room` is how many more there may be. */
export function photosAmong<T extends Chosen>(files: readonly T[], room: number): PhotoChoice<T> {
  const photos = files.filter(isPhoto);
  const others = files.filter((file) => !isPhoto(file));
  const tooMany = photos.length - room;
  const said = [
    ...(others.length > 0 ? [`${namesOf(others)}不是照片，没有加。照片要是 JPG、PNG、WebP 或 HEIC。`] : []),
    ...(tooMany > 0 ? [`只能再加 ${room} 张，后面 ${tooMany} 张没有加。`] : []),
  ];
  return { taken: photos.slice(0, room), left: said.join('') || null };
}

const namesOf = ([first, ...rest]: readonly Chosen[]): string =>
  rest.length > 0 ? `“${first!.name}”等 ${rest.length + 1} 个文件` : `“${first!.name}”`;
