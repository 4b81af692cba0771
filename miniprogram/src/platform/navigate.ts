/** Going from page to page: one table of addresses, so that no page spells another's path. */
import Taro from '@tarojs/taro';

type Query = Readonly<Record<string, string | number | undefined>>;

/** `letters/pages/letter/index?id=…` */
function addressOf(page: string, query: Query): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined);
  const search = pairs.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&');
  return `/${page}/index${search ? `?${search}` : ''}`;
}

/** Opens a page above this one: `open('letters/pages/letter', { id })`. */
export const open = (page: string, query: Query = {}): void => void Taro.navigateTo({ url: addressOf(page, query) });

/** Puts a page in the place of this one. */
export const replace = (page: string, query: Query = {}): void => void Taro.redirectTo({ url: addressOf(page, query) });
