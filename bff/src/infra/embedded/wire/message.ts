/** MongoDB's wire messages: OP_MSG both ways, and OP_QUERY with OP_REPLY for a driver's first hello. */

import { decode } from '../bson/decode';
import { encode } from '../bson/encode';
import type { Doc, Value } from '../bson/values';
import { StoreError } from '../errors';

const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;
const HEADER = 16;
const CHECKSUM_PRESENT = 1;
const MORE_TO_COME = 2;

export interface Incoming {
  readonly id: number;
  readonly legacy: boolean;
  /** False for writes nobody waits for (`w: 0`). */
  readonly wantsReply: boolean;
  readonly body: Doc;
}

/** Reads one whole message. Throws when it is none the store speaks: the connection is then closed. */
export function readMessage(message: Buffer): Incoming {
  const id = message.readInt32LE(4);
  const code = message.readInt32LE(12);
  if (code === OP_MSG) return readMsg(message, id);
  if (code === OP_QUERY) return readQuery(message, id);
  throw new StoreError(17, `unsupported wire message ${code}`);
}

function readMsg(message: Buffer, id: number): Incoming {
  const flags = message.readUInt32LE(HEADER);
  const end = message.length - (flags & CHECKSUM_PRESENT ? 4 : 0);
  let at = HEADER + 4;
  let body: Doc = new Map();
  const sequences: [string, Value[]][] = [];
  while (at < end) {
    const kind = message[at++];
    const size = message.readInt32LE(at);
    if (kind === 0) body = decode(message, at);
    else sequences.push(readSequence(message, at, at + size));
    at += size;
  }
  for (const [name, documents] of sequences) body.set(name, documents);
  return { id, legacy: false, wantsReply: (flags & MORE_TO_COME) === 0, body };
}

function readSequence(message: Buffer, start: number, end: number): [string, Value[]] {
  const nameEnd = message.indexOf(0, start + 4);
  const name = message.toString('utf8', start + 4, nameEnd);
  const documents: Value[] = [];
  for (let at = nameEnd + 1; at < end; at += message.readInt32LE(at)) documents.push(decode(message, at));
  return [name, documents];
}

function readQuery(message: Buffer, id: number): Incoming {
  const nameEnd = message.indexOf(0, HEADER + 4);
  const namespace = message.toString('utf8', HEADER + 4, nameEnd);
  const body = decode(message, nameEnd + 9);
  if (!body.has('$db')) body.set('$db', namespace.split('.')[0] ?? 'admin');
  return { id, legacy: true, wantsReply: true, body };
}

let nextId = 1;

function header(size: number, answering: number, code: number): Buffer {
  const bytes = Buffer.allocUnsafe(HEADER);
  bytes.writeInt32LE(HEADER + size, 0);
  bytes.writeInt32LE(nextId++ & 0x7fffffff, 4);
  bytes.writeInt32LE(answering, 8);
  bytes.writeInt32LE(code, 12);
  return bytes;
}

/** The answer to a message, in the form it was asked in. */
export function writeReply({ id, legacy }: Incoming, reply: Doc): Buffer {
  const document = encode(reply);
  if (!legacy) return Buffer.concat([header(5 + document.length, id, OP_MSG), Buffer.alloc(5), document]);
  const prefix = Buffer.alloc(20);
  prefix.writeInt32LE(8, 0);
  prefix.writeInt32LE(1, 16);
  return Buffer.concat([header(20 + document.length, id, OP_REPLY), prefix, document]);
}
