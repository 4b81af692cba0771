/** Films and PDFs for tests, made here rather than kept. */
import { BufferTarget, EncodedPacket, EncodedVideoPacketSource, Mp4OutputFormat, Output } from 'mediabunny';

const SPS = [0x67, 0x42, 0xc0, 0x1e, 0xd9, 0x00, 0xa0, 0x47, 0xfe, 0xc8];
const PPS = [0x68, 0xce, 0x38, 0x80];

/** A film of so many seconds as a phone makes it, saying in its tags where it was filmed. */
export async function film(seconds: number, format = new Mp4OutputFormat()): Promise<Buffer> {
  const target = new BufferTarget();
  const output = new Output({ format, target });
  const source = new EncodedVideoPacketSource('avc');
  output.addVideoTrack(source, { frameRate: 10 });
  output.setMetadataTags({ title: '+30.2500+120.1600/', comment: 'my phone' });
  await output.start();
  const description = new Uint8Array([
    1,
    0x42,
    0xc0,
    0x1e,
    0xff,
    0xe1,
    0,
    SPS.length,
    ...SPS,
    1,
    0,
    PPS.length,
    ...PPS,
  ]);
  const decoderConfig = { codec: 'avc1.42c01e', codedWidth: 640, codedHeight: 480, description };
  for (let frame = 0; frame < seconds * 10; frame++) {
    const packet = new EncodedPacket(new Uint8Array([0, 0, 0, 5, 0x65, 1, 2, 3, 4]), 'key', frame / 10, 0.1);
    await source.add(packet, frame === 0 ? { decoderConfig } : undefined);
  }
  await output.finalize();
  return Buffer.from(target.buffer!);
}

export const pdf = (inside = '') =>
  Buffer.from(`%PDF-1.7\n1 0 obj<</Type/Catalog${inside}>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`);
