import { copyFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { decodeId, encodeId } from '#src/domain/ids.ts';
import type { AssetRow } from '#src/infra/store/queries/read/assets.ts';
import { assetsOf } from '#src/infra/store/queries/read/assets.ts';
import { expectData } from '#test/kit/http/client.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import { VerificationDocument, VerifyRenderDocument } from '../../schema/generated/graphql.ts';
import { alteredFilm } from '../media/kit/altered-film.ts';
import { cancelLeftovers, firstContainer, jobRow } from './fixtures/job.ts';
import { allEvents, endedJob, expectWholeLog, typesOf } from './fixtures/job-log.ts';
import { killWorkerOnce } from './fixtures/killed-worker.ts';
import { photoClient } from './fixtures/photo-client.ts';
import { quickStages } from './fixtures/quick-stages.ts';
import { GIVEN, smallPosts } from './fixtures/small-posts.ts';
import { startSlideshow } from './fixtures/start-slideshow.ts';

let gateway: TestGateway;
let client: ReturnType<typeof photoClient>;
let posts: Awaited<ReturnType<typeof smallPosts>>;
/** The post that all of this is about: bare and outside id. */
let post: { id: string; outside: string };
let assets: AssetRow[];

beforeAll(async () => {
  gateway = await startTestGateway({ patient: true });
  client = photoClient(gateway);
  posts = await smallPosts(gateway);
  await using _worker = posts.startWorker();
  const jobId = await startSlideshow(gateway);
  await endedJob(gateway.parts.store, bare(jobId), 120_000);
  const { id } = await firstContainer(gateway.parts.store, bare(jobId));
  post = { id, outside: encodeId('container', id) };
  assets = await assetsOf(gateway.parts.store.db, [id]);
}, 150_000);
afterEach(() => cancelLeftovers(gateway.parts.store));
afterAll(() => gateway?.[Symbol.asyncDispose]());

const bare = (jobId: string) => decodeId('job', jobId) ?? '';

async function verify(containerId = post.outside, apiKey = gateway.demo.apiKey) {
  const input = { containerId };
  const { verifyRender } = await expectData(gateway.url, VerifyRenderDocument, { input }, { apiKey });
  return verifyRender;
}

async function started(apiKey = gateway.demo.apiKey): Promise<string> {
  const answer = await verify(post.outside, apiKey);
  if (answer?.__typename !== 'VerificationAccepted') throw new Error(JSON.stringify(answer));
  return answer.job.id;
}

/** Verifies the post and gives what was found, and the job. */
async function verified() {
  const { apiKey } = gateway.demo;
  const jobId = await started();
  await using _worker = posts.startWorker();
  await endedJob(gateway.parts.store, bare(jobId), 120_000);
  const { job } = await expectData(gateway.url, VerificationDocument, { jobId }, { apiKey });
  if (!job?.verification) throw new Error(JSON.stringify(job));
  return { jobId, ...job.verification };
}

const fileOf = (kind: AssetRow['kind'], ordinal = 0) => {
  const asset = assets.find((one) => one.kind === kind && one.ordinal === ordinal);
  return gateway.blobs.localFile(asset?.blobKey ?? '', gateway.folder);
};

/** Runs with a stored file replaced by what `change` makes of it. */
async function withChanged(
  path: string,
  change: (kept: string) => Promise<unknown>,
  run: () => Promise<void>,
) {
  const kept = join(gateway.folder, 'kept');
  await rename(path, kept);
  try {
    await change(kept);
    await run();
  } finally {
    await rename(kept, path);
  }
}

describe('a post that is what its plan gives', () => {
  test('is verified over both faces as a job with stages of its own, at no cost', async () => {
    const before = (await client.send('credits')).body;
    const { jobId, ...found } = await verified();
    expect(found).toMatchObject({ containerId: post.outside, same: true, firstDifference: null });
    expect(found.digests.map(({ kind, ordinal }) => `${kind} ${ordinal}`)).toEqual([
      'VIDEO 0',
      'SLIDE 0',
      'SLIDE 1',
      'POSTER 0',
      'THUMBNAIL 0',
    ]);
    for (const { delivered, stored, rendered } of found.digests)
      expect([stored, rendered]).toEqual([delivered, delivered]);
    expect(found.madeWith).toBe(found.renderedWith);
    const { body } = await client.send(`jobs/${jobId}`);
    expect(body).toMatchObject({
      kind: 'content_verify',
      status: 'completed',
      stage: 'comparing',
      containerIds: [],
      verification: { containerId: post.outside, same: true, madeWith: found.madeWith },
    });
    const events = await allEvents(gateway.parts.store, bare(jobId));
    expectWholeLog(events);
    expect(typesOf(events)).toEqual([
      'job_accepted',
      'job_started',
      'job_stage',
      'job_stage',
      'job_completed',
    ]);
    const headers = { 'X-Api-Key': gateway.demo.apiKey };
    const stream = await (await fetch(`${gateway.url}/v1/jobs/${jobId}/events`, { headers })).text();
    const told = [...stream.matchAll(/^data: ?(.*)$/gm)].map(([, data = '']) => JSON.parse(data));
    expect(told.at(-1)).toMatchObject({ type: 'job_completed', verification: { same: true } });
    expect(told.filter(({ verification }) => verification)).toHaveLength(1);
    expect((await client.send('credits')).body).toEqual(before);
    expect((await client.send(`projects/${gateway.demo.projectId}/content`)).body.items).toHaveLength(1);
  }, 120_000);

  test('is verified without its kept pieces, and without what was drawn for it', async () => {
    const { db } = gateway.parts.store;
    const [one, other] = await db.selectFrom('segment').select('blobKey').execute();
    const { checkpoint } = await db
      .selectFrom('container')
      .select('checkpoint')
      .where('id', '=', post.id)
      .executeTakeFirstOrThrow();
    const drawn = Object.values(checkpoint?.generating_visuals?.blobs ?? {});
    expect([one, other, drawn.length]).toEqual([expect.anything(), expect.anything(), 2]);
    // Whoever used them would show the second scene first.
    const paths = await Promise.all(
      [one, other].map((row) => gateway.blobs.localFile(row?.blobKey ?? '', gateway.folder)),
    );
    await copyFile(paths[1] ?? '', `${paths[0]}`);
    expect(await verified()).toMatchObject({ same: true });
    await db.deleteFrom('segment').execute();
    for (const key of [...drawn, one?.blobKey ?? '', other?.blobKey ?? '']) await gateway.blobs.delete(key);
    expect(await verified()).toMatchObject({ same: true });
  }, 120_000);
});

describe('a post that is not', () => {
  test('is told by the first frame of the film that differs, in its job and its last event', async () => {
    const path = await fileOf('video');
    await withChanged(
      path,
      async (kept) => alteredFilm(kept, path, { frame: 37 }),
      async () => {
        const { jobId, same, firstDifference, digests } = await verified();
        const seconds = 37 / 30;
        const difference = { part: 'PICTURES', ordinal: 0, frame: 37, seconds };
        expect([same, firstDifference]).toEqual([false, difference]);
        const different = digests.filter(({ stored, delivered }) => stored !== delivered);
        expect(different.map(({ kind }) => kind)).toEqual(['VIDEO']);
        expect(different[0]?.rendered).toBe(different[0]?.delivered);
        expect((await client.send(`jobs/${jobId}`)).body.verification).toMatchObject({
          same: false,
          firstDifference: { part: 'pictures', ordinal: 0, frame: 37, seconds },
        });
        const { apiKey } = gateway.demo;
        const last = `query ($id: ID!) { job(id: $id) {
          events { type job { verification { same firstDifference { frame } } } }
        } }`;
        const { job } = Object(await expectData(gateway.url, last, { id: jobId }, { apiKey }));
        expect(job.events.at(-1)).toEqual({
          type: 'JOB_COMPLETED',
          job: { verification: { same: false, firstDifference: { frame: 37 } } },
        });
      },
    );
  }, 120_000);

  test('is told by its sound where the pictures are the same, and by its file where both are', async () => {
    const path = await fileOf('video');
    const tone = { seconds: 4, hertz: 440 };
    await withChanged(
      path,
      async (kept) => alteredFilm(kept, path, { tone }),
      async () => {
        const { firstDifference } = await verified();
        expect(firstDifference).toMatchObject({ part: 'SOUND', frame: expect.any(Number) });
      },
    );
    await withChanged(
      path,
      async (kept) => alteredFilm(kept, path, {}),
      async () => {
        const { firstDifference } = await verified();
        expect(firstDifference).toEqual({ part: 'FILE', ordinal: 0, frame: null, seconds: null });
      },
    );
  }, 120_000);

  test('is told by the number of its photo, be it another one or gone', async () => {
    const path = await fileOf('slide', 1);
    const photo = { part: 'PHOTO', ordinal: 1, frame: null, seconds: null };
    await withChanged(
      path,
      () => writeFile(path, 'no photo'),
      async () => {
        expect(await verified()).toMatchObject({ same: false, firstDifference: photo });
      },
    );
    await withChanged(
      path,
      async () => {},
      async () => {
        const { same, firstDifference, digests } = await verified();
        expect([same, firstDifference]).toEqual([false, photo]);
        expect(digests.map(({ stored }) => stored === null)).toEqual([false, false, true, false, false]);
      },
    );
  }, 120_000);

  test('is told where its plan gives another film from a scene on', async () => {
    const { db } = gateway.parts.store;
    const row = () =>
      db.selectFrom('container').select('plan').where('id', '=', post.id).executeTakeFirstOrThrow();
    const { plan } = await row();
    const text = JSON.stringify(plan);
    const put = (changed: string) =>
      db
        .updateTable('container')
        .set({ plan: changed as never })
        .where('id', '=', post.id)
        .execute();
    const timeline = Object(plan?.timeline);
    timeline.clips[1].source.id = 'drawn';
    await put(JSON.stringify(plan));
    try {
      const { same, firstDifference, digests } = await verified();
      expect([same, firstDifference]).toEqual([
        false,
        { part: 'PICTURES', ordinal: 0, frame: 60, seconds: 2 },
      ]);
      expect(digests.every(({ stored, delivered }) => stored === delivered)).toBe(true);
    } finally {
      await put(text);
    }
  }, 120_000);
});

describe('a verification is refused, and nothing is written,', () => {
  const counts = async () => {
    const { db } = gateway.parts.store;
    const tables = ['job', 'container', 'job_event', 'idempotency_record', 'ledger_entry'] as const;
    return Promise.all(
      tables.map((table) =>
        db
          .selectFrom(table)
          .select(({ fn }) => fn.countAll<number>().as('rows'))
          .executeTakeFirstOrThrow(),
      ),
    );
  };
  /** What both faces answer; refusals leave no row. */
  async function refused(containerId = post.outside) {
    const before = await counts();
    const answer = await verify(containerId);
    const { status, body } = await client.send(`content/${containerId}/verify`, {});
    expect(await counts()).toEqual(before);
    return { answer, status, error: Object(body.error) };
  }
  const change = (values: object) =>
    gateway.parts.store.db.updateTable('container').set(values).where('id', '=', post.id).execute();

  test('of what does not exist or is another tenant’s', async () => {
    for (const id of ['cnt_nope', gateway.demo.other.containerId ?? '']) {
      const { answer, status, error } = await refused(id);
      expect(answer).toMatchObject({ __typename: 'NotFoundError', code: 'NOT_FOUND' });
      expect([status, error.code]).toEqual([404, 'NOT_FOUND']);
    }
  });

  test('of a post that is not completed', async () => {
    await change({ status: 'failed' });
    try {
      const { answer, status, error } = await refused();
      expect(answer).toMatchObject({ __typename: 'NotVerifiableError', reason: 'NOT_COMPLETED' });
      expect([status, error]).toEqual([
        409,
        expect.objectContaining({
          code: 'CONFLICT',
          message: 'The post is failed, so whether the post follows its plan cannot be proven.',
          details: { reason: 'NOT_COMPLETED' },
        }),
      ]);
    } finally {
      await change({ status: 'completed' });
    }
  });

  test('of a plan that is of an older version, or was not kept, and of a film that a device encoded', async () => {
    const { plan, checkpoint } = await gateway.parts.store.db
      .selectFrom('container')
      .select(['plan', 'checkpoint'])
      .where('id', '=', post.id)
      .executeTakeFirstOrThrow();
    const older = { ...plan, timeline: { ...Object(plan?.timeline), version: 2 } };
    const assembling = { ...checkpoint?.assembling, engine: 'timeline-3 h264_nvenc' };
    try {
      for (const [changed, reason, said] of [
        [{ plan: JSON.stringify(older) }, 'PLAN_OUTDATED', 'older version'],
        [{ plan: null }, 'PLAN_OUTDATED', 'not kept'],
        [{ checkpoint: JSON.stringify({ ...checkpoint, assembling }) }, 'NOT_REPRODUCIBLE', 'h264_nvenc'],
      ] as const) {
        await change({ plan: JSON.stringify(plan), ...changed });
        const { answer, error } = await refused();
        expect(answer).toMatchObject({ reason, message: expect.stringContaining(said) });
        expect(error.details).toEqual({ reason });
      }
    } finally {
      await change({ plan: JSON.stringify(plan), checkpoint: JSON.stringify(checkpoint) });
    }
  });

  test('of a post whose sources are gone, and one that loses them later fails with the reason', async () => {
    const path = await gateway.blobs.localFile(GIVEN, gateway.folder);
    await withChanged(
      path,
      async () => {},
      async () => {
        const { answer, error } = await refused();
        expect(answer).toMatchObject({ reason: 'SOURCES_GONE', message: expect.stringContaining('red') });
        expect(error.details).toEqual({ reason: 'SOURCES_GONE' });
      },
    );
    const jobId = await started();
    await withChanged(
      path,
      async () => {},
      async () => {
        await using _worker = posts.startWorker();
        expect(await endedJob(gateway.parts.store, bare(jobId), 60_000)).toMatchObject({ status: 'failed' });
      },
    );
    expect((await client.send(`jobs/${jobId}`)).body.error).toMatchObject({
      code: 'SOURCE_UNREADABLE',
      stage: 'rendering',
    });
  }, 90_000);
});

describe('a verification is a job like others', () => {
  test('a test key may have any post verified, and its job is a test', async () => {
    const jobId = await started(gateway.demo.testApiKey);
    expect(await jobRow(gateway.parts.store, bare(jobId))).toMatchObject({ test: true });
  });

  test('a killed worker loses nothing: another goes on at the stage it was in', async () => {
    const { store, relay, startWorker } = gateway.parts;
    const jobId = bare(await started());
    relay.kick();
    await killWorkerOnce([gateway.databaseUrl], () =>
      waitFor(async () => (await firstContainer(store, jobId)).stage === 'comparing'),
    );
    const again = async (): Promise<never> => {
      throw new Error('rendered again');
    };
    await using _worker = startWorker(quickStages({ rendering: again }));
    expect(await endedJob(store, jobId)).toMatchObject({ status: 'completed' });
    const events = await allEvents(store, jobId);
    expectWholeLog(events);
    expect(typesOf(events).slice(-3)).toEqual(['job_requeued', 'job_started', 'job_completed']);
  }, 60_000);

  test('it is started once for a key, and can be canceled', async () => {
    const headers = { 'X-Api-Key': gateway.demo.apiKey, 'Idempotency-Key': 'v' };
    const send = () => fetch(`${gateway.url}/v1/content/${post.outside}/verify`, { method: 'POST', headers });
    const [first, second] = [await send(), await send()];
    const text = await first.text();
    expect([first.status, JSON.parse(text)]).toEqual([
      202,
      {
        jobId: expect.stringMatching(/^job_/),
        kind: 'content_verify',
        status: 'running',
        containerId: post.outside,
        locationUrl: expect.stringMatching(/^\/v1\/jobs\/job_/),
      },
    ]);
    expect([await second.text(), second.headers.get('Idempotent-Replayed')]).toEqual([text, 'true']);
    const { jobId } = JSON.parse(text);
    expect((await client.send(`jobs/${jobId}/cancel`, {})).status).toBe(202);
    expect(await jobRow(gateway.parts.store, bare(jobId))).toMatchObject({ status: 'canceled' });
  });
});
