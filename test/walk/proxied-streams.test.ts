import { afterAll, beforeAll, expect, test } from 'vitest';
import { createClient } from '#src/client/client.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { type Nginx, startNginx } from '#test/kit/http/nginx.ts';
import { programSuite } from '#test/kit/programs/program-suite.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import { gatedStages } from './fixtures/gated-stages.ts';
import { startSlideshow } from './fixtures/start-slideshow.ts';

programSuite('nginx', 'behind an nginx of default settings', () => {
  const opened = new AsyncDisposableStack();
  let gateway: TestGateway;
  let nginx: Nginx;
  beforeAll(async () => {
    gateway = opened.use(await startTestGateway());
    nginx = opened.use(await startNginx(gateway.url));
  });
  afterAll(() => opened.disposeAsync());

  /** When each event came, in milliseconds, by its number; `end` resolves with the end of the stream. */
  type Reader = { seen: Map<number, number>; end: Promise<void> };

  function read(seqs: AsyncIterable<number>): Reader {
    const seen = new Map<number, number>();
    const end = (async () => {
      for await (const seq of seqs) seen.set(seq, performance.now());
    })();
    return { seen, end };
  }

  const watch = (url: string, transport: 'sse' | 'websocket', jobId: string) =>
    read(
      (async function* () {
        const client = createClient({ url, key: gateway.demo.apiKey, transport });
        for await (const { seq } of client.watch(jobId)) yield seq;
      })(),
    );

  const watchViaRest = (url: string, jobId: string) =>
    read(
      (async function* () {
        const headers = { 'X-Api-Key': gateway.demo.apiKey };
        const { body } = await fetch(`${url}/v1/jobs/${jobId}/events`, { headers });
        for await (const text of body?.pipeThrough(new TextDecoderStream()) ?? [])
          for (const [, seq] of text.matchAll(/^id: ?(\d+)$/gm)) yield Number(seq);
      })(),
    );

  test('five readers are told what has happened before anything more happens', async () => {
    const jobId = await startSlideshow(gateway);
    const direct = watch(gateway.url, 'websocket', jobId);
    const readers = [
      watchViaRest(nginx.url, jobId),
      watchViaRest(nginx.url, jobId),
      watch(nginx.url, 'sse', jobId),
      watch(nginx.socketUrl, 'sse', jobId),
      watch(nginx.socketUrl, 'websocket', jobId),
    ];
    /** Everybody has all that the direct reader has. */
    const together = (least: number) =>
      waitFor(
        () => {
          const told = [...direct.seen.keys()];
          return told.length >= least && readers.every(({ seen }) => told.every((seq) => seen.has(seq)));
        },
        { what: 'every event at every reader' },
      );
    await together(1);
    const { table, plan, assemble } = gatedStages();
    await using _worker = gateway.parts.startWorker(table);
    await together(3);
    plan();
    await together(4);
    assemble();
    await Promise.all([direct, ...readers].map(({ end }) => end));
    const lags = [...direct.seen].flatMap(([seq, at]) =>
      readers.map(({ seen }) => (seen.get(seq) ?? NaN) - at),
    );
    console.log(
      `${direct.seen.size} events, through nginx at most ${Math.round(Math.max(...lags))} ms later`,
    );
    expect(lags).not.toContain(NaN);
  });
});
