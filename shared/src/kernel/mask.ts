/** Personal data as those see it who don't need it whole (DOMAIN §12). */

/** `138****1234`. */
export const maskPhone = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`;

/** `顾**`: enough for somebody who knows whom it may be. */
export const maskName = (name: string): string => `${[...name][0] ?? ''}**`;
