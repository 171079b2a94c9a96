import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findServer, localServer } from '#src/cli/demo/find-server.ts';
import { writeDemoFile } from '#src/cli/demo-file.ts';
import { readConfig } from '#src/config.ts';
import { expectData } from '#test/kit/http/client.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { picture } from '#test/kit/media/media-files.ts';
import { runReelgate } from '#test/kit/programs/reelgate.ts';
import { quickStages, VIDEO } from '../walk/fixtures/quick-stages.ts';
import { startSlideshow } from '../walk/fixtures/start-slideshow.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

const reelgate = (args: string[], env?: Record<string, string>) => runReelgate(gateway, args, env);
const accessOf = ({ url, demo }: TestGateway) => ({ REELGATE_URL: url, REELGATE_API_KEY: demo.apiKey });

/** Quick stages whose film is a file that can be fetched. */
async function stagesWithFilm(bytes: string) {
  const path = join(gateway.folder, 'film.mp4');
  await writeFile(path, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const blob = { kind: 'asset', path, sha256, extension: 'mp4', contentType: 'video/mp4' } as const;
  const film = { ...VIDEO, blobKey: await gateway.blobs.putFile(blob), sha256, sizeBytes: bytes.length };
  return quickStages({
    assembling: async () => ({
      checkpoint: { files: [film], frames: 450, integratedLufs: -14, truePeakDbtp: -1.5 },
    }),
  });
}

test('a post is made and saved in one line, with what demo.json names', async () => {
  await using _worker = gateway.parts.startWorker(await stagesWithFilm('a film'));
  await writeDemoFile(gateway.folder, gateway.url, gateway.demo);
  const { code, out, told } = await reelgate(['make', 'watch me', '--out', 'post.mp4'], {
    REELGATE_DATA_DIR: gateway.folder,
  });
  expect({ code, told }).toEqual({ code: 0, told: expect.stringContaining('Saved post.mp4') });
  expect(out).toMatch(/^POST +STATUS.*\ncnt_\w+ +completed +\S+ +\d+ +watch me\n$/);
  expect(await readFile(join(gateway.folder, 'post.mp4'), 'utf8')).toBe('a film');
  const [id] = /cnt_\w+/.exec(out) ?? [];
  const query = 'query ($id: ID!) { container(id: $id) { project { id } } }';
  const made = await expectData(gateway.url, query, { id }, { apiKey: gateway.demo.apiKey });
  expect(made).toEqual({ container: { project: { id: gateway.demo.projectId } } });
});

test('the demo waits for a server that still draws its pictures', async () => {
  const { folder, url, demo } = gateway;
  await writeDemoFile(folder, url, { ...demo, drawn: false });
  const config = readConfig('demo', { REELGATE_DATA_DIR: folder });
  const found = findServer(config, new AbortController().signal);
  const looks = [1, 2, 3].reduce<Promise<unknown>>(
    (before) => before.then(() => localServer(folder)),
    Promise.resolve(),
  );
  expect(await Promise.race([found.then(() => 'found'), looks.then(() => 'waits')])).toBe('waits');
  await writeDemoFile(folder, url, demo);
  await using server = await found;
  expect(server).toMatchObject({ url, apiKey: demo.apiKey });
});

test('facts are for programs: of a job, its steps, its posts and the wallet', async () => {
  await using _worker = gateway.parts.startWorker(quickStages());
  const project = ['--project', gateway.demo.projectId];
  const made = await reelgate(['make', 'for programs', ...project, '--json']);
  const job = JSON.parse(made.out);
  expect(job).toMatchObject({ status: 'COMPLETED', containers: [{ hook: 'for programs' }] });
  const watched = await reelgate(['watch', job.id, '--json']);
  const seqs = watched.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).seq);
  expect(seqs.length).toBeGreaterThan(3);
  expect(seqs).toEqual(seqs.map((_, index) => index + 1));
  const later = await reelgate(['watch', job.id, '--json', '--after', `${seqs.length - 1}`]);
  expect(JSON.parse(later.out)).toMatchObject({ seq: seqs.length, type: 'JOB_COMPLETED' });
  const [{ id }] = job.containers;
  expect(JSON.parse((await reelgate(['get', id, '--json'])).out)).toMatchObject({ id, caption: 'A caption' });
  expect(JSON.parse((await reelgate(['get', job.id, '--json'])).out)).toMatchObject({ id: job.id });
  const { out } = await reelgate(['list', ...project, '--json']);
  expect(JSON.parse(out)[0]).toMatchObject({ id, status: 'COMPLETED' });
  expect((await reelgate(['get', id])).out).toMatch(/^id +cnt_\w+\nstatus +completed\n/);
  expect(JSON.parse((await reelgate(['credits', '--json'])).out)).toMatchObject({
    available: expect.any(Number),
  });
  expect((await reelgate(['credits'])).out).toMatch(/^available +\d+\nheld +\d+\n/);
});

test('a file gets into the library, a post onto the calendar, and a job to its end', async () => {
  await using _worker = gateway.parts.startWorker(quickStages());
  const project = ['--project', gateway.demo.projectId];
  await writeFile(join(gateway.folder, 'shelf.png'), await picture('png', '#3c5a78'));
  const sent = await reelgate(['upload', 'shelf.png', ...project, '--json']);
  expect(JSON.parse(sent.out)).toMatchObject({ id: expect.stringMatching(/^med_/), role: 'REFERENCE' });
  const made = await reelgate(['make', 'for the calendar', ...project, '--json']);
  const { id, containers } = JSON.parse(made.out);
  const accounts = JSON.parse((await reelgate(['accounts', 'list', ...project, '--json'])).out);
  const account = gateway.demo.socialAccountId;
  expect(accounts).toContainEqual(expect.objectContaining({ id: account, platform: 'TIKTOK' }));
  const where = ['--account', account, '--at', '2031-05-01T10:00Z'];
  expect((await reelgate(['schedule', containers[0].id, ...where])).out).toMatch(
    /^sp_\w+ +2031-05-01T10:00:00\.000Z +\w+ +\S+\n$/,
  );
  expect(await reelgate(['cancel', id])).toMatchObject({
    code: 1,
    out: expect.stringMatching(/^job_\w+ +completed/),
  });
  expect(await reelgate(['reject', containers[0].id])).toMatchObject({
    code: 1,
    told: 'Say why with --note.\n',
  });
});

test('what does not come about ends with 1 and a sentence', async () => {
  const jobId = await startSlideshow(gateway);
  const { url, demo } = gateway;
  const headers = { Authorization: `Bearer ${demo.apiKey}` };
  await fetch(`${url}/v1/jobs/${jobId}/cancel`, { method: 'POST', headers });
  expect(await reelgate(['watch', jobId])).toMatchObject({
    code: 1,
    out: expect.stringContaining('canceled'),
  });
  const sentences: [args: string[], said: RegExp][] = [
    [['make', 'x', '--project', 'prj_nope'], /^projectId is not in this organisation\.\n$/],
    [['watch', 'job_nope'], /^NOT_FOUND: jobId is not in this organisation\.\n$/],
    [['get', 'cnt_nope'], /^There is no post cnt_nope here\.\n$/],
    [['list', '--project', 'prj_nope'], /^There is no project prj_nope here\.\n$/],
    [['approve', 'cnt_nope'], /^containerId .*\n$/],
    [['upload', 'nothing.png'], /^There is no file nothing\.png that can be read\.\n$/],
  ];
  for (const [args, said] of sentences) {
    const { code, out, told } = await reelgate(args);
    expect({ code, out, told }).toEqual({ code: 1, out: '', told: expect.stringMatching(said) });
  }
  const wrong = await reelgate(['credits'], { ...accessOf(gateway), REELGATE_API_KEY: 'rg_live_nope' });
  expect(wrong).toMatchObject({ code: 1, told: expect.stringMatching(/^UNAUTHENTICATED: .*\n$/) });
  const alone = await reelgate(['credits'], { REELGATE_DATA_DIR: join(gateway.folder, 'nothing') });
  expect(alone).toMatchObject({ code: 1, told: expect.stringMatching(/^No gateway answers here\..*\n$/) });
});

test.each([
  ['nothing', []],
  ['no hook', ['make']],
  ['an option of another command', ['credits', '--note', 'loud']],
  ['all of what has no all', ['credits', '--all']],
  ['one post and all', ['verify', 'cnt_x', '--all']],
  ['a step that is no number', ['watch', 'job_x', '--after', 'soon']],
])('%s is not understood: 2, and how it is meant', async (_name, args) => {
  const { code, out, told } = await reelgate(args);
  expect({ code, out, told }).toEqual({ code: 2, out: '', told: expect.stringMatching(/^Usage: reelgate/) });
});

test.each([
  ['a command', ['mkae', 'a hook'], /^There is no command mkae\. reelgate --help lists what there is\.\n$/],
  ['a command of a kind', ['jobs', 'foo'], /^There is no command jobs foo\. /],
  ['an option', ['credits', '--loud'], /^Unknown option '--loud'.*\nUsage: reelgate credits\n/s],
])('%s that does not exist is named: 2', async (_name, args, said) => {
  expect(await reelgate(args)).toEqual({ code: 2, out: '', told: expect.stringMatching(said) });
});

test('--help is what was asked for: 0', async () => {
  const { code, out, told } = await reelgate(['--help']);
  expect({ code, out, told }).toEqual({ code: 0, out: expect.stringMatching(/^Usage: reelgate/), told: '' });
  // Between a command and what it is there is room.
  for (const line of out.split('\n').filter((one) => one.startsWith('  '))) expect(line).toMatch(/\S {2,}\S/);
});
