import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '#test/kit/http/browser.ts';
import { expectData } from '#test/kit/http/client.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { zipEntries } from '#test/kit/http/zip-entries.ts';
import { finishedPost, finishedStages } from './publish/finished.ts';

const CAPTION = `Small <things> add up. ${'All of them, every day. '.repeat(110)}`;

let gateway: TestGateway;
let worker: AsyncDisposable;
let post: string;
beforeAll(async () => {
  gateway = await startTestGateway();
  worker = gateway.parts.startWorker(finishedStages(gateway.blobs, { caption: CAPTION }));
  post = await finishedPost(gateway);
});
afterAll(async () => {
  await worker?.[Symbol.asyncDispose]();
  await gateway?.[Symbol.asyncDispose]();
});

type Json = Record<string, unknown>;
const kit = async (platform: string, key = gateway.demo.apiKey, id = post) => {
  const headers = { 'X-Api-Key': key };
  const answer = await fetch(`${gateway.url}/v1/content/${id}/publish-kit?platform=${platform}`, { headers });
  return { status: answer.status, body: (await answer.json()) as Json & { error?: { code: string } } };
};
/** A link of ours, which tests make for a name of no machine. */
const reached = (url: unknown) => String(url).replace('http://media.test', gateway.url);

const KIT = `query ($id: ID!, $platform: Platform!) {
  publishKit(containerId: $id, platform: $platform) {
    containerId platform title caption firstComment notes aiLabel isAiGenerated credits
    video { kind url } photos { kind ordinal } cover { kind } sound { advice }
    zipUrl pageUrl pageQrSvg
  }
}`;

test('a kit holds files and texts within the rules of the platform, on both faces', async () => {
  const { apiKey } = gateway.demo;
  const asked = { id: post, platform: 'TIKTOK' };
  const { publishKit } = await expectData<{ publishKit: Json }, object>(gateway.url, KIT, asked, { apiKey });
  const cut = 'The caption was cut: tiktok takes 2200 UTF-16 units.';
  expect(publishKit).toMatchObject({
    ...{ containerId: post, platform: 'TIKTOK', title: 'Three tiny habits' },
    ...{ firstComment: 'Which one is yours?', notes: [cut], aiLabel: 'AI-generated content' },
    ...{ isAiGenerated: false, video: { kind: 'VIDEO' }, cover: { kind: 'POSTER' } },
    caption: expect.stringMatching(/…\n\n#one #two #three$/),
    photos: [{ ordinal: 0 }, { ordinal: 1 }, { ordinal: 2 }],
    pageQrSvg: expect.stringMatching(/^<svg /),
  });
  const { body } = await kit('tiktok');
  expect(body).toMatchObject({
    ...{ containerId: post, platform: 'tiktok', caption: publishKit.caption, notes: [cut] },
    ...{ zipUrl: publishKit.zipUrl, pageUrl: publishKit.pageUrl, video: { kind: 'video' } },
  });
  const youtube = await kit('YouTube');
  expect(youtube.body).toMatchObject({ platform: 'youtube', photos: [], title: 'Three tiny habits' });
  expect(youtube.body.caption).toMatch(/^Small things add up/);
});

test('there is none for strangers, of what is not there, and for no platform', async () => {
  const { apiKey, other } = gateway.demo;
  expect(await kit('tiktok', other.apiKey)).toMatchObject({
    status: 404,
    body: { error: { code: 'NOT_FOUND' } },
  });
  expect((await kit('tiktok', apiKey, 'cnt_nothing')).status).toBe(404);
  expect(await kit('myspace')).toMatchObject({ status: 422, body: { error: { code: 'VALIDATION' } } });
  const headers = { apiKey: other.apiKey };
  const asked = { id: post, platform: 'TIKTOK' };
  expect(await expectData(gateway.url, KIT, asked, headers)).toEqual({ publishKit: null });
});

test('its zip has what is uploaded and a text for each field, for whoever has the link', async () => {
  const { zipUrl } = (await kit('tiktok')).body;
  const answer = await fetch(reached(zipUrl));
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/zip']);
  const zip = Buffer.from(await answer.arrayBuffer());
  expect(answer.headers.get('content-length')).toBe(`${zip.length}`);
  const entries = zipEntries(zip);
  const texts = ['title.txt', 'caption.txt', 'first-comment.txt', 'READ-ME-FIRST.txt', 'CREDITS.txt'];
  expect([...entries.keys()]).toEqual(['film.mp4', '01.jpg', '02.jpg', '03.jpg', 'cover.jpg', ...texts]);
  expect(entries.get('READ-ME-FIRST.txt')?.toString()).toContain('"AI-generated content" may stay off.');
  expect((await fetch(reached(zipUrl).replace('/tiktok.zip', '/instagram.zip'))).status).toBe(403);
  expect((await fetch(`${reached(zipUrl)}x`)).status).toBe(403);
});

test('its page fits a phone, copies texts and asks nobody else', async () => {
  const { pageUrl, caption } = (await kit('tiktok')).body;
  const answer = await fetch(reached(pageUrl));
  expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; img-src 'self'/);
  expect(await answer.text()).not.toContain('<things>');
  await using browser = await openBrowser();
  for (const colors of ['light', 'dark'] as const) {
    await browser.view({ width: 390, height: 3200, colors });
    await browser.open(reached(pageUrl));
    await browser.until(
      'document.images.length === 3 && [...document.images].every((one) => one.complete && one.naturalWidth > 0)',
      'photos',
    );
    if (process.env.LOOK) await browser.screenshot(`${process.env.LOOK}-${colors}.png`);
    expect(await browser.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  }
  expect(await browser.evaluate("document.getElementById('caption').value")).toBe(caption);
  const button = "document.querySelector('[data-copies=caption]')";
  expect(await browser.evaluate(`${button}.hidden`)).toBe(false);
  await browser.evaluate(`${button}.click()`);
  await browser.until(`${button}.textContent === 'Copied'`, 'the answer to a press');
  await browser.evaluate("document.querySelector('details').open = true");
  expect(
    await browser.evaluate("document.querySelector('details svg').getBoundingClientRect().width"),
  ).toBeGreaterThan(200);
  expect(browser.requested.filter((url) => !url.startsWith(gateway.url) && !url.startsWith('data:'))).toEqual(
    [],
  );
  expect(browser.messages).toEqual([]);
});
