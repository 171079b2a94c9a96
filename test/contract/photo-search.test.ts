import { afterEach, describe, expect, test } from 'vitest';
import type { PhotoSource } from '#src/creative/ports/photo-search.ts';
import { ProviderError } from '#src/creative/ports/provider-error.ts';
import type { FoundPhoto, PhotoService } from '#src/domain/found-photo.ts';
import type { ProviderFault } from '#src/domain/writer.ts';
import { createPictureModel } from '#src/infra/openai-compatible/picture-model.ts';
import { openPhotoServices } from '#src/infra/photo-search/open-services.ts';
import {
  failsWith,
  openverseHit,
  type PhotoAnswer,
  type PhotoServer,
  startPhotoServer,
  tells,
} from '#test/kit/http/photo-server.ts';
import { NEVER } from '#test/kit/never.ts';

const KEY = 'key-never-to-be-seen-0123456789';
const QUERY = { words: 'desk lamp', language: 'de-DE' };

const PEXELS = {
  id: 7,
  width: 4_000,
  height: 6_000,
  url: 'https://www.pexels.com/photo/7/',
  photographer: 'Bo',
  photographer_url: 'https://www.pexels.com/@bo',
  alt: 'A desk',
  src: { original: 'https://files.test/o.jpg', large2x: 'https://files.test/7.jpg' },
};
const PIXABAY = {
  id: 8,
  pageURL: 'https://pixabay.com/photos/8/',
  tags: 'desk, lamp',
  user: 'cy',
  user_id: 5,
  largeImageURL: 'https://files.test/8.jpg',
  webformatURL: 'https://files.test/8w.jpg',
  imageWidth: 4_000,
  imageHeight: 6_000,
};
const UNSPLASH = {
  id: 'u9',
  width: 4_000,
  height: 6_000,
  description: null,
  alt_description: 'a desk',
  urls: { raw: 'https://files.test/u9?ixid=1' },
  links: { html: 'https://unsplash.com/photos/u9', download_location: '' },
  user: { name: 'Di', links: { html: 'https://unsplash.com/@di' } },
};

/** How each service answers, what it is asked, and what comes of a hit. */
const SERVICES: Record<
  PhotoService,
  {
    list: string;
    hit: object;
    noSize: object;
    path: string;
    params: Record<string, string>;
    headers: Record<string, string>;
    photo: Partial<FoundPhoto>;
  }
> = {
  openverse: {
    list: 'results',
    hit: openverseHit('o6'),
    noSize: { width: null, height: null },
    path: '/v1/images/',
    params: { q: 'desk lamp', license: 'cc0,pdm,by' },
    headers: { 'user-agent': 'Reelgate' },
    photo: {
      ...{ id: 'o6', url: 'https://files.test/o6.jpg', width: 1_200, height: 1_800, title: 'Desk o6' },
      ...{ author: 'Ada', licence: 'CC-BY-2.0', link: 'https://photos.test/o6' },
      ...{ attribution: '"Desk o6" by Ada is licensed under CC BY 2.0.', usedUrl: null },
    },
  },
  pexels: {
    list: 'photos',
    hit: PEXELS,
    noSize: { width: null, height: null },
    path: '/v1/search',
    params: { query: 'desk lamp', orientation: 'portrait' },
    headers: { authorization: KEY },
    photo: {
      ...{ id: '7', url: 'https://files.test/7.jpg', width: 867, height: 1_300, author: 'Bo' },
      ...{ licence: 'Pexels License', link: PEXELS.url, authorLink: PEXELS.photographer_url },
    },
  },
  pixabay: {
    list: 'hits',
    hit: PIXABAY,
    noSize: { imageWidth: null, imageHeight: null },
    path: '/api/',
    params: { key: KEY, q: 'desk lamp', lang: 'de', safesearch: 'true', orientation: 'vertical' },
    headers: {},
    photo: {
      ...{ id: '8', url: 'https://files.test/8.jpg', width: 853, height: 1_280, author: 'cy' },
      ...{ licence: 'Pixabay Content License', link: PIXABAY.pageURL },
    },
  },
  unsplash: {
    list: 'results',
    hit: UNSPLASH,
    noSize: { width: null, height: null },
    path: '/search/photos',
    params: { query: 'desk lamp', content_filter: 'high' },
    headers: { authorization: `Client-ID ${KEY}`, 'accept-version': 'v1' },
    photo: {
      ...{ id: 'u9', width: 1_440, height: 2_160, author: 'Di', title: 'a desk' },
      url: 'https://files.test/u9?ixid=1&w=1440&fit=max&q=80&fm=jpg',
      link: 'https://unsplash.com/photos/u9?utm_source=reelgate&utm_medium=referral',
    },
  },
};

const servers: PhotoServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server[Symbol.asyncDispose]();
});

async function serve(...answers: PhotoAnswer[]) {
  const server = await startPhotoServer(...answers);
  servers.push(server);
  return server;
}

async function open(service: PhotoService, answer: PhotoAnswer, timeoutMs = 5_000) {
  const server = await serve(answer);
  const [source] = openPhotoServices([{ service, baseUrl: server.baseUrl, key: KEY, timeoutMs }]);
  if (!source) throw new Error('It is configured.');
  return { source, server };
}

async function faultOf(work: Promise<unknown>): Promise<ProviderError> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ProviderError)) throw new Error('Nothing was refused.', { cause: error });
  return error;
}

const silent: PhotoAnswer = () => {};
const cutOff: PhotoAnswer = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' });
  response.write('{"results":[', () => response.destroy());
};

/** What a service calls a picture for a wide frame, and for a square one. */
const SHAPED: Record<PhotoService, Record<'wide' | 'square', Record<string, string>>> = {
  openverse: { wide: { aspect_ratio: 'wide' }, square: { aspect_ratio: 'square' } },
  pexels: { wide: { orientation: 'landscape' }, square: { orientation: 'square' } },
  pixabay: { wide: { orientation: 'horizontal' }, square: { orientation: 'all' } },
  unsplash: { wide: { orientation: 'landscape' }, square: { orientation: 'squarish' } },
};

const names = Object.keys(SERVICES) as PhotoService[];
describe.each(names)('%s', (name) => {
  const { list, hit, noSize, path, params, headers, photo } = SERVICES[name];
  const answer = (...hits: object[]) => tells({ [list]: hits });

  test('is asked as it documents and tells all that credit needs', async () => {
    const { source, server } = await open(name, answer(hit));
    const found = await source.search(QUERY, NEVER);
    expect(found).toMatchObject([{ provider: name, query: 'desk lamp', model: null, ...photo }]);
    const [asked] = server.asked;
    expect(asked?.url.pathname).toBe(path);
    expect(Object.fromEntries(asked?.url.searchParams ?? [])).toMatchObject(params);
    expect(asked?.headers).toMatchObject(headers);
    expect(JSON.stringify(found)).not.toContain(KEY);
  });

  test('leaves out hits that are not as documented, and keeps those without a size behind upright ones', async () => {
    const { source } = await open(name, answer({ ...hit, ...noSize }, hit, { id: null }));
    const found = await source.search(QUERY, NEVER);
    expect(found.map(({ width }) => width)).toEqual([photo.width, null]);
  });

  test.each(['wide', 'square'] as const)('looks for %s pictures where a frame is so', async (shape) => {
    const { source, server } = await open(name, answer({ ...hit, ...noSize }, hit));
    const found = await source.search({ ...QUERY, shape }, NEVER);
    expect(Object.fromEntries(server.asked[0]?.url.searchParams ?? [])).toMatchObject(SHAPED[name][shape]);
    // The hit is upright: here it stands behind what may be of the shape.
    expect(found.map(({ width }) => width)).toEqual([null, photo.width]);
  });

  test('finds nothing where there is nothing', async () => {
    const { source } = await open(name, answer());
    expect(await source.search(QUERY, NEVER)).toEqual([]);
  });

  test.for<[how: string, answer: PhotoAnswer, fault: ProviderFault, retryAfter: number | null]>([
    ['429 with Retry-After', failsWith(429, { 'retry-after': '120' }), 'rate_limited', 120],
    ['429 without', failsWith(429), 'rate_limited', null],
    ['500', failsWith(500), 'unavailable', null],
    ['401, repeating the key', failsWith(401, {}, `bad key ${KEY}`), 'unavailable', null],
    ['a cut body', cutOff, 'unavailable', null],
    ['HTML with 200', failsWith(200, { 'content-type': 'text/html' }, '<html>'), 'bad_answer', null],
    ['another object', tells({ error: KEY }), 'bad_answer', null],
    ['a redirect to another host', failsWith(302, { location: 'http://127.0.0.2/' }), 'unavailable', null],
  ])('answering %s is a fault without the key in it', async ([, wrong, fault, retryAfter]) => {
    const { source } = await open(name, wrong);
    const error = await faultOf(source.search(QUERY, NEVER));
    expect(error).toMatchObject({ fault, retryAfter });
    expect(`${error.message} ${error.stack} ${JSON.stringify(error.cause ?? null)}`).not.toContain(KEY);
  });

  test('is given up when it is silent, and when nobody waits any more', async () => {
    const { source } = await open(name, silent, 50);
    expect((await faultOf(source.search(QUERY, NEVER))).fault).toBe('timed_out');
    const patient = await open(name, silent);
    const leaving = new AbortController();
    const search = patient.source.search(QUERY, leaving.signal);
    leaving.abort(new Error('leaving'));
    await expect(search).rejects.toThrow('leaving');
  });
});

test.each(['by-sa', 'by-nc', 'by-nd', 'sampling+'])('a picture under %s is never taken', async (license) => {
  const hits = [
    openverseHit('no', { license }),
    openverseHit('yes', { license: 'cc0', license_version: '1.0' }),
  ];
  const { source } = await open('openverse', tells({ results: hits }));
  const found = await source.search(QUERY, NEVER);
  expect(found.map(({ id, licence }) => [id, licence])).toEqual([['yes', 'CC0-1.0']]);
});

describe('a picture of Unsplash that is used', () => {
  const told = async (download: (baseUrl: string) => string) => {
    const { source, server } = await open('unsplash', tells({ url: 'x' }));
    const photo = { usedUrl: download(server.baseUrl) } as FoundPhoto;
    await source.used?.(photo, NEVER);
    return server.asked;
  };

  test('is told to it', async () => {
    const [asked] = await told((baseUrl) => `${baseUrl}/photos/u9/download?ixid=1`);
    expect(asked?.url.pathname).toBe('/photos/u9/download');
    expect(asked?.headers.authorization).toBe(`Client-ID ${KEY}`);
  });

  test('is told to nobody else, wherever an answer points', async () => {
    const other = await serve(tells({}));
    expect(await told(() => `${other.baseUrl}/photos/u9/download`)).toEqual([]);
    expect(other.asked).toEqual([]);
  });
});

describe('a picture model', () => {
  const PNG = Buffer.from('89504e470d0a1a0a', 'hex');
  const openModel = async (answer: PhotoAnswer, timeoutSeconds = 5): Promise<[PhotoSource, PhotoServer]> => {
    const server = await serve(answer);
    const settings = { baseUrl: `${server.baseUrl}/v1`, apiKey: KEY, model: 'flux', timeoutSeconds };
    return [createPictureModel(settings), server];
  };
  const paintWith = async (source: PhotoSource) => {
    const [photo] = await source.search(QUERY, NEVER);
    if (!photo || !source.paint) throw new Error('It makes pictures.');
    return source.paint(photo, NEVER);
  };

  test('offers several pictures without being asked, and makes one when it is used', async () => {
    const [source, server] = await openModel(tells({ data: [{ b64_json: PNG.toString('base64') }] }));
    const offered = await source.search(QUERY, NEVER);
    expect(new Set(offered.map(({ id }) => id)).size).toBeGreaterThan(4);
    expect(offered[0]).toMatchObject({ provider: 'picture_model', model: 'flux', url: null, licence: null });
    expect(server.asked).toEqual([]);
    expect(Buffer.from(await paintWith(source))).toEqual(PNG);
    expect(server.asked).toHaveLength(1);
    expect(server.asked[0]?.url.pathname).toBe('/v1/images/generations');
    expect(server.asked[0]?.headers.authorization).toBe(`Bearer ${KEY}`);
    expect(server.asked[0]?.body).toMatchObject({ model: 'flux', n: 1, size: '1024x1536' });
    expect(JSON.stringify(server.asked[0]?.body)).toContain('desk lamp');
  });

  test.for<[how: string, answer: PhotoAnswer, fault: ProviderFault, retryAfter: number | null]>([
    ['429 with Retry-After', failsWith(429, { 'retry-after': '120' }), 'rate_limited', 120],
    ['429 without', failsWith(429), 'rate_limited', null],
    ['500, repeating the key', failsWith(500, {}, `{"error":{"message":"${KEY}"}}`), 'unavailable', null],
    ['a cut body', cutOff, 'unavailable', null],
    ['HTML with 200', failsWith(200, { 'content-type': 'text/html' }, '<html>'), 'bad_answer', null],
    ['no picture', tells({ data: [] }), 'bad_answer', null],
    ['a link to this machine', tells({ data: [{ url: 'http://127.0.0.1:1/x.png' }] }), 'bad_answer', null],
    ['400', failsWith(400, {}, '{"error":{"message":"unsafe"}}'), 'refused', null],
  ])('answering %s is a fault without the key in it', async ([, wrong, fault, retryAfter]) => {
    const [source] = await openModel(wrong);
    const error = await faultOf(paintWith(source));
    expect(error).toMatchObject({ fault, retryAfter });
    expect(`${error.message} ${error.stack}`).not.toContain(KEY);
  });

  test('is given up when it is silent', async () => {
    const [source] = await openModel(silent, 0.05);
    expect((await faultOf(paintWith(source))).fault).toBe('timed_out');
  });
});
