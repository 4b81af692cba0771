/** The rules of letters (DOMAIN §4). Pure. */
import type { Phase } from '../homes/rules';
import { sayMonth } from '../kernel/words';
import { sayReaders } from './audience';

/** `云栖里 · 致 3 栋、5 栋的业主`; the whole project is `致全体业主`. */
export function addresseeOf(
  projectName: string,
  buildingNames: readonly string[],
  phases: readonly Phase[] = [],
): string {
  const gap = buildingNames.length === 0 ? '' : ' ';
  return `${projectName} · 致${gap}${sayReaders(buildingNames, phases)}`;
}

const CHARACTERS_A_MINUTE = 350;
const PICTURES_A_MINUTE = 4;

/** How long reading takes, in whole minutes, at least one. */
export const minutesToRead = (characters: number, pictures: number): number =>
  Math.max(1, Math.round(characters / CHARACTERS_A_MINUTE + pictures / PICTURES_A_MINUTE));

/** `十一月的家书`. */
export const letterOf = (month: string): string => `${sayMonth(month)}的家书`;
