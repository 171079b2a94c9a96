import { connect } from 'node:net';

/** So many requests, over a connection for each of `requests`, which sends the same bytes each time. */
export type Wanted = { port: number; requests: string[]; count: number };
export type Told = { done: true };

const END_OF_HEAD = '\r\n\r\n';

process.on('message', (wanted: Wanted) => {
  ask(wanted).then(
    () => process.send?.({ done: true } satisfies Told),
    (error) => {
      throw error;
    },
  );
});

/** Over bare sockets: a client that costs more than the server would be what is measured. */
async function ask({ port, requests, count }: Wanted): Promise<void> {
  let left = count;
  const connection = (request: string) =>
    new Promise<void>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1');
      let read = '';
      const next = () => {
        if (left === 0) return socket.end(resolve);
        left -= 1;
        socket.write(request);
      };
      socket.on('error', reject);
      socket.on('connect', next);
      socket.on('data', (chunk) => {
        read += chunk.toString('latin1');
        if (read.length < lengthOf(read)) return;
        if (!read.startsWith('HTTP/1.1 200') || read.includes('"errors"')) return reject(new Error(read));
        read = '';
        next();
      });
    });
  await Promise.all(requests.map(connection));
}

/** Of the whole answer, as far as its head is there. */
function lengthOf(read: string): number {
  const head = read.indexOf(END_OF_HEAD);
  const body = head < 0 ? undefined : /content-length: (\d+)/i.exec(read)?.[1];
  return body === undefined ? Number.POSITIVE_INFINITY : head + END_OF_HEAD.length + Number(body);
}
