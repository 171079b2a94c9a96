import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultOf } from '#src/domain/issues.ts';
import { ask } from '#test/kit/http/client.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

type Issue = { path: string; message: string };

describe('a wrong variable', () => {
  const fault = async (type: string, field: string, input: object) => {
    const document = `mutation ($input: ${type}!) { ${field}(input: $input) { __typename } }`;
    const { errors } = await ask(gateway.url, document, { input }, { apiKey: gateway.demo.apiKey });
    const [error] = errors ?? [];
    return { message: error?.message, ...error?.extensions };
  };
  const generate = (input: object) =>
    fault('GenerateContentInput', 'generateContent', { projectId: gateway.demo.projectId, ...input });

  test('is named by its place in the input', async () => {
    expect(await generate({ format: 'NOPE' })).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: 'format: Value "NOPE" does not exist in "GenerateFormat" enum.',
      issues: [{ path: 'format', message: 'Value "NOPE" does not exist in "GenerateFormat" enum.' }],
    });
  });

  test('is named deep inside a list too', async () => {
    const { issues } = (await generate({ brief: { targetPlatforms: ['TIKTOK', 'VINE'] } })) as unknown as {
      issues: Issue[];
    };
    expect(issues.map(({ path }) => path)).toEqual(['brief.targetPlatforms.1']);
  });

  test('that is a custom scalar is named as well', async () => {
    const input = { containerId: 'cnt_x', views: 1, recordedAt: 'yesterday' };
    expect(await fault('RecordPostMetricsInput', 'recordPostMetrics', input)).toMatchObject({
      message: expect.stringMatching(/^recordedAt: A DateTime is ISO 8601/),
    });
  });

  test('that is a list keeps its own name', async () => {
    const document =
      'query ($id: ID!, $status: [JobStatus!]) { jobs(projectId: $id, status: $status) { __typename } }';
    const variables = { id: gateway.demo.projectId, status: ['RUNNING', 'NOPE'] };
    const { errors } = await ask(gateway.url, document, variables, { apiKey: gateway.demo.apiKey });
    expect(errors?.[0]).toMatchObject({
      message: 'status.1: Value "NOPE" does not exist in "JobStatus" enum.',
      extensions: { issues: [{ path: 'status.1' }] },
    });
  });

  test('with an unknown field names the object that has it', async () => {
    expect(await generate({ brief: { topics: 'x' } })).toMatchObject({
      message: expect.stringMatching(/^brief: Field "topics" is not defined by type "BriefInput"/),
      issues: [{ path: 'brief' }],
    });
    expect(await generate({ foo: 1 })).toMatchObject({
      message: 'Field "foo" is not defined by type "GenerateContentInput".',
      issues: [{ path: '' }],
    });
  });

  test('is not sent back as a whole', async () => {
    const brief = { topic: 'secret words', hook: 7 };
    expect(JSON.stringify(await generate({ brief }))).not.toContain('secret words');
  });
});

test('a wrong size of a file is one fault', async () => {
  const input = { projectId: 'prj_x', role: 'LOGO', filename: 'a.png', mimeType: 'image/png' };
  const document = `mutation ($input: CreateMediaUploadInput!) {
    createMediaUpload(input: $input) { ... on ValidationError { issues { path message } } }
  }`;
  for (const [sizeBytes, message] of [
    [0, 'is empty'],
    [-1, 'is empty'],
    [5_000_001, 'is larger than 5 MB, the limit of the role logo'],
  ]) {
    const variables = { input: { ...input, sizeBytes } };
    const { data } = await ask(gateway.url, document, variables, { apiKey: gateway.demo.apiKey });
    expect(data).toEqual({ createMediaUpload: { issues: [{ path: 'sizeBytes', message }] } });
  }
});

describe('a wrong request over REST', () => {
  const issues = async (path: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${gateway.url}${path}`, {
      headers: { 'X-Api-Key': gateway.demo.apiKey, ...headers },
    });
    const body = (await response.json()) as { error: { message: string; details: { issues: Issue[] } } };
    return { status: response.status, message: body.error.message, issues: body.error.details.issues };
  };
  const project = () => `/v1/projects/${gateway.demo.projectId}`;

  test.each(['content', 'app-media', 'influencers', 'social-accounts', ''])(
    'names the parameters of a page as they were sent (%s)',
    async (list) => {
      const path = list ? `${project()}/${list}` : '/v1/projects';
      const { status, issues: found } = await issues(`${path}?limit=0&cursor=zzz`);
      expect(status).toBe(422);
      expect(found.map((issue) => issue.path)).toEqual(['limit', 'cursor']);
    },
  );

  test('names the header that tells where to resume', async () => {
    const { message } = await issues('/v1/jobs/job_x/events', { 'Last-Event-ID': 'abc' });
    expect(message).toMatch(/^Last-Event-ID: /);
    expect((await issues('/v1/jobs/job_x/events?after=abc')).message).toMatch(/^after: /);
  });

  test('names a parameter that it does not know as it was sent', async () => {
    for (const name of ['first', 'after', 'constructor']) {
      const { status, issues: found } = await issues(`${project()}/content/hooks?${name}=3`);
      expect(status).toBe(422);
      expect(found).toEqual([{ path: name, ...faultOf('UNKNOWN_FIELD') }]);
    }
  });

  test('tells its faults apart', async () => {
    const { message } = await issues(`${project()}/content?limit=0&cursor=zzz`);
    expect(message).toMatch(/^limit: .+; cursor: is not a cursor of this list$/);
  });
});
