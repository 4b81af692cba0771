/** Under which names the bytes of a file are kept and served, and as what. */
import type { Kind, StoredFile } from './store';

const NAMES: Readonly<Record<Kind, readonly string[]>> = {
  photo: ['small.jpg', 'large.jpg'],
  video: ['video.mp4'],
  document: ['document.pdf'],
};

export const namesOf = ({ _id, kind }: Pick<StoredFile, '_id' | 'kind'>): string[] =>
  NAMES[kind ?? 'photo'].map((suffix) => `${_id}-${suffix}`);

/** The name of the whole thing. */
export const largeOf = (file: Pick<StoredFile, '_id' | 'kind'>): string => namesOf(file).at(-1)!;

const TYPES: Readonly<Record<string, string>> = { jpg: 'image/jpeg', mp4: 'video/mp4', pdf: 'application/pdf' };

/** The media type by the name's end; null for what is never served here. */
export const typeOf = (name: string): string | null => TYPES[name.split('.').at(-1) ?? ''] ?? null;
