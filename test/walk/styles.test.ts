import { afterAll, beforeAll, expect, test } from 'vitest';
import { decodeId } from '#src/domain/ids.ts';
import { POST_STYLES, type StyleWish } from '#src/domain/post-styles.ts';
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
      { ...body, projectId, style: named(body.style as StyleWish) },
    ]),
  );
  const data = await expectData(gateway.url, PLAN, { input }, { apiKey });
  return String(Object(data).planContent.id);
}

/** A wish as GraphQL writes it: lists are of names. */
const named = ({ preset, position, ...rest }: StyleWish) => ({
  ...rest,
  preset: preset?.toUpperCase(),
  position: position?.toUpperCase(),
});

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
      .map((text) => ({ ...text, looks: looksOf(text, seed) })),
  );
}

test.each(POST_STYLES)('posts are set as %s where that is asked for, on both faces', async (preset) => {
  const { influencerId } = gateway.demo;
  const style = { preset };
  const starts: Starts[] = [
    { slideshowBuild: { hook: 'Look at this', style } },
    { ugcRemix: { hook: 'Look at this', influencerId, seed: 5, style } },
    { generateContent: { format: 'SLIDESHOW_REMIX', variantCount: 2, brief: { hook: 'Look' }, style } },
  ];
  for (const start of starts) {
    for (const face of [overRest, overGraphql]) {
      const texts = await lookedAt(await face(start));
      expect(texts.length).toBeGreaterThan(0);
      for (const { looks } of texts) expect(looks).toContain(preset);
    }
  }
});

test('words stand and are marked as a start says, on both faces', async () => {
  const { influencerId } = gateway.demo;
  const style = { preset: 'box', position: 'bottom', accent: '#0A7D5C' };
  // All apps together leave 288 to 1248 of 1920 px free, a player 64 to 972 of 1080.
  const starts: [Starts, foot: number][] = [
    [{ slideshowBuild: { hook: 'Look at this', style } }, 1248],
    [{ generateContent: { format: 'SLIDESHOW_REMIX', brief: { hook: 'Look at this' }, style } }, 1248],
    [{ ugcRemix: { hook: 'Look at this', influencerId, seed: 5, aspectRatio: 'R16X9', style } }, 972],
  ];
  for (const [start, foot] of starts) {
    const [rest = [], graphql = []] = [
      await lookedAt(await overRest(start)),
      await lookedAt(await overGraphql(start)),
    ];
    for (const texts of [rest, graphql]) {
      const hook = texts.find(({ text }) => text === 'Look at this');
      expect((hook?.box.y ?? 0) + (hook?.box.height ?? 0)).toBe(foot);
    }
    if (!('ugcRemix' in start)) expect(JSON.stringify(rest)).toContain('"#0a7d5c"');
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
    return [answer.status, Object(await answer.json())];
  };
  const issuesOf = async (style: unknown) => {
    const [status, body] = await rest('content/slideshow-builder', { hook: 'x', style });
    expect([status, body.error.code]).toEqual([422, 'VALIDATION']);
    return body.error.details.issues.map(({ path }: { path: string }) => path);
  };
  expect(await issuesOf('box')).toEqual(['style']);
  expect(await issuesOf({ preset: 'neon', position: 'left', accent: 'red', size: 4 })).toEqual([
    ...['style.preset', 'style.position', 'style.accent', 'style.size'],
  ]);
  const input = { slideshowBuild: { projectId, hook: 'x', style: { preset: 'NEON' } } };
  const refused = await ask<Record<string, unknown>, object>(gateway.url, PLAN, { input }, { apiKey });
  expect(errorCode(refused)).toBe('BAD_USER_INPUT');
  const planId = await overRest({ slideshowBuild: { hook: 'x' } });
  expect(await rest('content', { planId, style: { preset: 'box' } })).toMatchObject([
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
  expect(await stylesOf({ style: { preset: 'shadow' } })).toContain('"kind":"shadow"');
  await brand({ style: 'box' });
  expect(await stylesOf({})).toContain('{"kind":"pill","color":"#d81b60"}');
  expect(await stylesOf({ style: { accent: '#0A7D5C' } })).toContain('{"kind":"pill","color":"#0a7d5c"}');
  await brand(null);
  expect(await stylesOf({ style: { preset: 'box' } })).toContain('{"kind":"pill","color":"#d81b60"}');
});
