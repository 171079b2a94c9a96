import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SCOPES } from '#src/domain/scopes.ts';
import { ask, expectData } from '#test/kit/http/client.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { keyOfOwner } from '#test/kit/http/key-of.ts';
import { jobSeenBy, tokenOf } from './fixtures/client-token.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

describe('with a start comes a token that watches it', () => {
  const start = async (apiKey: string) => {
    const document = `mutation ($input: SlideshowBuildInput!) { slideshowBuild(input: $input) {
      ... on ContentJobAccepted { watchToken job { id } containers { id } }
    } }`;
    const input = { projectId: gateway.demo.projectId, hook: 'a hook' };
    type Started = {
      slideshowBuild: { watchToken: string | null; job: { id: string }; containers: { id: string }[] };
    };
    return (await expectData<Started, object>(gateway.url, document, { input }, { apiKey })).slideshowBuild;
  };

  test('and its containers, for an hour, and nothing else', async () => {
    const { watchToken, job, containers } = await start(gateway.demo.apiKey);
    const token = watchToken ?? '';
    const { exp } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    expect(exp - Date.now() / 1000).toBeGreaterThan(3_590);
    expect(exp - Date.now() / 1000).toBeLessThanOrEqual(3_600);
    expect((await jobSeenBy(gateway, job.id, token)).data?.job).toMatchObject({ containers });
    const content = await fetch(`${gateway.url}/v1/content/${containers[0]?.id}`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    expect(content.status).toBe(200);
    const cancel = `mutation { cancelJob(input: { jobId: "${job.id}" }) { __typename } }`;
    const { errors } = await ask(gateway.url, cancel, {}, { apiKey: token });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN_SCOPE', scope: 'jobs:cancel' });
  });

  test('unless the key may not read jobs', async () => {
    const scopes = SCOPES.filter((scope) => scope !== 'jobs:read');
    const { key } = await keyOfOwner(gateway.parts.store.db, gateway.demo.projectId, { scopes });
    expect((await start(key)).watchToken).toBeNull();
  });

  test('no longer than the token that asked for it', async () => {
    const input = { scopes: ['CONTENT_WRITE', 'JOBS_READ'], projectIds: [gateway.demo.projectId] };
    const { watchToken } = await start(await tokenOf(gateway, { ...input, expiresInSeconds: 600 }));
    const { exp } = JSON.parse(Buffer.from(watchToken?.split('.')[1] ?? '', 'base64url').toString());
    expect(exp - Date.now() / 1000).toBeLessThanOrEqual(600);
  });
});
