import { Socket } from 'node:net';

/** The sockets of a log: a server that has stopped answering does not answer a goodbye either, so they must be cut. */
export class Sockets {
  private readonly open = new Set<Socket>();

  /** A new socket, for `pg` to connect. */
  readonly create = (): Socket => {
    const socket = new Socket();
    this.open.add(socket);
    socket.once('close', () => this.open.delete(socket));
    return socket;
  };

  /** Waits for the goodbyes and until no socket is open; what is open after `patienceMs` is cut. */
  async cutAfter(patienceMs: number, goodbyes: Promise<unknown>): Promise<void> {
    const timer = setTimeout(() => {
      for (const socket of this.open) socket.destroy();
    }, patienceMs);
    try {
      await goodbyes;
      await Promise.all([...this.open].map((socket) => new Promise((resolve) => socket.once('close', resolve))));
    } finally {
      clearTimeout(timer);
    }
  }
}
