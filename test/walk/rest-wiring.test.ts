import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

type Account = { wiring: { complete: boolean; influencerId: string | null; problem: string | null } };

async function call(method: string, path: string, body: object) {
  const response = await fetch(`${gateway.url}/v1/${path}`, {
    method,
    headers: { 'X-Api-Key': gateway.demo.apiKey, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

test('a refused account is wired as its remedy says, and then speaks', async () => {
  const { projectId, unwired, influencerId } = gateway.demo;
  for (const socialAccountId of Object.values(unwired)) {
    const start = () => call('POST', `projects/${projectId}/content/ugc-remix`, { socialAccountId });
    const refused = await start();
    expect(refused).toMatchObject({
      status: 422,
      body: { error: { details: { remedy: expect.stringContaining('PUT /v1/social-accounts/:id/wiring') } } },
    });
    const wired = await call('PUT', `social-accounts/${socialAccountId}/wiring`, { influencerId });
    expect(wired.status).toBe(200);
    expect((wired.body as Account).wiring).toMatchObject({ complete: true, influencerId, problem: null });
    expect((await start()).status).toBe(202);
  }
});

test('what cannot be wired is told', async () => {
  const { socialAccountId } = gateway.demo;
  const path = (id: string) => `social-accounts/${id}/wiring`;
  expect(await call('PUT', path('sac_none'), {})).toMatchObject({ status: 404 });
  expect(await call('PUT', path(socialAccountId), { influencerId: 'inf_none' })).toMatchObject({
    status: 404,
  });
  expect(await call('PUT', path(socialAccountId), { voice: 'x' })).toMatchObject({
    status: 422,
    body: { error: { details: { issues: [{ path: 'voice' }] } } },
  });
});
