/** Picking a short video, with a first picture of it where the platform gives one or the browser can draw it. */
import Taro from '@tarojs/taro';
import { type PickedFile, pickFile } from './files';

export interface PickedVideo extends PickedFile {
  /** A local picture of it; null where there is none. */
  readonly poster: string | null;
}

/** The person's choice; null when he changed his mind. */
export const pickVideo = (seconds: number): Promise<PickedVideo | null> =>
  process.env.TARO_ENV === 'weapp' ? fromPhone(seconds) : fromDisk();

async function fromPhone(maxDuration: number): Promise<PickedVideo | null> {
  try {
    const { tempFiles } = await Taro.chooseMedia({ count: 1, mediaType: ['video'], maxDuration });
    const [film] = tempFiles;
    return film ? { path: film.tempFilePath, name: 'film.mp4', poster: film.thumbTempFilePath || null } : null;
  } catch {
    return null;
  }
}

async function fromDisk(): Promise<PickedVideo | null> {
  const file = await pickFile(['mp4', 'mov']);
  return file && { ...file, poster: await firstPicture(file.path) };
}

const PATIENCE_MS = 4_000;

/** A film the browser can't play has no picture; it can be sent all the same. */
function firstPicture(path: string): Promise<string | null> {
  const film = document.createElement('video');
  return new Promise((resolve) => {
    const giveUp = setTimeout(() => resolve(null), PATIENCE_MS);
    const done = (picture: string | null) => {
      clearTimeout(giveUp);
      resolve(picture);
    };
    film.muted = true;
    film.addEventListener('error', () => done(null));
    // The very first frame is often black.
    film.addEventListener('loadeddata', () => {
      film.currentTime = Math.min(0.5, film.duration / 2);
    });
    film.addEventListener('seeked', () => drawn(film, done));
    film.src = path;
  });
}

function drawn(film: HTMLVideoElement, done: (picture: string | null) => void): void {
  const canvas = document.createElement('canvas');
  canvas.width = film.videoWidth;
  canvas.height = film.videoHeight;
  canvas.getContext('2d')?.drawImage(film, 0, 0);
  canvas.toBlob((picture) => done(picture && URL.createObjectURL(picture)), 'image/jpeg', 0.85);
}
