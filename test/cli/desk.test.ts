import { afterAll, beforeAll, expect, test } from 'vitest';
import { RenderError } from '#src/media/render-request.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { runReelgate } from '#test/kit/programs/reelgate.ts';
import { quickStages } from '../walk/fixtures/quick-stages.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

const reelgate = (...args: string[]) => runReelgate(gateway, args);
const factsOf = async (...args: string[]) => JSON.parse((await reelgate(...args, '--json')).out);

test('keys are made, listed and ended, and shown whole once', async () => {
  const made = await reelgate(
    'keys',
    'create',
    'For the page',
    '--env',
    'test',
    '--scopes',
    'jobs:read,content-read',
  );
  expect(made).toMatchObject({ code: 0, told: 'This is the only time that the key is shown.\n' });
  const [id = '', key = ''] = made.out.trim().split(/ +/);
  expect([id, key]).toEqual([expect.stringMatching(/^key_/), expect.stringMatching(/^rg_test_/)]);
  const listed = await reelgate('keys', 'list');
  expect(listed.out).toMatch(/^KEY +BEGINS WITH +ENV +TIER +LAST USED +STATUS +NAME\n/);
  expect(listed.out).toMatch(
    new RegExp(`\\n${id} +rg_test_\\S+… +test +sandbox +never +valid +For the page\\n`),
  );
  expect(listed.out).not.toContain(key);
  const facts = await factsOf('keys', 'list');
  expect(facts[0]).toMatchObject({ id, scopes: ['CONTENT_READ', 'JOBS_READ'] });
  expect((await reelgate('keys', 'revoke', id)).out).toBe(`${id}  revoked  For the page\n`);
  expect((await factsOf('keys', 'list'))[0]).toMatchObject({ id, revokedAt: expect.any(String) });
});

test.each([
  [['keys', 'create', 'x'], /^Say what kind with --env and what it may do with --scopes\.\n$/],
  [
    ['keys', 'create', 'x', '--env', 'test', '--scopes', 'all'],
    /^There is no scope all\. There are projects:read, /,
  ],
  [
    ['keys', 'create', 'x', '--env', 'other', '--scopes', 'jobs:read'],
    /^There is no kind of key other\. There are live, test\.\n$/,
  ],
  [['keys', 'create', 'x', '--env', 'live,test', '--scopes', 'jobs:read'], /^Name one kind of key\.\n$/],
  [['keys', 'revoke', 'key_nope'], /^keyId is not /],
  [['jobs', 'list', '--status', 'lost'], /^There is no status lost\. There are running, /],
  [['jobs', 'inspect', 'job_nope'], /^There is no job job_nope here\.\n$/],
  [['webhooks', 'create', 'ftp://x'], /^url: cannot be sent to: only https /],
  [['webhooks', 'listen', 'nowhere'], /^nowhere is no port and no address\.\n$/],
])('%s is told in a sentence', async (args, said) => {
  const { code, out, told } = await reelgate(...args);
  expect({ code, out, told }).toEqual({ code: 1, out: '', told: expect.stringMatching(said) });
});

test('a job that failed is listed, and looked into with its tries, its steps and what mends it', async () => {
  const failing = quickStages({
    assembling: async () => {
      throw new RenderError('source', 'gone', 'med_1');
    },
  });
  await using _worker = gateway.parts.startWorker(failing);
  const project = ['--project', gateway.demo.projectId];
  const { code, out } = await reelgate('make', 'will fail', ...project, '--json');
  const { id } = JSON.parse(out);
  expect(code).toBe(1);
  const listed = await reelgate('jobs', 'list', '--status', 'failed', ...project);
  expect(listed.out).toMatch(
    new RegExp(
      `^JOB .*\\n${id} +content-generate +failed +\\S+ +100 % +\\S+ +The source file "med_1" could not be read\\.\\n`,
    ),
  );
  expect(await factsOf('jobs', 'list', '--status', 'running', ...project)).toEqual([]);
  const inspected = await reelgate('jobs', 'inspect', id);
  expect(inspected).toMatchObject({ code: 0 });
  expect(inspected.out).toMatch(/\npost +cnt_\w+ +failed, 1 try\n +planning +[\d.]+ s\n/);
  expect(inspected.out).toMatch(/\n1 +\S+Z +job-accepted\n/);
  expect(inspected.out).toMatch(/\n\d+ +\S+Z +container-stage assembling\n/);
  expect(inspected.out).toMatch(
    /\nfailure +source-unreadable +The source file "med_1" could not be read\. \(assembling\)\nremedy +Replace the file /,
  );
  expect(await factsOf('jobs', 'inspect', id)).toMatchObject({
    ...{ id, status: 'FAILED', remedy: expect.stringContaining('Replace the file') },
    containers: [
      { tries: 1, stages: [{ stage: 'PLANNING' }, { stage: 'GENERATING_VISUALS' }, { stage: 'ASSEMBLING' }] },
    ],
  });
});

test('what failed of a job is tried again, once, and followed to its end', async () => {
  const project = ['--project', gateway.demo.projectId];
  const failing = quickStages({
    assembling: async () => {
      throw new RenderError('plan', 'impossible');
    },
  });
  let id: string;
  {
    await using _worker = gateway.parts.startWorker(failing);
    ({ id } = JSON.parse((await reelgate('make', 'once more', ...project, '--json')).out));
  }
  await using _worker = gateway.parts.startWorker(quickStages());
  const { code, out } = await reelgate('jobs', 'retry', id);
  expect({ code, out }).toEqual({
    code: 0,
    out: expect.stringMatching(/^POST .*\ncnt_\w+ +completed +slideshow-builder +50 +once more\n$/),
  });
  const twice = await reelgate('jobs', 'retry', id);
  expect(twice).toMatchObject({ code: 1, out: '', told: expect.stringContaining('tried again already') });
  const nowhere = await reelgate('jobs', 'retry', 'job_nope');
  expect(nowhere).toMatchObject({ code: 1, out: '', told: expect.stringMatching(/^jobId is not in /) });
});

test('endpoints of webhooks are made and listed', async () => {
  const url = 'https://receiver.test/hook';
  const made = await reelgate('webhooks', 'create', url, '--events', 'job.completed,job.failed');
  expect(made.out).toMatch(/^whk_\w+ +whsec_\S+\n$/);
  const [id] = made.out.split(' ');
  expect((await reelgate('webhooks', 'list')).out).toMatch(
    new RegExp(`^ENDPOINT .*\\n${id} +active +2 +0 +0 +${url}\\n$`),
  );
  expect(await factsOf('webhooks', 'list')).toMatchObject([{ id, events: ['JOB_COMPLETED', 'JOB_FAILED'] }]);
});

test('--help tells all that a command takes', async () => {
  expect(await reelgate('revise', '--help')).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^Usage: reelgate revise .*--instruction text/s),
  });
});
