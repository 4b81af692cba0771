/** Writes the store's values as BSON bytes. */

import {
  Binary,
  Code,
  type Doc,
  Int32,
  isDoc,
  MinKey,
  ObjectId,
  Regex,
  Timestamp,
  UtcDate,
  type Value,
} from './values';

class Writer {
  bytes = Buffer.allocUnsafe(1024);
  at = 0;

  reserve(size: number): void {
    if (this.at + size <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.at + size));
    this.bytes.copy(larger, 0, 0, this.at);
    this.bytes = larger;
  }

  byte(value: number): void {
    this.reserve(1);
    this.bytes[this.at++] = value;
  }

  int32(value: number): void {
    this.reserve(4);
    this.at = this.bytes.writeInt32LE(value, this.at);
  }

  text(value: string): void {
    this.reserve(value.length * 3 + 1);
    this.at += this.bytes.write(value, this.at, 'utf8');
    this.bytes[this.at++] = 0;
  }

  string(value: string): void {
    const start = this.at;
    this.int32(0);
    this.text(value);
    this.bytes.writeInt32LE(this.at - start - 4, start);
  }

  raw(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.bytes.set(bytes, this.at);
    this.at += bytes.length;
  }

  element(type: number, name: string): void {
    this.byte(type);
    this.text(name);
  }
}

function writeElements(writer: Writer, entries: Iterable<readonly [string, Value]>): void {
  const start = writer.at;
  writer.int32(0);
  for (const [name, value] of entries) writeElement(writer, name, value);
  writer.byte(0);
  writer.bytes.writeInt32LE(writer.at - start, start);
}

function* indexed(values: readonly Value[]): Generator<readonly [string, Value]> {
  for (let index = 0; index < values.length; index++) yield [String(index), values[index] ?? null];
}

function writeElement(writer: Writer, name: string, value: Value): void {
  switch (typeof value) {
    case 'string':
      writer.element(0x02, name);
      writer.string(value);
      return;
    case 'number':
      writer.element(0x01, name);
      writer.reserve(8);
      writer.at = writer.bytes.writeDoubleLE(value, writer.at);
      return;
    case 'bigint':
      writer.element(0x12, name);
      writeInt64(writer, value);
      return;
    case 'boolean':
      writer.element(0x08, name);
      writer.byte(value ? 1 : 0);
      return;
    default:
      writeObject(writer, name, value);
      return;
  }
}

function writeObject(writer: Writer, name: string, value: Exclude<Value, string | number | bigint | boolean>): void {
  if (value === null) {
    writer.element(0x0a, name);
    return;
  }
  if (value instanceof Int32) {
    writer.element(0x10, name);
    writer.int32(value.value);
    return;
  }
  if (isDoc(value)) {
    writer.element(0x03, name);
    writeElements(writer, value);
    return;
  }
  if (Array.isArray(value)) {
    writer.element(0x04, name);
    writeElements(writer, indexed(value));
    return;
  }
  if (value instanceof ObjectId) {
    writer.element(0x07, name);
    writer.reserve(12);
    writer.at += writer.bytes.write(value.hex, writer.at, 12, 'hex');
    return;
  }
  if (value instanceof UtcDate) {
    writer.element(0x09, name);
    // A double holds the last representable instant only rounded up.
    writeInt64(writer, value.ms >= 2 ** 63 ? 2n ** 63n - 1n : BigInt(value.ms));
    return;
  }
  writeRare(writer, name, value);
}

function writeRare(writer: Writer, name: string, value: object): void {
  if (value instanceof Binary) {
    writer.element(0x05, name);
    writer.int32(value.bytes.length);
    writer.byte(value.subtype);
    writer.raw(value.bytes);
  } else if (value instanceof Regex) {
    writer.element(0x0b, name);
    writer.text(value.pattern);
    writer.text(value.options);
  } else if (value instanceof Timestamp) {
    writer.element(0x11, name);
    writeInt64(writer, BigInt.asIntN(64, value.value));
  } else if (value instanceof Code) writeCode(writer, name, value);
  else writer.element(value instanceof MinKey ? 0xff : 0x7f, name);
}

function writeCode(writer: Writer, name: string, code: Code): void {
  if (!code.scope) {
    writer.element(0x0d, name);
    writer.string(code.source);
    return;
  }
  writer.element(0x0f, name);
  const start = writer.at;
  writer.int32(0);
  writer.string(code.source);
  writeElements(writer, code.scope);
  writer.bytes.writeInt32LE(writer.at - start, start);
}

function writeInt64(writer: Writer, value: bigint): void {
  writer.reserve(8);
  writer.at = writer.bytes.writeBigInt64LE(value, writer.at);
}

/** The document as BSON, in a buffer of its own. */
export function encode(document: Doc): Buffer {
  const writer = new Writer();
  writeElements(writer, document);
  return writer.bytes.subarray(0, writer.at);
}

/** How many bytes `encode` would give. */
export const encodedSize = (document: Doc): number => encode(document).length;
