import { afterAll, beforeAll, expect, test } from 'vitest';
import { decodeId, encodeId } from '#src/domain/ids.ts';
import { PLATFORMS, type Platform } from '#src/domain/platforms.ts';
import { ask } from '#test/kit/http/client.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { makeSocialAccount } from '#test/kit/world/tenant.ts';
import { firstContainer } from './fixtures/job.ts';
import { endedJob } from './fixtures/job-log.ts';
import { quickStages } from './fixtures/quick-stages.ts';

let gateway: TestGateway;
let worker: AsyncDisposable;
const accounts = {} as Record<Platform, string>;
beforeAll(async () => {
  gateway = await startTestGateway();
  worker = gateway.parts.startWorker(quickStages());
  const projectId = decodeId('project', gateway.demo.projectId) ?? '';
  for (const platform of PLATFORMS) {
    const id = await makeSocialAccount(gateway.parts.store.db, projectId, platform);
    accounts[platform] = encodeId('socialAccount', id);
  }
});
afterAll(async () => {
  await worker?.[Symbol.asyncDispose]();
  await gateway?.[Symbol.asyncDispose]();
});

async function send(path: string, body: object) {
  const answer = await fetch(`${gateway.url}/v1/${path}`, {
    method: 'POST',
    headers: { 'X-Api-Key': gateway.demo.apiKey, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

/** A finished post with these words under it. */
async function finished(words: { caption?: string; hashtags?: string[] } = {}): Promise<string> {
  const path = `projects/${gateway.demo.projectId}/content/slideshow-builder`;
  const jobId = decodeId('job', String((await send(path, { hook: 'Done' })).body.jobId)) ?? '';
  await endedJob(gateway.parts.store, jobId);
  const { id } = await firstContainer(gateway.parts.store, jobId);
  const { db } = gateway.parts.store;
  await db
    .updateTable('container')
    .set({ approvalStatus: 'not_required', ...words })
    .where('id', '=', id)
    .execute();
  return encodeId('container', id);
}

type Target = { socialAccountId: string; captionOverride?: string };
type Issues = { path: string; message: string }[];
/** What is wrong with a schedule, by either face; null when it is taken. */
type Face = (containerId: string, targets: Target[]) => Promise<Issues | null>;
const soon = () => new Date(Date.now() + 3_600_000).toISOString();

const overRest: Face = async (containerId, targets) => {
  const { status, body } = await send(`content/${containerId}/schedule`, { scheduledFor: soon(), targets });
  if (status === 202) return null;
  const { code, details } = body.error as { code: string; details: { issues: Issues } };
  expect([status, code]).toEqual([422, 'VALIDATION']);
  return details.issues;
};
const overGraphql: Face = async (containerId, targets) => {
  const document = `mutation ($input: ScheduleContainerInput!) {
    scheduleContainer(input: $input) { __typename ... on ValidationError { issues { path message } } }
  }`;
  const input = { containerId, scheduledFor: soon(), targets };
  const { data } = await ask(gateway.url, document, { input }, { apiKey: gateway.demo.apiKey });
  const { __typename, issues } = Object(data).scheduleContainer;
  expect(__typename).toBe(issues ? 'ValidationError' : 'ContainerScheduled');
  return issues ?? null;
};

test.each([
  ['REST', overRest],
  ['GraphQL', overGraphql],
])('over %s a caption is held to the rules of the platform it goes to', async (_face, schedule) => {
  const on = (platform: Platform, captionOverride?: string) => ({
    socialAccountId: accounts[platform],
    ...(captionOverride && { captionOverride }),
  });
  const emoji = '🧠'.repeat(1_101);
  const plain = await finished();
  expect(
    await schedule(plain, [on('instagram', emoji), on('tiktok', emoji), on('youtube', 'I <3 it')]),
  ).toMatchObject([
    { path: 'targets.1.captionOverride', message: 'has 2202 UTF-16 units; tiktok takes 2200' },
    { path: 'targets.2.captionOverride', message: 'holds <, which youtube refuses' },
  ]);
  expect(await schedule(plain, [on('instagram', emoji), on('tiktok'), on('youtube')])).toBeNull();

  const hearts = await finished({ caption: 'I <3 it' });
  expect(await schedule(hearts, [on('instagram'), on('youtube')])).toMatchObject([
    {
      path: 'targets.1.socialAccountId',
      message: "cannot take the post's own caption, which holds <, which youtube refuses",
    },
  ]);
  expect(await schedule(hearts, [on('tiktok'), on('youtube', 'I love it')])).toBeNull();

  // The hashtags go out under the caption, unless it ends with them already.
  const hashtags = ['#one', '#two', '#three'];
  const long = 'a'.repeat(2_200 - '\n\n#one #two #three'.length);
  const fits = await finished({ caption: long, hashtags });
  const over = await finished({ caption: `${long}a`, hashtags });
  const within = await finished({ caption: `${long}\n\n${hashtags.join(' ')}`, hashtags });
  expect(await schedule(fits, [on('tiktok')])).toBeNull();
  expect(await schedule(within, [on('tiktok')])).toBeNull();
  expect(await schedule(over, [on('tiktok')])).toMatchObject([{ path: 'targets.0.socialAccountId' }]);
});
