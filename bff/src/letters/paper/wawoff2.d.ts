/** Unpacks web fonts; the package brings no types. */
declare module 'wawoff2' {
  /** A font file from its WOFF2. */
  export function decompress(woff2: Uint8Array): Promise<Uint8Array>;
}
