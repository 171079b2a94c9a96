import { afterAll, beforeAll, expect, test } from 'vitest';
import { decodeId } from '#src/domain/ids.ts';
import { POST_STYLES } from '#src/domain/post-styles.ts';
import { jsonb } from '#src/infra/store/jsonb.ts';
import type { TextOverlay, Timeline } from '#src/media/timeline.ts';
import { ask, errorCode, expectData } from '#test/kit/http/client.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { looksOf } from '../creative/style-kit.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

const PLAN = `mutation ($input: PlanContentInput!) {
  planContent(input: $input) { ... on ContentPlan { id } ... on UserError { message } }
}`;

type Starts = Record<string, Record<string, unknown>>;
async function overRest(starts: Starts): Promise<string> {
  const { projectId, apiKey } = gateway.demo;
  const answer = await fetch(`${gateway.url}/v1/projects/${projectId}/content/plan`, {
    method: 'POST',
    headers: { 'X-Api-Key': apiKey, 'Content-Type': 'application/json' },
    body: JSON.stringify(starts),
  });
  return String(((await answer.json()) as Record<string, unknown>).planId);
}
async function overGraphql(starts: Starts): Promise<string> {
  const { projectId, apiKey } = gateway.demo;
  const input = Object.fromEntries(
    Object.entries(starts).map(([start, body]) => [
      start,
      { ...body, projectId, style: String(body.style).toUpperCase() },
    ]),
  );
  const data = await expectData(gateway.url, PLAN, { input }, { apiKey });
  return String(Object(data).planContent.id);
}

/** The words of the planned posts, and the styles that each can be of. */
async function lookedAt(planId: string) {
  const { variants } = await gateway.parts.store.db
    .selectFrom('plan')
    .select('variants')
    .where('id', '=', decodeId('plan', planId) ?? '')
    .executeTakeFirstOrThrow();
  return variants.flatMap(({ seed, post }) =>
    (post.plan.timeline as Timeline).overlays
      .filter((one): one is TextOverlay => one.kind === 'text')
      .map((text) => ({ text: text.text, looks: looksOf(text, seed) })),
  );
}

test.each(POST_STYLES)('posts are set as %s where that is asked for, on both faces', async (style) => {
  const { influencerId } = gateway.demo;
  const starts: Starts[] = [
    { slideshowBuild: { hook: 'Look at this', style } },
    { ugcRemix: { hook: 'Look at this', influencerId, seed: 5, style } },
    { generateContent: { format: 'SLIDESHOW_REMIX', variantCount: 2, brief: { hook: 'Look' }, style } },
  ];
  for (const start of starts) {
    for (const face of [overRest, overGraphql]) {
      const texts = await lookedAt(await face(start));
      expect(texts.length).toBeGreaterThan(0);
      for (const { looks } of texts) expect(looks).toContain(style);
    }
  }
});

test('what is no style is refused on both faces, and a plan settles the style', async () => {
  const { projectId, apiKey } = gateway.demo;
  const rest = async (path: string, body: object) => {
    const answer = await fetch(`${gateway.url}/v1/projects/${projectId}/${path}`, {
      method: 'POST',
      headers: { 'X-Api-Key': apiKey, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    return [answer.status, await answer.json()];
  };
  expect(await rest('content/slideshow-builder', { hook: 'x', style: 'neon' })).toMatchObject([
    422,
    { error: { code: 'VALIDATION', details: { issues: [{ path: 'style' }] } } },
  ]);
  const input = { slideshowBuild: { projectId, hook: 'x', style: 'NEON' } };
  const refused = await ask<Record<string, unknown>, object>(gateway.url, PLAN, { input }, { apiKey });
  expect(errorCode(refused)).toBe('BAD_USER_INPUT');
  const planId = await overRest({ slideshowBuild: { hook: 'x' } });
  expect(await rest('content', { planId, style: 'box' })).toMatchObject([
    422,
    { error: { details: { issues: [{ path: 'style', message: 'is settled by the plan' }] } } },
  ]);
});

test('posts of a project look as its brand style says, its logo where it is silent, and as a start says above all', async () => {
  const { db } = gateway.parts.store;
  const projectId = decodeId('project', gateway.demo.projectId) ?? '';
  const stylesOf = async (start: Record<string, unknown>) => {
    const planId = await overRest({ slideshowBuild: { hook: 'Look at this', ...start } });
    const { variants } = await db
      .selectFrom('plan')
      .select('variants')
      .where('id', '=', decodeId('plan', planId) ?? '')
      .executeTakeFirstOrThrow();
    const overlays = variants.flatMap(({ post }) => (post.plan.timeline as Timeline).overlays);
    return JSON.stringify(overlays.map((one) => (one.kind === 'text' ? one.style : null)));
  };
  const brand = async (brandStyle: object | null) => {
    const answer = await fetch(`${gateway.url}/v1/projects/${gateway.demo.projectId}`, {
      method: 'PATCH',
      headers: { 'X-Api-Key': gateway.demo.apiKey, 'Content-Type': 'application/json' },
      body: JSON.stringify({ brandStyle }),
    });
    expect(answer.status).toBe(200);
  };
  await db
    .updateTable('media_asset')
    .set({ colors: jsonb(['#ffffff', '#d81b60']) })
    .where('projectId', '=', projectId)
    .where('role', '=', 'logo')
    .execute();
  await brand({ accent: '#0a7d5c', style: 'box' });
  expect(await stylesOf({})).toContain('{"kind":"pill","color":"#0a7d5c"}');
  expect(await stylesOf({ style: 'shadow' })).toContain('"kind":"shadow"');
  await brand({ style: 'box' });
  expect(await stylesOf({})).toContain('{"kind":"pill","color":"#d81b60"}');
  await brand(null);
  expect(await stylesOf({ style: 'box' })).toContain('{"kind":"pill","color":"#d81b60"}');
});
