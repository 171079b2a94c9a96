import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { pipeline } from 'node:stream';

/** All that a pooler such as PgBouncer takes in the first message of a client. */
const TAKEN = ['user', 'database', 'application_name', 'client_encoding', 'datestyle', 'timezone'];

export type StrictPooler = AsyncDisposable & {
  /** The given URL, by way of the pooler. */
  url: string;
  /** Settings it has refused so far. */
  refused: string[];
};

/** Passes connections on to the server of `databaseUrl` unless their first message holds settings it does not know. */
export async function startStrictPooler(databaseUrl: string): Promise<StrictPooler> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  const refused: string[] = [];
  const server = createServer(async (client) => {
    sockets.add(client.on('error', () => {}));
    const [message] = (await once(client, 'data')) as [Buffer];
    const settings = settingsOf(message);
    const unknown = settings.find((name) => !TAKEN.includes(name.toLowerCase()));
    if (unknown) {
      refused.push(unknown);
      return client.end(errorMessage(`unsupported startup parameter: ${unknown}`));
    }
    const upstream = connect(Number(target.port), target.hostname);
    upstream.write(message);
    pipeline(client, upstream, client, () => {});
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: Object.assign(new URL(databaseUrl), { port: `${port}` }).href,
    refused,
    [Symbol.asyncDispose]: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

/** Names of the settings after length and version: each name and each value ends with a zero. */
const settingsOf = (message: Buffer) =>
  message
    .subarray(8)
    .toString()
    .split('\0')
    .filter((part, index) => index % 2 === 0 && part !== '');

function errorMessage(text: string): Buffer {
  const fields = Buffer.from(`SFATAL\0C08P01\0M${text}\0\0`);
  const head = Buffer.from('E\0\0\0\0');
  head.writeInt32BE(fields.length + 4, 1);
  return Buffer.concat([head, fields]);
}
