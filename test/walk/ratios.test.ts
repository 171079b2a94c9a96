import { afterAll, beforeAll, expect, test } from 'vitest';
import { ASPECT_RATIOS, type AspectRatio, RATIOS } from '#src/domain/aspect-ratios.ts';
import { decodeId } from '#src/domain/ids.ts';
import type { Timeline } from '#src/media/timeline.ts';
import { ask, errorCode, expectData } from '#test/kit/http/client.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

const PLAN = `mutation ($input: PlanContentInput!) {
  planContent(input: $input) { ... on ContentPlan { id posts { aspectRatio } } ... on UserError { message } }
}`;
const BUILD = `mutation ($input: SlideshowBuildInput!) {
  slideshowBuild(input: $input) { ... on ContentJobAccepted { containers { id aspectRatio } } }
}`;
const READ = 'query ($id: ID!) { container(id: $id) { aspectRatio } }';

type Json = Record<string, unknown>;
const rest = async (path: string, body?: object): Promise<{ status: number; body: Json }> => {
  const answer = await fetch(`${gateway.url}/v1/${path}`, {
    headers: { 'X-Api-Key': gateway.demo.apiKey, 'Content-Type': 'application/json' },
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: (await answer.json()) as Json };
};
const content = (path: string, body: object) =>
  rest(`projects/${gateway.demo.projectId}/content${path}`, body);
const graphql = (query: string, variables: Json) =>
  expectData<Json, Json>(gateway.url, query, variables, { apiKey: gateway.demo.apiKey });

const startsIn = (aspectRatio: string | undefined): Record<string, Json>[] => [
  { slideshowBuild: { hook: 'Look at this', aspectRatio } },
  { ugcRemix: { hook: 'Look at this', influencerId: gateway.demo.influencerId, aspectRatio } },
  { generateContent: { format: 'VIDEO_REMIX', brief: { hook: 'Look' }, aspectRatio } },
];

/** The size of the post of a kept plan. */
async function plannedSize(planId: unknown) {
  const { variants } = await gateway.parts.store.db
    .selectFrom('plan')
    .select('variants')
    .where('id', '=', decodeId('plan', String(planId)) ?? '')
    .executeTakeFirstOrThrow();
  const [{ width, height } = {} as Partial<Timeline>] = variants.map(
    ({ post }) => post.plan.timeline as Timeline,
  );
  return { width, height };
}

test.each([...ASPECT_RATIOS, undefined])(
  'posts are planned in %s where that is asked for, on both faces',
  async (asked) => {
    const ratio: AspectRatio = asked ?? 'r9x16';
    const { projectId } = gateway.demo;
    for (const start of startsIn(asked)) {
      const { body } = await content('/plan', start);
      expect(body.posts).toMatchObject([{ aspectRatio: ratio }]);
      expect(await plannedSize(body.planId)).toEqual(RATIOS[ratio].frame);
    }
    for (const start of startsIn(asked?.toUpperCase())) {
      const input = Object.fromEntries(
        Object.entries(start).map(([name, members]) => [name, { ...members, projectId }]),
      );
      const { planContent } = (await graphql(PLAN, { input })) as { planContent: Json };
      expect(planContent.posts).toEqual([{ aspectRatio: ratio.toUpperCase() }]);
      expect(await plannedSize(planContent.id)).toEqual(RATIOS[ratio].frame);
    }
  },
);

test('a container tells the ratio it was started in, on both faces, whoever started it', async () => {
  const { projectId } = gateway.demo;
  const input = { projectId, hook: 'Look', aspectRatio: 'R4X5' };
  const { slideshowBuild } = (await graphql(BUILD, { input })) as { slideshowBuild: { containers: Json[] } };
  expect(slideshowBuild.containers).toMatchObject([{ aspectRatio: 'R4X5' }]);
  expect((await rest(`content/${slideshowBuild.containers[0]?.id}`)).body).toMatchObject({
    aspectRatio: 'r4x5',
  });

  const { body } = await content('/slideshow-builder', { hook: 'Look', aspectRatio: 'R16X9' });
  const [id] = body.containerIds as string[];
  expect((await rest(`content/${id}`)).body).toMatchObject({ aspectRatio: 'r16x9' });
  expect(await graphql(READ, { id })).toEqual({ container: { aspectRatio: 'R16X9' } });
});

test('a container of an order from before there were ratios is upright', async () => {
  const { body } = await content('/slideshow-builder', { hook: 'Look', aspectRatio: 'r1x1' });
  const [id = ''] = body.containerIds as string[];
  const key = decodeId('container', id) ?? '';
  const { db } = gateway.parts.store;
  const { order } = await db
    .selectFrom('container')
    .select('order')
    .where('id', '=', key)
    .executeTakeFirstOrThrow();
  const { aspectRatio, ...older } = order;
  expect(aspectRatio).toBe('r1x1');
  await db
    .updateTable('container')
    .set({ order: JSON.stringify(older) as never })
    .where('id', '=', key)
    .execute();
  expect((await rest(`content/${id}`)).body).toMatchObject({ aspectRatio: 'r9x16' });
  expect(await graphql(READ, { id })).toEqual({ container: { aspectRatio: 'R9X16' } });
});

test('what is no ratio is refused on both faces, and a plan settles the ratio', async () => {
  const { projectId, apiKey } = gateway.demo;
  expect(await content('/slideshow-builder', { hook: 'x', aspectRatio: '2:3' })).toMatchObject({
    status: 422,
    body: { error: { code: 'VALIDATION', details: { issues: [{ path: 'aspectRatio' }] } } },
  });
  const input = { slideshowBuild: { projectId, hook: 'x', aspectRatio: 'R2X3' } };
  const refused = await ask<Json, object>(gateway.url, PLAN, { input }, { apiKey });
  expect(errorCode(refused)).toBe('BAD_USER_INPUT');
  const { planId } = (await content('/plan', { slideshowBuild: { hook: 'x' } })).body;
  expect(await content('', { planId, aspectRatio: 'r1x1' })).toMatchObject({
    status: 422,
    body: { error: { details: { issues: [{ path: 'aspectRatio', message: 'is settled by the plan' }] } } },
  });
});
