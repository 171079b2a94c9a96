import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STAGE_TABLE } from '#src/worker/stages.ts';
import { openBrowser } from '#test/kit/http/browser.ts';
import { findChromium, hasChromium } from '#test/kit/http/chromium.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { openConsolePage, seriousFindings } from './fixtures/console-page.ts';
import { photoClient } from './fixtures/photo-client.ts';

let gateway: TestGateway;
let client: ReturnType<typeof photoClient>;
beforeAll(async () => {
  gateway = await startTestGateway({ patient: true });
  client = photoClient(gateway);
  const { db } = gateway.parts.store;
  // The files of the demo are none that could be drawn.
  await db.updateTable('media_asset').set({ deletedAt: new Date() }).execute();
  await db.updateTable('project').set({ reviewPolicy: 'review_all' }).execute();
  if (hasChromium) await findChromium();
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

/** A finished post of four photos, and its id. */
async function finishedPost(): Promise<string> {
  const slides = ['Put the phone away', 'Open a window'].map((text) => ({ text }));
  const hook = 'Mornings that begin well';
  const { body } = await client.post('/slideshow-builder', {
    ...{ hook, slides, aspectRatio: 'r1x1', outputs: ['photos'] },
  });
  const [id = ''] = body.containerIds as string[];
  await client.ended(id);
  return id;
}

describe.skipIf(!hasChromium)('a finished post, in a browser (needs Chromium)', () => {
  test('is made anew with other words, of which it tells price and descent, and is verified', {
    timeout: 420_000,
  }, async () => {
    await using _worker = gateway.parts.startWorker(STAGE_TABLE, { ports: client.ports() });
    const id = await finishedPost();
    await using browser = await openBrowser();
    const page = openConsolePage(browser);
    await browser.open(`${gateway.url}/#/look/${id}`);
    await page.press('Revise');
    await page.sees('Nothing is changed yet.');
    await page.type('Caption', 'Said anew');
    await page.sees('Film and photos stay as they are');
    await page.sees('10 credits');
    await page.type('3 · Point', 'Open two windows');
    await page.sees('Rendered anew: 1 of 4 scenes');
    await page.sees('About 10 credits, at most 20');
    expect(await seriousFindings(browser)).toEqual([]);
    await page.press('Make it anew');
    await page.sees('Finished', 150_000);
    await page.press('Open the post');
    await page.sees('Made anew from');
    await page.sees('To review');
    const [{ parentId, caption }] = [(await client.send(`content/${await shownId()}`)).body];
    expect([parentId, caption]).toEqual([id, 'Said anew']);
    await page.press('Verify');
    await page.sees('Same: every file is what its plan gives, to the last bit.', 150_000);
    expect(await seriousFindings(browser)).toEqual([]);
    await page.press('Mornings that begin well');
    await page.sees('Made anew of it');
    expect(browser.messages).toEqual([]);

    async function shownId() {
      return String(await browser.evaluate(`location.hash.split('/')[2]`));
    }
  });

  test('that failed is tried again, which its job tells from then on', { timeout: 60_000 }, async () => {
    const { body } = await client.post('/slideshow-builder', { hook: 'Stopped too soon' });
    const jobId = String(body.jobId);
    await client.send(`jobs/${jobId}/cancel`, {});
    await using browser = await openBrowser();
    const page = openConsolePage(browser);
    await browser.open(`${gateway.url}/#/watch/${jobId}`);
    await page.press('Try again what failed');
    await page.sees('waiting for a worker');
    const [retry] = [String(await browser.evaluate(`location.hash.split('/')[2]`))];
    expect((await client.send(`jobs/${retry}`)).body).toMatchObject({ retryOfId: jobId });
    await browser.evaluate(`location.hash = '#/watch/${jobId}'`);
    await page.press('It was tried again: see how that goes');
    expect(await browser.evaluate(`location.hash`)).toBe(`#/watch/${retry}`);
    expect(await seriousFindings(browser)).toEqual([]);
    await client.send(`jobs/${retry}/cancel`, {});
    expect(browser.messages).toEqual([]);
  });

  test('that cannot be revised or verified says why', { timeout: 60_000 }, async () => {
    const { body } = await client.post('/slideshow-builder', { hook: 'Waits for ever' });
    const [id] = body.containerIds as string[];
    await using browser = await openBrowser();
    const page = openConsolePage(browser);
    await browser.open(`${gateway.url}/#/look/${id}/revise`);
    await page.sees('Only a finished post can be revised.');
    await browser.evaluate(`location.hash = '#/look/${id}'`);
    await page.sees('Waiting');
    expect(await browser.evaluate(`document.body.innerText.includes('Check it bit for bit')`)).toBe(false);
  });
});
