import { openReactPage } from '../fixtures/react-page.ts';
import { tellingRefusals, type Watched, type Watcher } from './watcher.ts';

/** What a component shows of a job: each picture that React draws of it, and whether it is told to its end. */
const page = ({ url, apiKey, jobId }: Watched) => `
import { StrictMode, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { createClient } from '@reelgate/client';
import { ReelgateProvider, useJob } from '@reelgate/client/react';

const watching = { lines: [], refused: 0, end: null };
globalThis.watching = watching;
WebSocket = (${tellingRefusals})(WebSocket, () => (watching.refused += 1));

function Job() {
  const { event, ended, error } = useJob(${JSON.stringify(jobId)});
  useEffect(() => {
    if (event) watching.lines.push([event.seq, event.stage, event.progress].join(' '));
  }, [event]);
  useEffect(() => {
    watching.end = error ? String(error) : ended ? 'done' : null;
  }, [ended, error]);
  return <progress value={event?.progress ?? 0} />;
}
const client = createClient({ url: ${JSON.stringify(url)}, key: ${JSON.stringify(apiKey)} });
createRoot(document.body).render(<StrictMode><ReelgateProvider client={client}><Job /></ReelgateProvider></StrictMode>);`;

/** The hook of React in a browser. Of events that come together it shows the last. */
export async function watchInReact(watched: Watched): Promise<Watcher> {
  await using opened = new AsyncDisposableStack();
  const browser = opened.use(await openReactPage(page(watched)));
  await browser.until(`typeof watching === 'object'`, 'the page');
  const running = opened.move();
  return {
    latestAlone: true,
    look: () => browser.evaluate('watching'),
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}
