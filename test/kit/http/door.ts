import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** A way to a gateway that fails as networks and restarts do. */
export type Door = AsyncDisposable & {
  /** Where clients knock, as http; it stays the same. */
  url: string;
  /** Whose door it is, for those who come. */
  target: string;
  /** Nothing passes although everything stays open, and is let in, as behind a dead router. */
  silent: boolean;
  /** Whoever comes is let in, and cut off with the first thing that they say. */
  cutting: boolean;
  /** Connections let in so far. */
  connections: () => number;
  /** Connections that are open now. */
  open: () => number;
  /** Ends what is open, as a lost network would, and goes on letting in. */
  cut: () => void;
  /** Ends what is open and refuses whoever knocks: nobody listens on the port. */
  shut: () => Promise<void>;
  reopen: () => Promise<void>;
};

/** Opens a door in front of `target`, such as `http://127.0.0.1:4000`. */
export async function openDoor(target: string): Promise<Door> {
  const sockets = new Set<Socket>();
  let connections = 0;
  const join = (from: Socket, to: Socket) => {
    sockets.add(from);
    from.on('data', (data) => door.silent || to.write(data));
    from.on('error', () => {});
    from.on('close', () => {
      sockets.delete(from);
      to.destroy();
    });
  };
  const serve = (socket: Socket) => {
    connections += 1;
    if (door.cutting) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => sockets.delete(socket));
      socket.once('data', () => socket.resetAndDestroy());
      return;
    }
    const { hostname, port } = new URL(door.target);
    const upstream = connect(Number(port), hostname);
    join(socket, upstream);
    join(upstream, socket);
  };
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  let server = await listenLow(serve);
  const { port } = server.address() as AddressInfo;
  const door: Door = {
    url: `http://127.0.0.1:${port}`,
    target,
    silent: false,
    cutting: false,
    connections: () => connections,
    open: () => sockets.size / 2,
    cut,
    shut: async () => {
      const closed = once(server, 'close');
      server.close();
      cut();
      await closed;
    },
    reopen: async () => {
      server = await listen(serve, port);
    },
    [Symbol.asyncDispose]: async () => {
      server.close();
      cut();
    },
  };
  return door;
}

/** Below the ports that systems give to whoever asks for any: nobody may take ours while it is shut. */
async function listenLow(serve: (socket: Socket) => void): Promise<Server> {
  for (;;) {
    const server = await listen(serve, 20_000 + Math.floor(Math.random() * 12_000)).catch(() => null);
    if (server) return server;
  }
}

async function listen(serve: (socket: Socket) => void, port: number): Promise<Server> {
  const server = createServer(serve).listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}
