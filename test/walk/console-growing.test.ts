import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FilmFragment } from '#src/media/render-request.ts';
import { openBrowser } from '#test/kit/http/browser.ts';
import { findChromium, hasChromium } from '#test/kit/http/chromium.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { openConsolePage, seriousFindings } from './fixtures/console-page.ts';
import { growingPorts, growingStages, PIECES } from './fixtures/growing-posts.ts';
import { startSlideshow } from './fixtures/start-slideshow.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway({ patient: true });
  if (hasChromium) await findChromium();
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

const VIDEO = `document.querySelector('.growing video')`;

describe.skipIf(!hasChromium)('the console in a browser (needs Chromium)', () => {
  test('shows a post as a storyboard, then its film as it grows, by requests to nobody else', async () => {
    const gates = [...PIECES, 0].map(() => Promise.withResolvers<void>());
    gates[0]?.resolve();
    const mayShow = ({ ordinal }: FilmFragment) => gates[ordinal]?.promise ?? Promise.resolve();
    const ports = growingPorts({ db: gateway.parts.store.db, blobs: gateway.blobs }, mayShow);
    await using _worker = gateway.parts.startWorker(growingStages(), { ports });
    const jobId = await startSlideshow(gateway);
    await using browser = await openBrowser();
    const page = openConsolePage(browser);
    await browser.open(`${gateway.url}/#/watch/${jobId}`);
    for (const [index, seconds] of PIECES.entries()) {
      await page.sees(`Scene ${index}`);
      await page.sees(`${seconds} s`);
    }
    expect(await browser.evaluate(`Boolean(${VIDEO})`)).toBe(false);

    gates[1]?.resolve();
    await browser.until(`${VIDEO}?.readyState >= 2`, 'the first picture', 120_000);
    const shown = (seconds: number) =>
      browser.until(
        `(() => { const { buffered } = ${VIDEO}; return buffered.length === 1 && buffered.start(0) === 0 && buffered.end(0) > ${seconds - 0.1}; })()`,
        `${seconds} s of film`,
        60_000,
      );
    await shown(1);
    expect(await browser.evaluate(`[${VIDEO}.videoWidth, ${VIDEO}.videoHeight]`)).toEqual([180, 320]);
    await browser.evaluate(`${VIDEO}.muted = true; ${VIDEO}.play()`);
    await browser.until(`${VIDEO}.currentTime > 0.5`, 'that it plays', 60_000);
    gates[2]?.resolve();
    await shown(3);
    gates[3]?.resolve();
    await browser.until(`${VIDEO}.ended`, 'the end of the film', 60_000);
    expect(await browser.evaluate(`${VIDEO}.currentTime`)).toBeCloseTo(4, 0);
    await page.sees('Open the post', 60_000);
    expect(await browser.evaluate(`${VIDEO}.ended`)).toBe(true);
    expect(await seriousFindings(browser)).toEqual([]);
    const elsewhere = browser.requested.filter(
      (url) => !url.startsWith(gateway.url) && !/^(data|blob|about):/.test(url),
    );
    expect(elsewhere).toEqual([]);
    expect(browser.messages).toEqual([]);
  }, 240_000);
});
