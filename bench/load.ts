/** Keeps a server busy over many connections at once, with a client too thin to be the bottleneck. */
import { connect, type Socket } from 'node:net';

export interface Asked {
  readonly port: number;
  /** The whole request as it goes over the wire. */
  readonly request: string | Uint8Array;
  /** How many ask at once; 32 when it isn't said. */
  readonly connections?: number;
}

const CONNECTIONS = 32;
const HEAD_END = '\r\n\r\n';

/** How many answers came in `ms`. Throws when one isn't a 2xx. */
export async function load({ port, request, connections = CONNECTIONS }: Asked, ms: number): Promise<number> {
  const until = performance.now() + ms;
  const counts = await Promise.all(Array.from({ length: connections }, () => one(port, request, until)));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** One connection asks, waits for the whole answer, asks again. */
function one(port: number, request: string | Uint8Array, until: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect(port, '127.0.0.1', () => void socket.write(request));
    let answers = 0;
    let missing = -1;
    socket.setNoDelay(true).on('error', reject);
    socket.on('data', (chunk) => {
      try {
        missing = missing < 0 ? bodyLength(chunk) : missing - chunk.length;
      } catch (error) {
        socket.destroy(error as Error);
        return;
      }
      if (missing > 0) return;
      missing = -1;
      answers++;
      if (performance.now() < until) socket.write(request);
      else socket.end(() => resolve(answers));
    });
  });
}

/** How much of the answer is still to come after its first chunk, which always holds the whole head. */
function bodyLength(chunk: Buffer): number {
  const end = chunk.indexOf(HEAD_END);
  const head = chunk.toString('latin1', 0, end);
  if (!head.startsWith('HTTP/1.1 2')) throw new Error(`answered ${head.split('\r\n')[0]}`);
  const [, length] = /content-length: (\d+)/i.exec(head) ?? [];
  if (end < 0 || length === undefined) throw new Error('an answer without a length');
  return Number(length) - (chunk.length - end - HEAD_END.length);
}
