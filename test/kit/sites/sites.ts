import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { FetchOptions } from '#src/infra/fetch/ask.ts';
import { picture } from '#test/kit/media/media-files.ts';
import { type HttpsServer, openHttpsServer } from '../../contract/fixtures/https-server.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
type Site = Record<string, string | Buffer | Answer>;

export type Sites = AsyncDisposable & {
  server: HttpsServer;
  /** Settings with which every name leads to the server, whose address counts as public. */
  options: FetchOptions;
  /** Address of a page; the host is one of the sites, or a whole name. */
  at: (site: string, path?: string) => string;
};

const NAMES = ['*.sites.test', 'apps.apple.com', 'api.github.com', 'raw.githubusercontent.com'];
const html = (head: string, body = '') =>
  `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
/** `PORT` in an address is the server's. */
const moved =
  (to: string): Answer =>
  (request, response) =>
    void response.writeHead(302, { Location: to.replace('PORT', `${request.socket.localPort}`) }).end();
const typed =
  (type: string, body: string | Buffer): Answer =>
  (_request, response) =>
    void response.writeHead(200, { 'Content-Type': type }).end(body);

/** 50 MB in 50 kB. */
const BOMB = gzipSync(Buffer.alloc(50_000_000));

/** Sites of every kind that an ingest may meet, on one real server. */
export async function openSites(): Promise<Sites> {
  const sites = await makeSites();
  const server = await openHttpsServer((request, response) => {
    const [host = ''] = (request.headers.host ?? '').split(':');
    const page = sites[host.replace('.sites.test', '')]?.[(request.url ?? '/').split('?')[0] ?? '/'];
    if (page === undefined) return void response.writeHead(404).end();
    if (typeof page === 'function') return page(request, response);
    response
      .writeHead(200, { 'Content-Type': typeof page === 'string' ? 'text/html' : 'image/png' })
      .end(page);
  }, NAMES);
  return {
    server,
    options: {
      ca: server.ca,
      port: server.port,
      resolve: async (name) => [
        { address: name === 'inside.sites.test' ? '10.0.0.1' : '127.0.0.1', family: 4 },
      ],
      isAllowed: (address) => address === '127.0.0.1',
    },
    at: (site, path = '/') =>
      `https://${site.includes('.') ? site : `${site}.sites.test`}:${server.port}${path}`,
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

const APP = {
  '@context': 'https://schema.org',
  '@graph': [
    { '@type': 'WebSite', name: 'Wrong: the site' },
    {
      '@type': ['SoftwareApplication', 'MobileApplication'],
      name: 'Tideline &\u0000 Co',
      description:
        '<p>Tideline keeps three habits &amp; more in sight.</p><ul><li>Calm</li><li>Free</li></ul>',
      slogan: 'Habits that stay',
      applicationCategory: 'HealthApplication',
      image: { '@type': 'ImageObject', url: '/icon.png' },
      screenshot: ['/one.png', '/missing.png'],
    },
  ],
};

async function makeSites(): Promise<Record<string, Site>> {
  const [icon, one, card] = await Promise.all(['#0a7', '#123', '#789'].map((color) => picture('png', color)));
  const pictures = {
    '/icon.png': icon ?? '',
    '/one.png': one ?? '',
    '/card.png': card ?? '',
  };
  const jsonLd = (thing: object) => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`;
  return {
    plain: {
      ...pictures,
      '/': html(
        `<title>Tideline | Habits that stay</title>
         <meta name="description" content="A calm habit tracker &amp; more.">
         <meta property="og:site_name" content="Tideline"><meta property="og:image" content="/card.png">
         <meta name="keywords" content="Habits, calm ,habits"><meta name="theme-color" content="#0A7">
         <link rel="icon" href="/vector.svg"><link rel="apple-touch-icon" sizes="180x180" href="/icon.png">
         <link rel="manifest" href="/app.webmanifest">`,
        `<h1>Small steps</h1><img src="/one.png" alt="Screenshot of today">
         <a href="/features">F</a> <a href="/features#top">F</a> <a href="/features/?utm_source=x">F</a>
         <a href="/copy">C</a> <a href="/gone">G</a> <a href="/file.pdf">P</a> <a href="https://elsewhere.test/">E</a>`,
      ),
      '/features': html(
        '<title>Features</title><meta name="description" content="Not the app">',
        '<a href="/">Home</a><a href="/deep">D</a>',
      ),
      '/copy': html(`<link rel="canonical" href="/features">`),
      '/deep': html('<title>Deep</title>', '<a href="/features">Back</a>'),
      '/app.webmanifest': typed(
        'application/manifest+json',
        JSON.stringify({
          name: 'Tideline PWA',
          background_color: 'rgb(1, 2, 3)',
          icons: [{ src: '/icon.png', sizes: '512x512' }],
        }),
      ),
      '/llms.txt': typed(
        'text/plain',
        '# Tideline\n\n> Tideline is a habit tracker\n> for calm people.\n\n## Docs\n> no',
      ),
    },
    app: { ...pictures, '/': html(`<title>Loading</title>${jsonLd(APP)}`, '<div id="root"></div>') },
    spa: {
      '/': html(
        `<script id="__NEXT_DATA__" type="application/json">${JSON.stringify({
          props: {
            pageProps: {
              app: { title: 'Shell', description: 'What a single page shows once its script has run.' },
            },
          },
        })}</script>`,
      ),
    },
    'apps.apple.com': {
      ...pictures,
      '/app/tideline': html(
        `<title>Tideline on the App Store</title><meta name="theme-color" content="#fff">
         <link rel="apple-touch-icon" href="/card.png"><meta property="og:site_name" content="App Store">
         ${jsonLd(APP['@graph'][1] ?? {})}`,
        '<h1>Tideline 4+</h1>',
      ),
    },
    forbidden: {
      '/robots.txt': typed('text/plain', 'User-agent: Reelgate\nDisallow: /\n\nUser-agent: *\nAllow: /'),
      '/': html('<title>Forbidden</title>'),
    },
    partly: {
      '/robots.txt': typed('text/plain', 'User-agent: *\nDisallow: /secret'),
      '/': html('<title>Partly</title>', '<a href="/secret">S</a><a href="/open">O</a>'),
      '/secret': html('<title>Secret</title>'),
      '/open': html('<title>Open</title>'),
    },
    broken: { '/robots.txt': (_request, response) => void response.writeHead(503).end(), '/': html('') },
    away: {
      '/': moved('https://inside.sites.test:PORT/'),
      '/literal': moved('https://169.254.169.254:PORT/latest/meta-data'),
    },
    loop: {
      '/': html('', '<a href="/a">A</a>'),
      '/a': moved('/b'),
      '/b': moved('/a'),
      '/only': moved('/only'),
    },
    slow: {
      '/': (_request, response) => {
        const timer = setInterval(() => response.write('<p>'), 20);
        response.once('close', () => clearInterval(timer));
      },
    },
    huge: { '/': `<title>Huge</title>${'x'.repeat(5_100_000)}` },
    bomb: {
      '/': (_request, response) => {
        response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' }).end(BOMB);
      },
    },
    packed: {
      '/': (_request, response) => {
        const headers = { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' };
        response.writeHead(200, headers).end(gzipSync(html('<title>Packed</title>')));
      },
    },
    latin: {
      '/': typed(
        'text/html; charset=utf-8',
        Buffer.from(html('<meta name="application-name" content="Café">'), 'latin1'),
      ),
      '/declared': typed(
        'text/html',
        Buffer.from(
          `<meta charset=shift_jis><meta name="application-name" content="\x83\x65\x83\x58\x83\x67">`,
          'latin1',
        ),
      ),
    },
    failing: { '/': (_request, response) => void response.writeHead(500).end() },
    picture: { '/': icon ?? '' },
    'api.github.com': {
      '/repos/owner/tideline': typed(
        'application/json',
        JSON.stringify({
          name: 'tideline',
          description: 'Habits that stay, as a library.',
          topics: ['habits'],
        }),
      ),
    },
    'raw.githubusercontent.com': {
      '/owner/tideline/HEAD/README.md': typed(
        'text/plain',
        '# Tideline\n\n[![build](x.svg)](y)\n\nTideline is a *small* library that [keeps](z) habits in sight.',
      ),
    },
  };
}
