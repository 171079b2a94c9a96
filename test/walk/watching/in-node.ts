import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { freshProject } from '#test/kit/http/fresh-project.ts';
import { readmeWatching, tellingRefusals, type Watched, type Watcher, type Watching } from './watcher.ts';

const REFUSED = 'a connect was refused';

/** Node with its own WebSocket, in a project of its own that has graphql-ws and the client. */
export async function watchInNode(watched: Watched, packages?: string[]): Promise<Watcher> {
  const project = await watchingProject(watched, packages);
  const args = ['--import', './telling.mjs', 'main.ts'];
  const child = spawn(process.execPath, args, { cwd: project.folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const watching: Watching = { lines: [], refused: 0, end: null };
  const said: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => watching.lines.push(line));
  createInterface({ input: child.stderr }).on('line', (line) => {
    if (line === REFUSED) watching.refused += 1;
    else said.push(line);
  });
  const closed = once(child, 'close').then(([code]) => {
    watching.end = code === 0 ? 'done' : said.join('\n');
  });
  return {
    look: () => watching,
    sleep: () => void child.kill('SIGSTOP'),
    wake: () => void child.kill('SIGCONT'),
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGKILL');
      await closed;
      await project[Symbol.asyncDispose]();
    },
  };
}

/** The same without graphql-ws, so that the events come over SSE. */
export const watchOverSse = (watched: Watched) => watchInNode(watched, []);

/** The project, to be run as `main.ts`. */
export const watchingProject = (watched: Watched, packages = ['graphql-ws', 'graphql']) =>
  freshProject([...packages, '@reelgate/client'], [], {
    'main.ts': readmeWatching(watched),
    'telling.mjs': `const tell = () => console.error('${REFUSED}');
globalThis.WebSocket = (${tellingRefusals})(WebSocket, tell);
const ask = fetch;
globalThis.fetch = (...request) => ask(...request).catch((error) => { tell(); throw error; });`,
  });
