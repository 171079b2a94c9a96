import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, type Page } from '#test/kit/http/browser.ts';
import { findChromium, hasChromium } from '#test/kit/http/chromium.ts';
import { expectData } from '#test/kit/http/client.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { openConsolePage, seriousFindings } from './fixtures/console-page.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway({ patient: true });
  if (hasChromium) await findChromium();
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

/** Tabs on until something has the focus, as who has no mouse does. */
async function tabTo(browser: Page, isThere: string): Promise<void> {
  for (let tabs = 0; tabs < 60; tabs += 1) {
    if (await browser.evaluate(`((focused) => ${isThere})(document.activeElement)`)) return;
    await browser.key('Tab');
  }
  throw new Error(`60 tabs do not lead to ${isThere}`);
}

/** An account that leads nowhere yet. */
async function unwiredAccount(): Promise<string> {
  const { projectId, apiKey } = gateway.demo;
  const document = `mutation ($input: ConnectSocialAccountInput!) {
    connectSocialAccount(input: $input) { ... on SocialAccount { id } } }`;
  const input = { projectId, platform: 'TIKTOK', handle: '@leads.nowhere' };
  const data = await expectData(gateway.url, document, { input }, { apiKey });
  return Object(data).connectSocialAccount.id;
}

describe.skipIf(!hasChromium)('making a post, in a browser (needs Chromium)', () => {
  test('takes no mouse', { timeout: 120_000 }, async () => {
    await using browser = await openBrowser();
    await browser.open(`${gateway.url}/#/make`);
    await browser.until(`document.querySelector('.make textarea') !== null`, 'the form');
    await tabTo(browser, `focused.labels?.[0]?.innerText === 'Opening line'`);
    await browser.write('By keys alone');
    await openConsolePage(browser).sees('Made exactly as shown.');
    await tabTo(browser, `focused.innerText?.startsWith('Make it')`);
    await browser.key('Enter');
    await browser.until(`document.querySelector('.job h2')?.innerText`, 'the job', 60_000);
    expect(await browser.evaluate('location.hash')).toMatch(/^#\/watch\/job_/);
  });

  test('keeps briefs by name, over a reload, until they are deleted', { timeout: 60_000 }, async () => {
    await using browser = await openBrowser();
    const page = openConsolePage(browser);
    await browser.open(`${gateway.url}/#/make`);
    const hook = () => browser.evaluate(`document.querySelector('.make textarea')?.value`);
    await page.type('Opening line', 'Every Monday');
    await page.press('Keep this brief');
    await page.sees('Presets stay in this browser');
    await page.type('Name of the preset', 'Weekly');
    await page.press('Save');
    await page.type('Opening line', 'Something else');
    await browser.open(`${gateway.url}/?again#/make`);
    await browser.until(`document.querySelector('.make textarea')?.value`, 'the draft');
    expect(await hook()).toBe('Something else');
    await page.press('Weekly');
    expect(await hook()).toBe('Every Monday');
    expect(await seriousFindings(browser)).toEqual([]);
    await browser.evaluate(`document.querySelector('[aria-label="Delete: Weekly"]').click()`);
    await browser.until(`!document.querySelector('.presets .chip')`, 'no presets');
    expect(await browser.evaluate(`localStorage.getItem('reelgate:presets:${gateway.demo.projectId}')`)).toBe(
      '[]',
    );
  });

  test('draws the way from an account to who speaks, and repairs it', { timeout: 60_000 }, async () => {
    const account = await unwiredAccount();
    await using browser = await openBrowser();
    const page = openConsolePage(browser);
    await browser.open(`${gateway.url}/#/make`);
    await page.type('Opening line', 'Through an account');
    await page.press('More choices');
    await page.type('Account', account);
    await page.sees('missing');
    await page.sees('The account leads nowhere yet.');
    await page.press('Wire it');
    await page.sees('Made exactly as shown.');
    const chain = `[...document.querySelectorAll('.chain li')]`;
    expect(await browser.evaluate(`${chain}.map((step) => step.className)`)).toEqual(['', '', '', '']);
  });
});
