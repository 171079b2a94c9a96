import { afterAll, beforeAll, expect, test } from 'vitest';
import { decodeId } from '#src/domain/ids.ts';
import { runGeneratingVisuals } from '#src/worker/stages/generating-visuals.ts';
import { runPlanning } from '#src/worker/stages/planning.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { openTestProviders } from '#test/kit/media/providers.ts';
import { runReelgate } from '#test/kit/programs/reelgate.ts';
import { PHOTO, quickStages, VIDEO } from '../walk/fixtures/quick-stages.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway({ patient: true });
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

const reelgate = (...args: string[]) => runReelgate(gateway, args);

/** Plans and draws as a worker does; a film is other than before where its hook is, its one photo never is. */
function worker() {
  const { store, startWorker } = gateway.parts;
  const ports = { db: store.db, blobs: gateway.blobs, ...openTestProviders() } as never;
  const table = quickStages({
    planning: (input) => runPlanning({ ...input, ports }),
    generating_visuals: (input) => runGeneratingVisuals({ ...input, ports }),
    assembling: async ({ container }) => ({
      checkpoint: {
        files: [
          { ...VIDEO, sha256: `${container.order.revision?.hook ?? 'first'}` },
          { ...PHOTO, sha256: 'one' },
        ],
        ...{ frames: 450, integratedLufs: -14, truePeakDbtp: -1.5 },
      },
    }),
  });
  return startWorker(table, { ports });
}

test('a post is revised in one line, with its price and what of it was rendered', async () => {
  await using _worker = worker();
  const project = ['--project', gateway.demo.projectId];
  const look = ['--style', 'box', '--position', 'bottom', '--accent', '#0A7D5C'];
  const made = JSON.parse(
    (await reelgate('make', 'Mornings that begin well', ...look, ...project, '--json')).out,
  );
  expect(made).toMatchObject({ status: 'COMPLETED' });
  const [{ id, credits }] = made.containers;
  const { order } = await gateway.parts.store.db
    .selectFrom('container')
    .select('order')
    .where('id', '=', decodeId('container', id) ?? '')
    .executeTakeFirstOrThrow();
  expect(order.style).toEqual({ preset: 'box', position: 'bottom', accent: '#0a7d5c' });
  const revised = await reelgate('revise', id, '--hook', 'Evenings that end well');
  expect(revised).toMatchObject({ code: 0 });
  expect(revised.out).toMatch(
    /^POST .*\ncnt_\w+ +completed +\S+ +\d+ +Evenings that end well\n +photo 1 +as before\n +film +rendered\n$/,
  );
  const other = await reelgate('revise', id, '--caption', 'Said otherwise', '--title', 'Other', '--json');
  expect(JSON.parse(other.out)).toMatchObject({
    containers: [{ caption: 'Said otherwise', title: 'Other', credits: 10 }],
    creditsBefore: credits,
    parts: [
      { part: 'photo 1', isNew: false },
      { part: 'film', isNew: false },
    ],
  });
  const scenes = ['--slide', '1=Open a window', '--picture', `1=${gateway.demo.projectId}`, '--style', 'box'];
  const refused = await reelgate('revise', id, ...scenes);
  expect(refused).toMatchObject({ code: 1, out: '', told: expect.stringContaining('slides.0.mediaId') });
});

test('what is not understood of a change is told before anything is asked', async () => {
  const sentences: [args: string[], said: RegExp][] = [
    [['--slide', 'second=x'], /^second is no place of a scene\. /],
    [['--order', '0,b'], /^b is no place of a scene\. /],
    [['--style', 'baroque'], /^There is no style baroque\. There are native, /],
    [['--position', 'left'], /^There is no position left\. There are top, middle, bottom\./],
    [['--accent', 'red'], /^style\.accent: is not a colour such as /],
    [[], /^containerId is not in this organisation|names nothing to change/],
  ];
  for (const [args, said] of sentences) {
    const { code, out, told } = await reelgate('revise', 'cnt_nope', ...args);
    expect({ code, out, told }).toEqual({ code: 1, out: '', told: expect.stringMatching(said) });
  }
});
