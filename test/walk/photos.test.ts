import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decodeId } from '#src/domain/ids.ts';
import type { Timeline } from '#src/media/timeline.ts';
import { STAGE_TABLE } from '#src/worker/stages.ts';
import { ask, errorCode, expectData } from '#test/kit/http/client.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { allEvents, typesOf } from './fixtures/job-log.ts';
import { type Json, photoClient } from './fixtures/photo-client.ts';

let gateway: TestGateway;
let client: ReturnType<typeof photoClient>;
beforeAll(async () => {
  gateway = await startTestGateway({ patient: true });
  client = photoClient(gateway);
  // The files of the demo are none that could be drawn.
  await gateway.parts.store.db.updateTable('media_asset').set({ deletedAt: new Date() }).execute();
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

describe('photos alone', () => {
  test.each([
    ['over REST', restPhotos],
    ['over GraphQL', graphqlPhotos],
  ])(
    'cost 20 credits and come without a film, started %s',
    async (_face, start) => {
      const before = await client.held();
      const id = await start();
      expect((await client.held()) - before).toBe(20);
      await using _worker = gateway.parts.startWorker(STAGE_TABLE, { ports: client.ports() });
      const seen = await client.ended(id);
      const kinds = new Set(seen.assets.map(({ kind }) => kind));
      expect([...kinds].sort()).toEqual(['POSTER', 'SLIDE', 'THUMBNAIL']);
      expect(seen).toMatchObject({
        credits: 20,
        video: null,
        poster: { kind: 'POSTER', mimeType: 'image/jpeg' },
      });
      expect(seen.photos.length).toBeGreaterThanOrEqual(2);
      expect(seen.photos.map(({ ordinal }) => ordinal)).toEqual(seen.photos.map((_, at) => at));
      expect(await client.held()).toBe(before);

      const { body } = await client.send(`content/${id}`);
      expect(body).toMatchObject({
        status: 'completed',
        credits: 20,
        video: null,
        poster: { kind: 'poster' },
        primaryAsset: { kind: 'slide', checksumSha256: seen.photos[0]?.sha256 },
        preview: { kind: 'photos', videoUrl: null },
      });
      const checksums = seen.photos.map(({ sha256 }) => ({ checksumSha256: sha256 }));
      expect(body.photos).toMatchObject(checksums);
      expect(Object(body.preview).photos).toMatchObject(checksums);
      const [row] = await gateway.parts.store.db
        .selectFrom('container')
        .selectAll()
        .orderBy('createdAt', 'desc')
        .limit(1)
        .execute();
      // Nothing is made that nobody hears.
      expect(Object.values(row?.plan?.sources ?? {}).map(({ kind }) => kind)).not.toContain('track');
      expect(typesOf(await allEvents(gateway.parts.store, row?.jobId ?? ''))).not.toContain(
        'container_preview',
      );
    },
    180_000,
  );

  test('are told at their price by a dry run', async () => {
    const starts = [
      [{ slideshowBuild: { hook: 'wait for it', outputs: ['photos'] } }, 20],
      [{ slideshowBuild: { hook: 'wait for it', outputs: ['VIDEO', 'photos'] } }, 50],
      [{ slideshowBuild: { hook: 'wait for it' } }, 50],
      [{ generateContent: { brief: {}, variantCount: 2, outputs: ['photos'] } }, 40],
    ] as const;
    for (const [start, price] of starts) {
      const { body } = await client.post('/plan', start);
      expect(body).toMatchObject({ price, blocking: [] });
    }
    const over = { brief: {}, outputs: ['photos'], budget: { maxCredits: 19 } };
    expect(await client.post('', over)).toMatchObject({
      status: 402,
      body: { error: { details: { required: 20 } } },
    });
  });

  test('are chosen by auto among formats with slides, and a film without photos has no slides', async () => {
    const { body } = await client.post('/plan', {
      generateContent: { brief: { hook: 'x' }, variantCount: 5, outputs: ['photos'] },
    });
    const posts = body.posts as { format: string; scenes: { still: number | null }[] }[];
    expect(posts.map(({ format }) => format)).toEqual(Array(5).fill('slideshow-remix'));
    const film = await client.post('/plan', { slideshowBuild: { hook: 'x', outputs: ['video'] } });
    const [first] = film.body.posts as typeof posts;
    expect(first?.scenes.map(({ still }) => still)).toEqual(first?.scenes.map(() => null));
  });

  test('are covered by the slide that is named, and told where a platform takes fewer', async () => {
    const slides = Array.from({ length: 10 }, (_, at) => ({ text: `Point ${at + 1}` }));
    const asked = { hook: 'Ten of my own', slides, outputs: ['photos'] };
    type Plan = { warnings: { code: string; message: string }[]; planId: string };
    const planned = async (start: object) => (await client.post('/plan', start)).body as Plan;
    const told = ({ warnings }: Plan) => warnings.map(({ code, message }) => [code, message]);
    const { db } = gateway.parts.store;
    const platforms = ['instagram', 'tiktok', 'youtube'] as const;
    await db
      .updateTable('project')
      .set({ targetPlatforms: [...platforms] })
      .execute();
    const tenth = await planned({ slideshowBuild: { ...asked, coverIndex: 9 } });
    expect(told(tenth)).toEqual([
      ['PLATFORM_LIMIT', 'The post has 12 photos; instagram takes 10 through its API, and 20 in its app.'],
      ['PLATFORM_LIMIT', 'The post is photos, which youtube does not take.'],
    ]);
    await db
      .updateTable('project')
      .set({ targetPlatforms: ['tiktok'] })
      .execute();
    const beyond = await planned({ slideshowBuild: { ...asked, coverIndex: 12 } });
    expect(told(beyond)).toEqual([
      ['BRIEF_FIELD_UNUSED', 'coverIndex: this slideshow-builder has 12 slides, and the first is its cover.'],
    ]);
    const covers = [tenth, beyond].map(async ({ planId }) => {
      const id = decodeId('plan', planId) ?? '';
      const row = await db
        .selectFrom('plan')
        .select('variants')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      const [timeline] = row.variants.map(({ post: { plan } }) => plan.timeline as Timeline);
      return timeline?.slideMs.indexOf(timeline.posterMs);
    });
    expect(await Promise.all(covers)).toEqual([9, 0]);
    const { influencerId } = gateway.demo;
    const film = await client.post('/ugc-remix', { influencerId, coverIndex: -1 });
    expect(film.body).toMatchObject({ error: { details: { issues: [{ path: 'coverIndex' }] } } });
  });

  test('are refused where there are none, as an empty list is, on both faces', async () => {
    const { projectId, influencerId, apiKey } = gateway.demo;
    const NO_SLIDES = 'cannot be photos alone: the format has no slides, only a film';
    const refused = [
      ['/ugc-remix', 'ugcRemix', { influencerId, outputs: ['photos'] }, NO_SLIDES],
      ['', 'generateContent', { brief: {}, format: 'video_remix', outputs: ['photos'] }, NO_SLIDES],
      ['/slideshow-builder', 'slideshowBuild', { hook: 'x', outputs: [] }, 'is empty'],
    ] as const;
    for (const [path, start, body, message] of refused) {
      expect(await client.post(path, body)).toMatchObject({
        status: 422,
        body: { error: { details: { issues: [{ path: 'outputs', message }] } } },
      });
      const spelled = Object.fromEntries(
        Object.entries(body).map(([name, value]) => [
          name,
          Array.isArray(value)
            ? value.map((one) => one.toUpperCase())
            : name === 'format'
              ? String(value).toUpperCase()
              : value,
        ]),
      );
      const document = `mutation ($input: PlanContentInput!) {
        planContent(input: $input) { ... on ValidationError { issues { path message } } } }`;
      const input = { [start]: { ...spelled, projectId } };
      const data = await expectData(gateway.url, document, { input }, { apiKey });
      expect(Object(data).planContent.issues).toEqual([{ path: `${start}.outputs`, message }]);
    }
    expect(await client.post('/slideshow-builder', { hook: 'x', outputs: ['gif'] })).toMatchObject({
      status: 422,
    });
    const planId = String((await client.post('/plan', { slideshowBuild: { hook: 'x' } })).body.planId);
    expect(await client.post('', { planId, outputs: ['photos'] })).toMatchObject({
      body: { error: { details: { issues: [{ path: 'outputs', message: 'is settled by the plan' }] } } },
    });
    const wrong = { input: { slideshowBuild: { projectId, hook: 'x', outputs: ['GIF'] } } };
    const answer = await ask<Json, object>(
      gateway.url,
      'mutation ($input: PlanContentInput!) { planContent(input: $input) { __typename } }',
      wrong,
      { apiKey },
    );
    expect(errorCode(answer)).toBe('BAD_USER_INPUT');
  });
});

async function restPhotos(): Promise<string> {
  const { status, body } = await client.post('/slideshow-builder', { hook: 'watch me', outputs: ['photos'] });
  if (status !== 202) throw new Error(JSON.stringify(body));
  return String((body.containerIds as string[])[0]);
}

async function graphqlPhotos(): Promise<string> {
  const { projectId, apiKey } = gateway.demo;
  const document = `mutation ($input: GenerateContentInput!) {
    generateContent(input: $input) {
      __typename
      ... on ContentJobAccepted { containers { id } }
      ... on UserError { message }
    }
  }`;
  const input = { projectId, brief: { hook: 'watch me' }, outputs: ['PHOTOS'] };
  const data = await expectData(gateway.url, document, { input }, { apiKey });
  const { containers } = Object(data).generateContent;
  if (!containers) throw new Error(JSON.stringify(data));
  return String(containers[0].id);
}
