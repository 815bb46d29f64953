import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** When a connection is cut: the request never leaves, leaves in part, or is carried out and only its answer is lost. */
export type Cut = 'before the request' | 'in the request' | 'before the answer';

interface Trap {
  readonly marker: string;
  readonly cut: Cut;
  readonly sprung: () => void;
}

/** A proxy that can misbehave as networks do. */
export class TcpProxy {
  /** Milliseconds that everything takes longer, each way. */
  delayMs = 0;
  /** Whether new connections are turned away. */
  refusing = false;
  /** How many connections were turned away. */
  turnedAway = 0;
  private readonly sockets = new Set<Socket>();
  private readonly traps: Trap[] = [];

  private constructor(
    private readonly target: URL,
    private readonly server: Server,
  ) {
    server.on('connection', (client) => this.forward(client));
  }

  /** Stands before the server of `url`. */
  static async to(url: string): Promise<TcpProxy> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new TcpProxy(new URL(url), server);
  }

  /** The address of the server, through the proxy. */
  get url(): string {
    const url = new URL(this.target);
    url.hostname = '127.0.0.1';
    url.port = `${(this.server.address() as AddressInfo).port}`;
    return url.href;
  }

  /** Cuts the connection of the next request that contains `marker`; resolves when it is done. */
  cutNext(marker: string, cut: Cut): Promise<void> {
    return new Promise((sprung) => {
      this.traps.push({ marker, cut, sprung });
    });
  }

  /** Cuts every connection; new ones are let through. */
  cutAll(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  /** The connections there are stay open, and nothing passes through them any more; new ones are let through. */
  silence(): void {
    for (const socket of this.sockets) socket.pause();
  }

  async close(): Promise<void> {
    this.server.close();
    this.cutAll();
    await once(this.server, 'close');
  }

  private forward(client: Socket): void {
    const server = connect({ host: this.target.hostname, port: Number(this.target.port), noDelay: true });
    client.setNoDelay(true);
    if (this.refusing) {
      this.turnedAway += 1;
      client.destroy();
    }
    const both = [client, server];
    const cut = (): void => both.forEach((socket) => socket.destroy());
    for (const socket of both) {
      this.sockets.add(socket);
      socket.on('error', cut);
      socket.on('close', () => {
        this.sockets.delete(socket);
        cut();
      });
    }
    let answerTrap: Trap | undefined;
    client.on('data', (chunk: Buffer) => {
      const trap = this.trapFor(chunk);
      if (trap === undefined) return this.pass(server, chunk);
      if (trap.cut === 'before the answer') {
        answerTrap = trap;
        return this.pass(server, chunk);
      }
      if (trap.cut === 'in the request') server.write(chunk.subarray(0, chunk.length / 2));
      cut();
      trap.sprung();
    });
    server.on('data', (chunk: Buffer) => {
      if (answerTrap === undefined) return this.pass(client, chunk);
      cut();
      answerTrap.sprung();
    });
  }

  private trapFor(chunk: Buffer): Trap | undefined {
    const index = this.traps.findIndex(({ marker }) => chunk.includes(marker));
    return index < 0 ? undefined : this.traps.splice(index, 1)[0];
  }

  private pass(to: Socket, chunk: Buffer): void {
    if (this.delayMs === 0) to.write(chunk);
    else setTimeout(() => to.writable && to.write(chunk), this.delayMs);
  }
}
