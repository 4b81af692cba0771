/** Stands between the app and its database, and can hold its breath: connections stay, nothing comes through. */
import { connect, createServer, type Socket } from 'node:net';

export interface Passage {
  /** The same database, by way of here. */
  readonly uri: string;
  pause(): void;
  resume(): void;
  close(): void;
}

export async function passageTo(uri: string): Promise<Passage> {
  const target = new URL(uri);
  const sockets = new Set<Socket>();
  let paused = false;
  const track = (socket: Socket) => {
    sockets.add(socket);
    if (paused) socket.pause();
    return socket.on('error', () => {}).on('close', () => sockets.delete(socket));
  };
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    near.pipe(far).pipe(near);
    for (const socket of [near, far]) track(socket);
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const here = new URL(uri);
  here.port = String((server.address() as { port: number }).port);
  const hold = (held: boolean) => {
    paused = held;
    for (const socket of sockets) {
      if (held) socket.pause();
      else socket.resume();
    }
  };
  return {
    uri: here.href,
    pause: () => hold(true),
    resume: () => hold(false),
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
