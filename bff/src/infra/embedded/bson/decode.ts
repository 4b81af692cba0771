/** Reads BSON bytes into the store's values. Own code, because plain objects would reorder fields named like numbers. */

import { StoreError, unsupported } from '../errors';
import {
  Binary,
  Code,
  type Doc,
  Int32,
  MAX_KEY,
  MIN_KEY,
  ObjectId,
  Regex,
  Timestamp,
  UtcDate,
  type Value,
} from './values';

const MAX_DEPTH = 200;

const malformed = (): StoreError => new StoreError(22, 'malformed BSON');

class Reader {
  constructor(
    readonly bytes: Buffer,
    public at: number,
  ) {}

  int32(): number {
    const value = this.bytes.readInt32LE(this.at);
    this.at += 4;
    return value;
  }

  cstring(): string {
    const end = this.bytes.indexOf(0, this.at);
    if (end < 0) throw malformed();
    const text = end - this.at < 24 ? shortText(this.bytes, this.at, end) : this.bytes.toString('utf8', this.at, end);
    this.at = end + 1;
    return text;
  }

  string(): string {
    const length = this.int32();
    if (length < 1 || this.at + length > this.bytes.length) throw malformed();
    const text = this.bytes.toString('utf8', this.at, this.at + length - 1);
    this.at += length;
    return text;
  }

  slice(length: number): Buffer {
    if (length < 0 || this.at + length > this.bytes.length) throw malformed();
    const part = this.bytes.subarray(this.at, this.at + length);
    this.at += length;
    return part;
  }
}

const names = new Map<string, string>();

/** Field names repeat in every document; one shared string each saves memory and makes comparing fast. */
function shortText(bytes: Buffer, from: number, to: number): string {
  const text = bytes.toString('utf8', from, to);
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size < 4096) names.set(text, text);
  return text;
}

function readDoc(reader: Reader, depth: number): Doc {
  const end = openDocument(reader, depth);
  const result: Doc = new Map();
  for (let type = reader.bytes[reader.at++]; type !== 0; type = reader.bytes[reader.at++]) {
    const name = reader.cstring();
    result.set(name, readValue(reader, type ?? 0, depth));
  }
  if (reader.at !== end) throw malformed();
  return result;
}

function readArray(reader: Reader, depth: number): Value[] {
  const end = openDocument(reader, depth);
  const result: Value[] = [];
  for (let type = reader.bytes[reader.at++]; type !== 0; type = reader.bytes[reader.at++]) {
    const nameEnd = reader.bytes.indexOf(0, reader.at);
    if (nameEnd < 0) throw malformed();
    reader.at = nameEnd + 1;
    result.push(readValue(reader, type ?? 0, depth));
  }
  if (reader.at !== end) throw malformed();
  return result;
}

function openDocument(reader: Reader, depth: number): number {
  if (depth > MAX_DEPTH) throw new StoreError(15, `BSONObj exceeds maximum nested object depth: ${MAX_DEPTH}`);
  const start = reader.at;
  const end = start + reader.int32();
  if (end > reader.bytes.length || end < start + 5) throw malformed();
  return end;
}

function readValue(reader: Reader, type: number, depth: number): Value {
  const { bytes } = reader;
  switch (type) {
    case 0x01:
      reader.at += 8;
      return bytes.readDoubleLE(reader.at - 8);
    case 0x02:
      return reader.string();
    case 0x03:
      return readDoc(reader, depth + 1);
    case 0x04:
      return readArray(reader, depth + 1);
    case 0x07:
      reader.at += 12;
      return new ObjectId(bytes.toString('hex', reader.at - 12, reader.at));
    case 0x08:
      return bytes[reader.at++] === 1;
    case 0x09:
      reader.at += 8;
      return new UtcDate(Number(bytes.readBigInt64LE(reader.at - 8)));
    case 0x0a:
      return null;
    case 0x10:
      return Int32.of(reader.int32());
    case 0x12:
      reader.at += 8;
      return bytes.readBigInt64LE(reader.at - 8);
    default:
      return readRareValue(reader, type, depth);
  }
}

function readRareValue(reader: Reader, type: number, depth: number): Value {
  switch (type) {
    case 0x05:
      return readBinary(reader);
    case 0x0b:
      return new Regex(reader.cstring(), reader.cstring());
    case 0x0d:
      return new Code(reader.string());
    case 0x0f:
      reader.at += 4;
      return new Code(reader.string(), readDoc(reader, depth + 1));
    case 0x11:
      reader.at += 8;
      return new Timestamp(reader.bytes.readBigUInt64LE(reader.at - 8));
    case 0x13:
      throw unsupported('Decimal128');
    case 0xff:
      return MIN_KEY;
    case 0x7f:
      return MAX_KEY;
    default:
      throw unsupported(`BSON type ${type}`);
  }
}

function readBinary(reader: Reader): Binary {
  const length = reader.int32();
  const subtype = reader.bytes[reader.at++] ?? 0;
  return new Binary(Uint8Array.from(reader.slice(length)), subtype);
}

/** The document that starts at `at`. Throws 22 on malformed bytes, 238 on a BSON type the store does not hold. */
export function decode(bytes: Buffer, at = 0): Doc {
  try {
    return readDoc(new Reader(bytes, at), 0);
  } catch (error) {
    throw error instanceof RangeError ? malformed() : error;
  }
}
