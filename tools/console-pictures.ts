/**
 * Takes pictures of every page of the console at three sizes, light and dark, to be looked at:
 * `node tools/console-pictures.ts http://127.0.0.1:4000 out/console [en|de]`, against `npm start` on this machine, whose
 * demo is given photos, posts and an account that leads nowhere, once. `--only make` takes those whose names begin so. With `--keep` those that docs/console shows are
 * taken alone, and small.
 */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { CancelJobDocument, createClient, SlideshowBuildDocument } from '../src/client/entry/main.ts';
import { openBrowser, type Page } from '../test/kit/http/browser.ts';
import { fillDemo } from './console-pictures/fill-demo.ts';
import { type Place, placesOf } from './console-pictures/places.ts';

const SIZES = { phone: [390, 844], laptop: [1280, 800], desk: [1920, 1080] } as const;
type Size = keyof typeof SIZES;
const COLORS = ['light', 'dark'] as const;
type Colors = (typeof COLORS)[number];

/** What docs/console shows, and at which size and in which colours. */
const KEPT: [place: string, size: Size, colors: Colors, name: string][] = [
  ['make', 'laptop', 'dark', 'make-dark'],
  ['make', 'phone', 'light', 'make-phone'],
  ['watch-running', 'laptop', 'light', 'watch'],
  ['post', 'laptop', 'light', 'post-photos'],
  ['revise', 'laptop', 'light', 'revise'],
  ['library', 'phone', 'light', 'library-phone'],
  ['settings-accounts', 'laptop', 'dark', 'accounts-dark'],
];
/** No page is drawn taller than that. */
const TALLEST = 2600;

/** Whether nothing is on its way: no plan, no picture. */
const STILL = `(() => {
  const busy = document.querySelector('[aria-busy=true]');
  const images = [...document.images].filter((image) => image.loading !== 'lazy' || image.getBoundingClientRect().top < innerHeight);
  const now = document.body.innerText;
  const isSame = now === globalThis.seenBefore;
  globalThis.seenBefore = now;
  const moves = document.getAnimations().some(({ playState }) => playState === 'running');
  return isSame && !busy && !moves && images.every((image) => image.complete && image.naturalWidth > 0);
})()`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { keep: { type: 'boolean' }, only: { type: 'string' } },
});
const [url = 'http://127.0.0.1:4000', folder = 'out/console', language = 'en'] = positionals;
const told = await toldBy(url);
const client = createClient({ url, key: told.apiKey });
const places = placesOf(told.projectId, await fillDemo(client, told.projectId));
await mkdir(folder, { recursive: true });
await using browser = await openBrowser();
const isMeant = (name: string) => !values.only || name.startsWith(values.only);
if (values.keep) {
  for (const [name, size, colors, file] of KEPT.filter(([one]) => isMeant(one))) {
    const place = places.find((one) => one.name === name);
    if (!place) throw new Error(`There is no place ${name}.`);
    await using _job = place.whileRunning ? await runningJob() : null;
    const path = await take(browser, place, size, colors, false);
    await sharp(path)
      .resize({ width: Math.min(SIZES[size][0], 1000) })
      .webp({ quality: 80 })
      .toFile(join(folder, `${file}.webp`));
    await rm(path);
  }
} else {
  for (const place of places.filter(({ name }) => isMeant(name))) {
    await using _job = place.whileRunning ? await runningJob() : null;
    for (const size of Object.keys(SIZES) as Size[])
      for (const colors of COLORS) console.log(await take(browser, place, size, colors, true));
  }
  if (browser.messages.length > 0) console.error(browser.messages.join('\n'));
}

/** A job that is being worked on, until it is disposed of. */
async function runningJob(): Promise<AsyncDisposable> {
  const input = { projectId: told.projectId, hook: '5 things nobody tells you about mornings' };
  const { slideshowBuild } = await client.ask(SlideshowBuildDocument, { input });
  if (slideshowBuild?.__typename !== 'ContentJobAccepted') throw new Error(JSON.stringify(slideshowBuild));
  const jobId = slideshowBuild.job.id;
  return {
    [Symbol.asyncDispose]: async () => void (await client.ask(CancelJobDocument, { input: { jobId } })),
  };
}

/** What the page was told: who sits at the machine may use the demo's key. */
async function toldBy(address: string): Promise<{ apiKey: string; projectId: string }> {
  const html = await (await fetch(address, { headers: { Accept: 'text/html' } })).text();
  const [, content = ''] = /name="reelgate" content="([^"]*)"/.exec(html) ?? [];
  const { apiKey, projectId } = JSON.parse(content.replaceAll('&quot;', '"'));
  if (!apiKey) throw new Error(`${address} holds no demo key.`);
  return { apiKey, projectId };
}

/** @returns where the picture is; `whole` has all that the page scrolls to on it */
async function take(page: Page, place: Place, size: Size, colors: Colors, whole: boolean): Promise<string> {
  const [width, height] = SIZES[size];
  await page.view({ width, height, colors });
  await page.open(`${url}/?${Math.random()}`);
  await page.until('document.readyState === "complete"', 'the page');
  await page.evaluate(`localStorage.setItem('reelgate:language', '"${language}"')`);
  await page.evaluate(place.before ?? 'null');
  await page.open(`${url}/?${Math.random()}#/${place.path}`);
  await page.until(`document.querySelector(${JSON.stringify(place.there)}) !== null`, place.name);
  if (place.after) await page.evaluate(place.after);
  if (place.until)
    await page.until(`document.querySelector(${JSON.stringify(place.until)}) !== null`, place.name, 90_000);
  await page.until(STILL, `${place.name} at rest`, 60_000);
  if (whole) {
    const tall = await page.evaluate<number>('document.documentElement.scrollHeight');
    await page.view({ width, height: Math.max(height, Math.min(tall, TALLEST)), colors });
    await page.until(STILL, `${place.name} at rest`, 60_000);
  }
  const path = join(folder, `${place.name}-${width}-${colors}-${language}.png`);
  await page.screenshot(path);
  return path;
}
