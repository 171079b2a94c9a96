import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium, hasChromium } from '#test/kit/http/chromium.ts';
import { openDoor } from '#test/kit/http/door.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import { gatedStages } from '../fixtures/gated-stages.ts';
import { startSlideshow } from '../fixtures/start-slideshow.ts';
import { watchInBrowser } from './in-browser.ts';
import { watchInNode, watchOverSse } from './in-node.ts';
import type { Watcher, Watching } from './watcher.ts';
import { watchWithWs } from './with-ws.ts';

const timeout = 90_000;

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
  if (hasChromium) await findChromium();
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

/** Waits until what is seen fits; a watcher that ends without it says why. */
async function until(watcher: Watcher, fits: (seen: Watching) => boolean): Promise<Watching> {
  const seen = await waitFor(
    async () => {
      const now = await watcher.look();
      return fits(now) || now.end !== null ? now : null;
    },
    { timeout: 60_000, interval: 50, what: `${fits}` },
  );
  if (!fits(seen)) throw new Error(`The watch ended before: ${JSON.stringify(seen)}`);
  return seen;
}

const untilStage = (watcher: Watcher, stage: string) =>
  until(watcher, ({ lines }) => lines.some((line) => line.includes(` ${stage} `)));

async function untilRefused(watcher: Watcher, times: number): Promise<void> {
  const before = (await watcher.look()).refused;
  await until(watcher, ({ refused }) => refused >= before + times);
}

/** Every event of the job once, in order, up to its last. */
async function expectWhole(watcher: Watcher): Promise<void> {
  const { lines } = await until(watcher, ({ end }) => end === 'done');
  expect(lines.map((line) => Number.parseInt(line, 10))).toEqual(lines.map((_, index) => index + 1));
  expect(lines.at(-1)).toMatch(/ FINALIZING 1$/);
}

describe.each([
  ['in Node with its own WebSocket', watchInNode, true],
  ['in Node without graphql-ws', watchOverSse, true],
  ['in Node with ws', watchWithWs, true],
  ['in a browser (needs Chromium)', watchInBrowser, hasChromium],
])("the README's lines about watching, %s", (_name, watch, possible) => {
  test.skipIf(!possible)(
    'miss and repeat nothing over cut sockets and refused connects',
    { timeout },
    async () => {
      await using door = await openDoor(gateway.url);
      const jobId = await startSlideshow(gateway);
      await using watcher = await watch({ url: door.url, apiKey: gateway.demo.apiKey, jobId });
      await untilStage(watcher, 'QUEUED');
      const { table, plan, assemble } = gatedStages();
      await using _worker = gateway.parts.startWorker(table);
      await untilStage(watcher, 'PLANNING');
      await door.shut();
      plan();
      await untilRefused(watcher, 3);
      await door.reopen();
      await untilStage(watcher, 'ASSEMBLING');
      door.cut();
      assemble();
      await expectWhole(watcher);
      expect(door.connections()).toBeGreaterThanOrEqual(3);
    },
  );

  test.skipIf(!possible)('wait for a gateway that is not there yet', { timeout }, async () => {
    await using door = await openDoor(gateway.url);
    await door.shut();
    const jobId = await startSlideshow(gateway);
    await using watcher = await watch({ url: door.url, apiKey: gateway.demo.apiKey, jobId });
    await untilRefused(watcher, 2);
    await door.reopen();
    const { table, plan, assemble } = gatedStages();
    plan();
    assemble();
    await using _worker = gateway.parts.startWorker(table);
    await expectWhole(watcher);
  });

  test.skipIf(!possible)('go on when their gateway is restarted', { timeout }, async () => {
    // A port that is nobody else's while the gateway is away.
    const door = await openDoor(gateway.url);
    await door.shut();
    const port = Number(new URL(door.url).port);
    const first = await gateway.another({ port });
    const jobId = await startSlideshow(gateway);
    await using watcher = await watch({ url: door.url, apiKey: gateway.demo.apiKey, jobId });
    await untilStage(watcher, 'QUEUED');
    const { table, plan, assemble } = gatedStages();
    await using _worker = gateway.parts.startWorker(table);
    await untilStage(watcher, 'PLANNING');
    await first[Symbol.asyncDispose]();
    plan();
    await untilRefused(watcher, 3);
    await using _second = await gateway.another({ port });
    assemble();
    await expectWhole(watcher);
  });
});
