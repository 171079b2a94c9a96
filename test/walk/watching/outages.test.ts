import { afterAll, beforeAll, expect, test } from 'vitest';
import { findChromium, hasChromium } from '#test/kit/http/chromium.ts';
import { type Door, openDoor } from '#test/kit/http/door.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { redisSuite } from '#test/kit/redis/redis.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import { STOCK_CLIENTS, type StockWatch } from '../client/stock-watch.ts';
import { type KillableGateway, startKillableGateway } from '../fixtures/killable-gateway.ts';
import { quickStages, untilAborted } from '../fixtures/quick-stages.ts';
import { startSlideshow } from '../fixtures/start-slideshow.ts';
import { watchInNode, watchOverSse } from './in-node.ts';
import { watchInReact } from './in-react.ts';
import type { Watched, Watcher } from './watcher.ts';
import { watchStock, watchWithWs } from './with-ws.ts';

/**
 * Outages for each client; `OUTAGES=200 npx vitest run test/walk/watching/outages.test.ts` has more, and the clients
 * that people have and React's hook too, which walk/client/stock and walk/client/react hold to less.
 */
const OUTAGES = Number(process.env.OUTAGES ?? 5);

type Scene = { door: Door; watcher: Watcher; restart: () => Promise<KillableGateway> };

const connected = (door: Door, more: number) => {
  const before = door.connections();
  return waitFor(() => door.connections() >= before + more, { timeout: 30_000, what: `${more} connects` });
};

const OUTAGE: Record<string, (scene: Scene) => Promise<void>> = {
  'a refused port': async ({ door, watcher }) => {
    const { refused } = await watcher.look();
    await door.shut();
    await waitFor(async () => (await watcher.look()).refused > refused, { timeout: 30_000 });
    await door.reopen();
  },
  'a cut stream': async ({ door }) => door.cut(),
  'cut handshakes': async ({ door }) => {
    door.cutting = true;
    door.cut();
    await connected(door, 2);
    door.cutting = false;
  },
  sleep: async ({ door, watcher }) => {
    watcher.sleep?.();
    door.cut();
    watcher.wake?.();
  },
  'a gateway that is killed': async ({ door, restart }) => {
    door.target = (await restart()).url;
  },
};

type WatchedBy = [name: string, watch: (watched: Watched) => Promise<Watcher>];
const ofReact: WatchedBy = ['of React, in a browser', watchInReact];

const CLIENTS: WatchedBy[] = [
  ['in Node with its own WebSocket', watchInNode],
  ['in Node without graphql-ws', watchOverSse],
  ['in Node with ws', watchWithWs],
  ...(process.env.OUTAGES ? STOCK_CLIENTS.map(stockClient) : []),
  ...(process.env.OUTAGES && hasChromium ? [ofReact] : []),
];
const timeout = 60_000 + OUTAGES * 15_000;

redisSuite(
  `in ${OUTAGES} outages, the client misses nothing, repeats nothing and does not end early`,
  (redisUrl) => {
    let gateway: TestGateway;
    beforeAll(async () => {
      gateway = await startTestGateway({ redisUrl });
      if (process.env.OUTAGES && hasChromium) await findChromium();
    });
    afterAll(() => gateway?.[Symbol.asyncDispose]());

    test.each(CLIENTS)('%s', { timeout }, async (_name, watch) => {
      const finish = Promise.withResolvers<void>();
      await using _worker = gateway.parts.startWorker(slowStages(finish.promise));
      let served = await startKillableGateway(gateway, redisUrl);
      await using _served = { [Symbol.asyncDispose]: () => served[Symbol.asyncDispose]() };
      const restart = async () => {
        await served[Symbol.asyncDispose]();
        served = await startKillableGateway(gateway, redisUrl);
        return served;
      };
      await using door = await openDoor(served.url);
      const jobId = await startSlideshow(gateway);
      await using watcher = await watch({ url: door.url, apiKey: gateway.demo.apiKey, jobId });
      await heardMore(watcher, 'the start');
      const kinds = Object.entries(OUTAGE);
      for (let index = 0; index < OUTAGES; index += 1) {
        const [name, happen] = kinds[index % kinds.length] as (typeof kinds)[number];
        await happen({ door, watcher, restart });
        await heardMore(watcher, `outage ${index}, ${name}`);
      }
      finish.resolve();
      const { lines, end } = await waitFor(
        async () => {
          const seen = await watcher.look();
          return seen.end !== null && seen;
        },
        { timeout: 60_000, what: 'the end' },
      );
      expect(end).toBe('done');
      const seen = lines.map((line) => Number.parseInt(line, 10));
      expect(seen).toEqual(watcher.latestAlone ? rising(seen) : lines.map((_, index) => index + 1));
      expect(lines.at(-1)).toMatch(/ FINALIZING 1$/);
    });
  },
);

function stockClient([name, watch]: readonly [string, StockWatch]): WatchedBy {
  return [`of ${name}`, (watched) => watchStock(watched, watch)];
}

const rising = (seqs: number[]) => [...new Set(seqs)].sort((one, other) => one - other);

/** Waits for an event after what happened. */
async function heardMore(watcher: Watcher, what: string): Promise<void> {
  const before = (await watcher.look()).lines.length;
  await waitFor(
    async () => {
      const { lines, end } = await watcher.look();
      if (end !== null) throw new Error(`It ended early after ${what}: ${end} ${lines.at(-1)}`);
      return lines.length > before;
    },
    { timeout: 60_000, what: `an event after ${what}` },
  );
}

/** Stages of which one tells of progress until it may end, so that there is always something to hear. */
function slowStages(finish: Promise<void>) {
  const quick = quickStages();
  return quickStages({
    assembling: async (input) => {
      let done = 0;
      const telling = setInterval(() => {
        done += (1 - done) / 1000;
        input.report(done);
      }, 100);
      try {
        await Promise.race([finish, untilAborted(input.signal)]);
        return await quick.assembling(input);
      } finally {
        clearInterval(telling);
      }
    },
  });
}
