/** What we use of heic-decode, which comes without types. */
declare module 'heic-decode' {
  interface Decoded {
    readonly width: number;
    readonly height: number;
    /** RGBA. */
    readonly data: Uint8ClampedArray;
  }
  interface Picture extends Pick<Decoded, 'width' | 'height'> {
    decode(): Promise<Decoded>;
  }
  const decode: { all(options: { buffer: Uint8Array }): Promise<Picture[] & { dispose(): void }> };
  export default decode;
}
