/** A bare client for what a driver hides: sends one command as written, and can hang up before the answer. */

import { connect } from 'node:net';
import { deserialize, serialize } from 'bson';
import type { Plain } from './database';

function message(command: Plain): Buffer {
  const body = serialize(command);
  const head = Buffer.alloc(21);
  head.writeInt32LE(21 + body.length, 0);
  head.writeInt32LE(1, 4);
  head.writeInt32LE(2013, 12);
  return Buffer.concat([head, body]);
}

function address(uri: string): { port: number; host: string } {
  const { port, hostname } = new URL(uri);
  return { port: Number(port || 27017), host: hostname };
}

/** The answer to a command. */
export function send(uri: string, command: Plain): Promise<Plain> {
  return new Promise((resolve, reject) => {
    const socket = connect(address(uri));
    const chunks: Buffer[] = [];
    socket.on('error', reject);
    socket.on('data', (chunk) => {
      chunks.push(chunk);
      const all = Buffer.concat(chunks);
      if (all.length < 4 || all.length < all.readInt32LE(0)) return;
      socket.destroy();
      resolve(deserialize(all.subarray(21)));
    });
    socket.write(message(command));
  });
}

/** Sends a command and hangs up at once: the caller never learns whether it was done. */
export function sendAndHangUp(uri: string, command: Plain): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(address(uri), () => {
      socket.write(message(command), () => setTimeout(() => socket.destroy(), 20));
    });
    socket.on('error', reject);
    socket.on('close', () => resolve());
  });
}
