/** Picking photos, and making one small enough to be sent: from camera or album in WeChat, from the disk on the web. */
import { PHOTO_BYTES } from '@jiashu/shared/files/vocabulary';
import Taro from '@tarojs/taro';
import { filesFromDisk } from './files';
import { type PhotoChoice, photosAmong } from './photoChoice';

/** The person's choice, as local addresses; nothing when he changed his mind. */
export const pickPhotos = (room: number): Promise<PhotoChoice<string>> =>
  process.env.TARO_ENV === 'weapp' ? fromPhone(room) : fromDisk(room);

async function fromPhone(count: number): Promise<PhotoChoice<string>> {
  try {
    const { tempFilePaths } = await Taro.chooseImage({
      count,
      sizeType: ['compressed'],
      sourceType: ['camera', 'album'],
    });
    return { taken: tempFilePaths, left: null };
  } catch {
    return { taken: [], left: null };
  }
}

/** Looks at names and kinds only: a picture this browser can't open, the server may. */
async function fromDisk(room: number): Promise<PhotoChoice<string>> {
  const { taken, left } = photosAmong(await filesFromDisk('image/*,.heic,.heif', room > 1), room);
  return { taken: taken.map((file) => URL.createObjectURL(file)), left };
}

/** WeChat has made it small already; on the web one too large is drawn again, and sent as it is where that fails. */
export async function smallEnough(path: string): Promise<string> {
  if (process.env.TARO_ENV === 'weapp') return path;
  const file = await (await fetch(path)).blob();
  const smaller = file.size > PHOTO_BYTES ? await drawnSmaller(file).catch(() => null) : null;
  return smaller ? URL.createObjectURL(smaller) : path;
}

/** Of what we keep nothing is wider than 1280 pixels. */
const ENOUGH_PIXELS = 2_560;

async function drawnSmaller(file: Blob): Promise<Blob | null> {
  const picture = await createImageBitmap(file, { resizeWidth: ENOUGH_PIXELS, resizeQuality: 'medium' });
  const canvas = document.createElement('canvas');
  canvas.width = picture.width;
  canvas.height = picture.height;
  canvas.getContext('2d')?.drawImage(picture, 0, 0);
  picture.close();
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85));
}
