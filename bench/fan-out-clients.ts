import { WebSocket } from 'ws';

/** How many sockets to open where, and what each says when it is open and when that was acknowledged. */
export type Wanted = { url: string; count: number; init?: unknown; subscribe?: unknown };
/** Every client has so many events. */
export type Told = { have: number };

/** How many may be opening at once: what is measured is no rush for the database. */
const OPENING = 100;

process.once('message', ({ url, count, init, subscribe }: Wanted) => {
  /** By number of the event, how many clients have it. */
  const reached: number[] = [];
  let begun = 0;

  function open(): void {
    begun += 1;
    let events = 0;
    const socket = new WebSocket(url, 'graphql-transport-ws', { perMessageDeflate: false });
    if (init) socket.on('open', () => socket.send(JSON.stringify(init)));
    socket.on('error', (error) => {
      throw error;
    });
    socket.on('message', (data: Buffer) => {
      if (data.includes('"connection_ack"')) return socket.send(JSON.stringify(subscribe));
      if (events === 0 && data.includes('"error')) throw new Error(data.toString());
      // Without reading it: the clients share the machine with what is measured.
      if (!data.includes('"next"')) return;
      events += 1;
      if (events === 1 && begun < count) open();
      const have = (reached[events] ?? 0) + 1;
      reached[events] = have;
      if (have === count) process.send?.({ have: events } satisfies Told);
    });
  }
  for (let first = 0; first < Math.min(OPENING, count); first++) open();
});
