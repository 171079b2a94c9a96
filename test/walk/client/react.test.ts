import { afterAll, beforeAll, test } from 'vitest';
import { findChromium, hasChromium } from '#test/kit/http/chromium.ts';
import { openDoor } from '#test/kit/http/door.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { readmeCode } from '#test/kit/http/readme.ts';
import { gatedStages } from '../fixtures/gated-stages.ts';
import { openReactPage } from '../fixtures/react-page.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
  if (hasChromium) await findChromium();
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

/** The README's component, and beside it a list that keeps itself up to date. */
const page = (url: string) => `${readmeCode('React', 'tsx')}
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createClient } from '@reelgate/client';
import { ReelgateProvider, useContainers, useUpload } from '@reelgate/client/react';

const projectId = ${JSON.stringify(gateway.demo.projectId)};
function List() {
  const [listed, list] = useState(projectId);
  const { containers, error } = useContainers(listed);
  return <div>
    <ol>{containers?.map(({ id, status }) => <li key={id}>{status}</li>)}</ol>
    <output>{error?.message}</output>
    <button id="stranger" onClick={() => list('prj_nope')} />
    <button id="back" onClick={() => list(projectId)} />
  </div>;
}
function Sender() {
  const { upload, progress, result } = useUpload();
  const send = () => upload(new Blob(['no picture'], { type: 'image/png' }), { projectId, role: 'LOGO' });
  return <button id="send" onClick={send}>{progress} {result?.__typename}</button>;
}
const client = createClient({
  url: ${JSON.stringify(url)},
  key: ${JSON.stringify(gateway.demo.apiKey)},
  fetch: (input, init) => fetch(String(input).replace('http://media.test', ${JSON.stringify(url)}), init),
});
createRoot(document.body).render(
  <StrictMode><ReelgateProvider client={client}><Maker projectId={projectId} /><List /><Sender /></ReelgateProvider></StrictMode>,
);`;

test.skipIf(!hasChromium)(
  "the README's React component shows a post over an outage, and lists and uploads work beside it (needs Chromium)",
  { timeout: 120_000 },
  async () => {
    await using door = await openDoor(gateway.url);
    await using browser = await openReactPage(page(door.url));
    const text = (selector: string) => `document.querySelector('${selector}')?.textContent`;
    await browser.until(`${text('button')} === 'Make a post'`, 'the button');
    await browser.evaluate(`document.querySelector('button').click()`);
    const { table, plan, assemble } = gatedStages();
    await using _worker = gateway.parts.startWorker(table);
    await browser.until(`${text('li')} === 'PROCESSING'`, 'the post in the list', 60_000);
    await door.shut();
    plan();
    await door.reopen();
    assemble();
    await browser.until(`document.querySelector('video')?.src.includes('/media/')`, 'the film', 60_000);
    await browser.until(`${text('li')} === 'COMPLETED'`, 'the end in the list', 60_000);
    await browser.evaluate(`document.querySelector('#stranger').click()`);
    await browser.until(`${text('output')} && ${text('ol')} === ''`, 'no posts of another project', 60_000);
    await browser.evaluate(`document.querySelector('#back').click()`);
    await browser.until(
      `${text('li')} === 'COMPLETED' && ${text('output')} === ''`,
      'the list again',
      60_000,
    );
    await browser.evaluate(`document.querySelector('#send').click()`);
    await browser.until(`${text('#send')} === '1 ValidationError'`, 'the refusal of a file', 60_000);
  },
);
