/** Personal data as those see it who don't need it whole (DOMAIN §12). */

/** `138****1234`. */
export const maskPhone = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`;

/** `320***********1234`: the ends by which two people compare it aloud; of a short one only the last three. */
export function maskIdNumber(number: string): string {
  const [head, tail] = number.length >= 15 ? [3, 4] : [1, 3];
  return number.slice(0, head) + '*'.repeat(Math.max(number.length - head - tail, 4)) + number.slice(-tail);
}

/** `顾**`: enough for somebody who knows whom it may be. */
export const maskName = (name: string): string => `${[...name][0] ?? ''}**`;
