/** The local copy of a letter that is not saved yet: it outlives a closed page and a day without a network. */
import Taro from '@tarojs/taro';
import type { LetterForm } from './form';

interface Kept {
  readonly form: LetterForm;
  /** The version it was written on; null for a letter the server does not know. */
  readonly version: number | null;
}

const keyOf = (letterId: string | null) => `draft:letter ${letterId ?? 'new'}`;

export const keptForm = (letterId: string | null): Kept | null =>
  (Taro.getStorageSync(keyOf(letterId)) as Kept | '') || null;

export const keepForm = (letterId: string | null, kept: Kept): void => Taro.setStorageSync(keyOf(letterId), kept);

export const dropForm = (letterId: string | null): void => Taro.removeStorageSync(keyOf(letterId));
