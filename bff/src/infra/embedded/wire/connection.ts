/** One client's socket: cuts the stream into messages and answers them one after another. */

import type { Socket } from 'node:net';
import type { Doc } from '../bson/values';
import { answerCommand } from '../commands/dispatch';
import type { Server } from '../commands/request';
import { StoreError } from '../errors';
import { type Incoming, readMessage, writeReply } from './message';

const LARGEST = 48_000_000;

export class Connection {
  private readonly chunks: Buffer[] = [];
  private buffered = 0;
  /** Messages of one connection are answered in order. */
  private queue: Promise<void> = Promise.resolve();

  constructor(
    private readonly server: Server,
    private readonly socket: Socket,
    private readonly number: number,
  ) {
    socket.setNoDelay(true);
    socket.on('data', (chunk) => this.take(chunk));
    socket.on('error', () => socket.destroy());
  }

  private take(chunk: Buffer): void {
    this.chunks.push(chunk);
    this.buffered += chunk.length;
    while (this.buffered >= 4) {
      const first = this.chunks[0] as Buffer;
      const head = first.length >= 4 ? first : this.joined();
      const size = head.readInt32LE(0);
      if (size < 16 || size > LARGEST) {
        this.socket.destroy();
        return;
      }
      if (this.buffered < size) return;
      const all = this.joined();
      // An empty rest would keep the whole message in memory.
      if (all.length > size) this.chunks[0] = all.subarray(size);
      else this.chunks.pop();
      this.buffered -= size;
      this.receive(all.subarray(0, size));
    }
  }

  private joined(): Buffer {
    if (this.chunks.length > 1) this.chunks.splice(0, this.chunks.length, Buffer.concat(this.chunks));
    return this.chunks[0] as Buffer;
  }

  private receive(message: Buffer): void {
    this.queue = this.queue
      .then(() => this.answer(message))
      .catch((error) => {
        process.stderr.write(`embedded store: ${error instanceof Error ? error.message : String(error)}\n`);
        this.socket.destroy();
      });
  }

  private async answer(message: Buffer): Promise<void> {
    let incoming: Incoming;
    try {
      incoming = readMessage(message);
    } catch (error) {
      if (!(error instanceof StoreError) || error.code === 17) throw error;
      this.send({ id: message.readInt32LE(4), legacy: false, wantsReply: true, body: new Map() }, error.toReply());
      return;
    }
    const reply = await answerCommand(this.server, incoming.body, this.number);
    if (incoming.wantsReply) this.send(incoming, reply);
  }

  private send(incoming: Incoming, reply: Doc): void {
    if (!this.socket.destroyed) this.socket.write(writeReply(incoming, reply));
  }
}
