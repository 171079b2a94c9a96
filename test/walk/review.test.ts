import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decodeId } from '#src/domain/ids.ts';
import { SCOPES } from '#src/domain/scopes.ts';
import { ask, errorCode, expectData } from '#test/kit/http/client.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { keyOfOwner } from '#test/kit/http/key-of.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import {
  ApproveContainerDocument,
  RejectContainerDocument,
  ScheduleContainerDocument,
  SlideshowBuildDocument,
} from '../../schema/generated/graphql.ts';
import { quickStages } from './fixtures/quick-stages.ts';

let gateway: TestGateway;
let apiKey: string;
let worker: AsyncDisposable;
beforeAll(async () => {
  gateway = await startTestGateway();
  apiKey = gateway.demo.apiKey;
  await gateway.parts.store.db
    .updateTable('project')
    .set({ reviewPolicy: 'review_all' })
    .where('id', '=', decodeId('project', gateway.demo.projectId))
    .execute();
  worker = gateway.parts.startWorker(quickStages());
});
afterAll(async () => {
  await worker?.[Symbol.asyncDispose]();
  await gateway?.[Symbol.asyncDispose]();
});

type Json = Record<string, unknown>;
const rest = async (path: string, body: unknown, key = apiKey) => {
  const response = await fetch(`${gateway.url}/v1/content/${path}`, {
    method: 'POST',
    headers: { 'X-Api-Key': key, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Json };
};
const read = async (containerId: string) =>
  (await (
    await fetch(`${gateway.url}/v1/content/${containerId}`, { headers: { 'X-Api-Key': apiKey } })
  ).json()) as Json;

/** A post that a real worker has finished, and that waits for its review. */
async function pendingPost(key = apiKey): Promise<string> {
  const input = { projectId: gateway.demo.projectId, hook: 'review me' };
  const { slideshowBuild } = await expectData(
    gateway.url,
    SlideshowBuildDocument,
    { input },
    { apiKey: key },
  );
  if (slideshowBuild?.__typename !== 'ContentJobAccepted') throw new Error(JSON.stringify(slideshowBuild));
  const id = slideshowBuild.containers[0]?.id ?? '';
  await waitFor(async () => (await read(id)).approvalStatus === 'pending');
  return id;
}

const target = () => ({ socialAccountId: gateway.demo.socialAccountId });
const soon = () => new Date(Date.now() + 3_600_000).toISOString();
const isKey = expect.stringMatching(/^key_/);
const isInstant = expect.stringMatching(/^\d{4}-.*Z$/);

describe('over GraphQL', () => {
  test('a post waits, is approved, is scheduled, and tells all of it', async () => {
    const containerId = await pendingPost();
    const scheduledFor = soon();
    const order = { containerId, scheduledFor, targets: [target()] };
    const early = await expectData(gateway.url, ScheduleContainerDocument, { input: order }, { apiKey });
    expect(early.scheduleContainer).toMatchObject({
      __typename: 'ApprovalRequiredError',
      code: 'APPROVAL_REQUIRED',
    });
    const input = { containerId, note: 'Lovely' };
    const { approveContainer } = await expectData(
      gateway.url,
      ApproveContainerDocument,
      { input },
      { apiKey },
    );
    expect(approveContainer).toMatchObject({
      __typename: 'ContainerReviewed',
      container: {
        id: containerId,
        approval: { status: 'APPROVED', decidedAt: isInstant, decidedBy: isKey, note: 'Lovely' },
      },
    });
    const { scheduleContainer } = await expectData(
      gateway.url,
      ScheduleContainerDocument,
      { input: order },
      { apiKey },
    );
    expect(scheduleContainer).toMatchObject({
      __typename: 'ContainerScheduled',
      scheduledPosts: [{ scheduledFor, socialAccount: { id: gateway.demo.socialAccountId } }],
    });
    const document = `query ($id: ID!, $projectId: ID!) {
      container(id: $id) { schedule { id scheduledFor scheduledBy mode container { id } } }
      schedule(projectId: $projectId) { edges { node { container { id } } } }
      project(id: $projectId) { schedule { edges { node { container { id } } } } }
    }`;
    const variables = { id: containerId, projectId: gateway.demo.projectId };
    expect(await expectData(gateway.url, document, variables, { apiKey })).toMatchObject({
      container: {
        schedule: [
          {
            id: expect.stringMatching(/^sp_/),
            scheduledFor,
            scheduledBy: isKey,
            mode: null,
            container: { id: containerId },
          },
        ],
      },
      schedule: { edges: [{ node: { container: { id: containerId } } }] },
      project: { schedule: { edges: [{ node: { container: { id: containerId } } }] } },
    });
  });

  test('a rejected post says why and is out for good', async () => {
    const containerId = await pendingPost();
    const input = { containerId, reason: 'Off brand' };
    const { rejectContainer } = await expectData(gateway.url, RejectContainerDocument, { input }, { apiKey });
    expect(rejectContainer).toMatchObject({
      container: { approval: { status: 'REJECTED', decidedAt: isInstant, reason: 'Off brand' } },
    });
    const order = { containerId, scheduledFor: soon(), targets: [target()] };
    const { scheduleContainer } = await expectData(
      gateway.url,
      ScheduleContainerDocument,
      { input: order },
      { apiKey },
    );
    expect(scheduleContainer).toMatchObject({
      __typename: 'ContentRejectedError',
      code: 'CONTENT_REJECTED',
      reason: 'Off brand',
    });
    const again = await expectData(
      gateway.url,
      ApproveContainerDocument,
      { input: { containerId } },
      { apiKey },
    );
    expect(again.approveContainer).toMatchObject({
      __typename: 'ConflictError',
      code: 'CONFLICT',
      approvalStatus: 'REJECTED',
    });
  });

  test('what is missing is a typed error with every issue', async () => {
    const input = { containerId: 'cnt_nope' };
    const answers = [
      (await expectData(gateway.url, RejectContainerDocument, { input }, { apiKey })).rejectContainer,
      (await expectData(gateway.url, ScheduleContainerDocument, { input }, { apiKey })).scheduleContainer,
      (await expectData(gateway.url, ApproveContainerDocument, { input }, { apiKey })).approveContainer,
    ];
    expect(answers).toMatchObject([
      { __typename: 'ValidationError', issues: [{ path: 'reason', message: 'is required' }] },
      { __typename: 'ValidationError', issues: [{ path: 'scheduledFor' }, { path: 'targets' }] },
      { __typename: 'NotFoundError', code: 'NOT_FOUND' },
    ]);
  });

  test('needs its own scopes, which are named', async () => {
    const containerId = await pendingPost();
    const scopes = SCOPES.filter((scope) => scope !== 'content:approve' && scope !== 'publish:write');
    const { key } = await keyOfOwner(gateway.parts.store.db, gateway.demo.projectId, { scopes, test: true });
    const weak = { apiKey: key };
    const refused = await ask(gateway.url, ApproveContainerDocument, { input: { containerId } }, weak);
    expect([errorCode(refused), refused.errors?.[0]?.extensions?.scope]).toEqual([
      'FORBIDDEN_SCOPE',
      'content:approve',
    ]);
    const order = { containerId, scheduledFor: soon(), targets: [target()] };
    const late = await ask(gateway.url, ScheduleContainerDocument, { input: order }, weak);
    expect(errorCode(late)).toBe('FORBIDDEN_SCOPE');
    expect(await rest(`${containerId}/approve`, {}, key)).toMatchObject({ status: 403 });
  });
});

describe('over REST', () => {
  test('approving and scheduling answer as the reference', async () => {
    const containerId = await pendingPost();
    const scheduledFor = soon();
    const order = { scheduledFor, targets: [{ ...target(), mode: 'reels', captionOverride: 'Here' }] };
    expect(await rest(`${containerId}/schedule`, order)).toMatchObject({
      status: 403,
      body: {
        error: { code: 'APPROVAL_REQUIRED', details: { containerId, approvalStatus: 'pending' } },
      },
    });
    expect(await rest(`${containerId}/approve`, { note: 'Good' })).toEqual({
      status: 200,
      body: {
        id: containerId,
        approvalStatus: 'approved',
        approvedAt: isInstant,
        approvedBy: isKey,
        note: 'Good',
      },
    });
    expect(await rest(`${containerId}/approve`, {})).toMatchObject({
      status: 409,
      body: { error: { code: 'CONFLICT', details: { approvalStatus: 'approved' } } },
    });
    const scheduled = await rest(`${containerId}/schedule`, order);
    const entry = { ...order.targets[0], containerId, scheduledFor, scheduledBy: isKey };
    expect(scheduled).toMatchObject({ status: 202, body: { id: containerId, scheduledPosts: [entry] } });
    expect(await read(containerId)).toMatchObject({
      approvalStatus: 'approved',
      approval: { status: 'approved', decidedBy: isKey, note: 'Good', reason: null },
      schedule: [entry],
    });
  });

  test('rejecting answers as the reference and closes the way', async () => {
    const containerId = await pendingPost();
    expect(await rest(`${containerId}/reject`, { reason: 'No' })).toEqual({
      status: 200,
      body: {
        id: containerId,
        approvalStatus: 'rejected',
        rejectedAt: isInstant,
        rejectedBy: isKey,
        reason: 'No',
      },
    });
    const order = { scheduledFor: soon(), targets: [target()] };
    expect(await rest(`${containerId}/schedule`, order)).toMatchObject({
      status: 409,
      body: { error: { code: 'CONTENT_REJECTED', details: { reason: 'No' } } },
    });
  });

  test.each([
    ['approve', { reason: 'not here' }, 422, ['reason']],
    ['approve', { containerId: 'cnt_x' }, 422, ['containerId']],
    ['reject', {}, 422, ['reason']],
    ['reject', { reason: '' }, 422, ['reason']],
    ['schedule', {}, 422, ['scheduledFor', 'targets']],
    [
      'schedule',
      { scheduledFor: '2001-01-01T00:00:00Z', targets: [{ socialAccountId: 'x' }] },
      422,
      ['scheduledFor'],
    ],
    [
      'schedule',
      { scheduledFor: 4070908800000, targets: [{}] },
      422,
      ['scheduledFor', 'targets.0.socialAccountId'],
    ],
  ])('%s with %j is %i', async (verb, body, status, paths) => {
    const answer = await rest(`cnt_nope/${verb}`, body);
    const { details } = answer.body.error as { details: { issues: { path: string }[] } };
    expect([answer.status, details.issues.map(({ path }) => path)]).toEqual([status, paths]);
  });

  test("another organisation's post, or account, is not there", async () => {
    const containerId = await pendingPost();
    const theirs = gateway.demo.other;
    expect(await rest(`${containerId}/approve`, {}, theirs.apiKey)).toMatchObject({ status: 404 });
    expect(await rest(`${containerId}/reject`, { reason: 'x' }, theirs.apiKey)).toMatchObject({
      status: 404,
    });
    const order = { scheduledFor: soon(), targets: [target()] };
    expect(await rest(`${containerId}/schedule`, order, theirs.apiKey)).toMatchObject({
      status: 404,
      body: { error: { message: 'containerId is not in this organisation.' } },
    });
  });

  test("a test key's post can be reviewed and never be scheduled", async () => {
    const containerId = await pendingPost(gateway.demo.testApiKey);
    expect(await rest(`${containerId}/approve`, {})).toMatchObject({ status: 200 });
    const order = { scheduledFor: soon(), targets: [target()] };
    expect(await rest(`${containerId}/schedule`, order)).toMatchObject({
      status: 422,
      body: { error: { code: 'VALIDATION', details: { issues: [{ path: 'containerId' }] } } },
    });
  });
});
