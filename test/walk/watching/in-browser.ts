import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { openBrowser } from '#test/kit/http/browser.ts';
import { watchingProject } from './in-node.ts';
import { tellingRefusals, type Watched, type Watcher } from './watcher.ts';

/** A page from another origin than the gateway's, with the packages as they are and no build. */
const PAGE = `<!doctype html>
<script type="importmap">{ "imports": {
  "graphql-ws": "/node_modules/graphql-ws/dist/client.js",
  "@reelgate/client": "/node_modules/@reelgate/client/entry/main.js"
} }</script>
<script>
  const watching = { lines: [], refused: 0, end: null };
  console.log = (...words) => watching.lines.push(words.join(' '));
  WebSocket = (${tellingRefusals})(WebSocket, () => (watching.refused += 1));
  import('/main.ts').then(() => 'done', String).then((end) => (watching.end = end));
</script>`;

/** A browser; everything happens in its page. */
export async function watchInBrowser(watched: Watched): Promise<Watcher> {
  await using opened = new AsyncDisposableStack();
  const { folder } = opened.use(await watchingProject(watched));
  const site = opened.use(await servePage(folder));
  const browser = opened.use(await openBrowser());
  await browser.open(site.url);
  await browser.until(`typeof watching === 'object'`, 'the page');
  const running = opened.move();
  return {
    look: () => browser.evaluate('watching'),
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

/** Serves the page and the files of its project, TypeScript without its types. */
async function servePage(folder: string): Promise<AsyncDisposable & { url: string }> {
  const server = createServer(async ({ url = '/' }, response) => {
    if (url === '/') return response.setHeader('Content-Type', 'text/html').end(PAGE);
    const text = await readFile(join(folder, url), 'utf8').catch(() => null);
    if (text === null) return response.writeHead(404).end();
    response.setHeader('Content-Type', 'text/javascript');
    response.end(url.endsWith('.ts') ? stripTypeScriptTypes(text) : text);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
