import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FactField, FoundSite, IngestOrder } from '#src/domain/ingest.ts';
import { openPageFetch } from '#src/infra/fetch/open-page-fetch.ts';
import { type CrawlRun, crawl } from '#src/sites/crawl.ts';
import { fetchRepository } from '#src/sites/fetch-repository.ts';
import { readFacts } from '#src/sites/read-facts.ts';
import { readPage } from '#src/sites/read-page.ts';
import { readReadme } from '#src/sites/readme.ts';
import { openSites, type Sites } from '#test/kit/sites/sites.ts';

let sites: Sites;

beforeAll(async () => {
  sites = await openSites();
});
afterAll(() => sites?.[Symbol.asyncDispose]());

const run = (): CrawlRun => ({ signal: new AbortController().signal, report: () => {} });
const orderAt = (url: string, more: Partial<IngestOrder> = {}): IngestOrder => ({
  url,
  maxPages: 1,
  followLinks: false,
  overwrite: false,
  ...more,
});
const visit = (site: string, path?: string, more?: Partial<IngestOrder>, how = run()) =>
  crawl(
    openPageFetch({ ...sites.options, ...(site === 'slow' && { totalMs: 500 }) }),
    orderAt(sites.at(site, path), more),
    how,
  );

const first = (site: FoundSite, field: FactField) => {
  const fact = readFacts(site).facts.find((one) => one.field === field);
  return fact && [fact.value.replace(/:\d+\//, '/'), fact.source];
};
const paths = ({ pages }: FoundSite) => pages.map(({ url }) => new URL(url).pathname);

describe('a site says of its product', () => {
  test('on a plain page what its head, its manifest and llms.txt say', async () => {
    const site = await visit('plain');
    expect(first(site, 'app_name')).toEqual(['Tideline PWA', 'manifest']);
    expect(first(site, 'app_description')).toEqual([
      'Tideline is a habit tracker for calm people.',
      'llms_txt',
    ]);
    expect(first(site, 'tagline')).toEqual(['Habits that stay', 'title']);
    expect(first(site, 'primary_language')).toEqual(['en', 'html']);
    expect(first(site, 'logo')).toEqual(['https://plain.sites.test/icon.png', 'html']);
    expect(first(site, 'screenshot')).toEqual(['https://plain.sites.test/one.png', 'html']);
    expect(first(site, 'picture')).toEqual(['https://plain.sites.test/card.png', 'open_graph']);
    expect(readFacts(site)).toMatchObject({ keywords: ['habits', 'calm'], colors: ['#00aa77', '#010203'] });
  });

  test('in structured data what the app says of itself, before what the site says', async () => {
    const site = await visit('app');
    expect(first(site, 'app_name')).toEqual(['Tideline & Co', 'json_ld']);
    expect(first(site, 'app_description')).toEqual([
      'Tideline keeps three habits & more in sight.\nCalm\nFree',
      'json_ld',
    ]);
    expect(first(site, 'tagline')).toEqual(['Habits that stay', 'json_ld']);
    expect(first(site, 'logo')).toEqual(['https://app.sites.test/icon.png', 'json_ld']);
    expect(readFacts(site).keywords).toEqual(['health']);
  });

  test('in the data of its script where there is nothing else', async () => {
    const site = await visit('spa');
    expect(first(site, 'app_name')).toEqual(['Shell', 'embedded_data']);
    expect(first(site, 'app_description')?.[0]).toBe('What a single page shows once its script has run.');
  });

  test('in a store only what is said of the app', async () => {
    const site = await visit('apps.apple.com', '/app/tideline');
    expect(first(site, 'app_name')).toEqual(['Tideline & Co', 'json_ld']);
    const { facts, colors } = readFacts(site);
    expect(facts.filter(({ field }) => field === 'logo').map(({ value }) => new URL(value).pathname)).toEqual(
      ['/icon.png'],
    );
    expect(facts.filter(({ field }) => field === 'tagline')).toHaveLength(1);
    expect(colors).toEqual([]);
  });

  test('in whatever encoding it is written, be it another than it says', async () => {
    expect(first(await visit('latin'), 'app_name')?.[0]).toBe('Café');
    expect(first(await visit('latin', '/declared'), 'app_name')?.[0]).toBe('テスト');
  });

  test('compressed', async () => {
    expect((await visit('packed')).pages[0]?.title).toBe('Packed');
  });

  test('of a repository, what its host and its README say', async () => {
    const local = openPageFetch(sites.options);
    const fetchPage: typeof local = (request) =>
      local({ ...request, url: request.url.replace(/^(https:\/\/[^/]+)/, `$1:${sites.server.port}`) });
    const site = await fetchRepository(fetchPage, orderAt('https://github.com/owner/tideline.git'), run());
    expect(first(site, 'app_name')).toEqual(['tideline', 'repository']);
    const said = readFacts(site).facts.filter(({ field }) => field === 'app_description');
    expect(said.map(({ value }) => value)).toEqual([
      'Habits that stay, as a library.',
      'Tideline is a small library that keeps habits in sight.',
    ]);
  });
});

test('nothing that a page holds takes long to read, or cannot be kept', async () => {
  const nasty = [
    `<script type="application/ld+json">${'{"@graph":['.repeat(15_000)}</script>`,
    `<script type="application/ld+json">{"@type":"Product","name":"\\ud800a\\u0000","logo":"${'/'.repeat(100_000)}x"}</script>`,
    `<link rel="icon" href="/a.png" sizes="${'1 '.repeat(200_000)}">`,
    `<meta name="constructor" content="x"><meta name="__proto__" content="y"><constructor>`,
    `<title>${'a - '.repeat(100_000)}</title>${'<a href="?'.repeat(1_000)}`,
  ];
  const { page } = await readPage(nasty.join('\n'), 'https://plain.sites.test/');
  expect(page.things).toMatchObject([{ name: 'a', logos: [] }]);
  expect(JSON.stringify(page)).not.toMatch(/\\u0000|\\ud800/);
  expect(readReadme('<!--'.repeat(200_000))).toBeNull();
});

describe('links', () => {
  test('are left alone unless wanted', async () => {
    expect(paths(await visit('plain', '/', { maxPages: 25 }))).toEqual(['/']);
  });

  test('are followed on the same site, each page once, breadth first, up to the limit', async () => {
    const site = await visit('plain', '/', { maxPages: 25, followLinks: true });
    expect(paths(site)).toEqual(['/', '/features', '/deep']);
    expect(site.warnings).toEqual([{ url: sites.at('plain', '/gone'), message: 'its server answers 404' }]);
    expect(readFacts(site).facts.filter(({ value }) => value === 'Not the app')).toEqual([]);
    expect(paths(await visit('plain', '/', { maxPages: 2, followLinks: true }))).toEqual(['/', '/features']);
  });

  test('that go round in circles end', async () => {
    const site = await visit('loop', '/', { maxPages: 5, followLinks: true });
    expect(site.warnings).toMatchObject([{ message: 'it redirects more than 5 times' }]);
  });

  test('are not begun once the time for the site is over', async () => {
    const site = await visit('plain', '/', { maxPages: 9, followLinks: true }, { ...run(), wholeMs: -1 });
    expect(paths(site)).toEqual(['/']);
    expect(site.warnings).toHaveLength(1);
  });

  test('that robots.txt forbids are warned of and not asked for', async () => {
    const site = await visit('partly', '/', { maxPages: 5, followLinks: true });
    expect(paths(site)).toEqual(['/', '/open']);
    expect(site.warnings).toMatchObject([
      {
        message: 'the robots.txt of partly.sites.test:PORT does not allow it'.replace(
          'PORT',
          `${sites.server.port}`,
        ),
      },
    ]);
    expect(sites.server.seen).not.toContain('partly.sites.test/secret');
  });
});

describe('a first page that cannot be had', () => {
  test.each([
    ['forbidden', '/', /robots\.txt of forbidden\.sites\.test:\d+ does not allow it/, true],
    ['broken', '/', /robots\.txt of broken/, true],
    ['away', '/', /does not lead to a public address/, true],
    ['away', '/literal', /does not lead to a public address/, true],
    ['inside', '/', /does not lead to a public address/, true],
    ['loop', '/only', /redirects more than 5 times/, true],
    ['huge', '/', /larger than 5 MB/, true],
    ['bomb', '/', /larger than 5 MB/, true],
    ['plain', '/gone', /answers 404/, true],
    ['picture', '/', /is image\/png and no page/, true],
    ['failing', '/', /answers 500/, false],
    ['slow', '/', /did not arrive within 0.5 seconds/, false],
  ])('ends the visit (%s%s), for good or not', async (site, path, message, final) => {
    await expect(visit(site, path)).rejects.toMatchObject({
      name: 'SiteUnreadable',
      final,
      message: expect.stringMatching(message),
    });
  });

  test('is not asked for over http', async () => {
    const order = orderAt(sites.at('plain').replace('https', 'http'));
    await expect(crawl(openPageFetch(sites.options), order, run())).rejects.toMatchObject({
      message: 'only https is fetched',
    });
  });

  test('is given up when told to stop, with the reason of that', async () => {
    const stopping = new AbortController();
    const visiting = visit('slow', '/', {}, { ...run(), signal: stopping.signal });
    stopping.abort(new Error('enough'));
    await expect(visiting).rejects.toThrow('enough');
  });
});
