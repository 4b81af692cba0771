/** Where the API is: the page's own origin on the web, the configured one in WeChat. */
import type { PhotoView } from '@jiashu/shared/kernel/fields';

const origin = process.env.API_ORIGIN ?? '';

export const addressOf = (path: string): string => `${origin}${path}`;

/** A page's whole address, to be opened by somebody else: this product on the web. */
export const linkOf = (path: string): string =>
  process.env.TARO_ENV === 'weapp' ? addressOf(path) : `${window.location.origin}${path}`;

/** A photo's two addresses, as `PhotoGrid` takes them. */
export const pictureOf = (photo: PhotoView, caption?: string) => ({
  url: addressOf(photo.small),
  large: addressOf(photo.large),
  ...(caption ? { caption } : {}),
});
