import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { countFaults } from '#src/infra/telemetry/count-faults.ts';
import { createMetrics } from '#src/infra/telemetry/metrics.ts';
import { openProbe } from '#src/media/probe.ts';
import { render } from '#src/media/render.ts';
import { mediaChildren } from '#test/kit/media/media-children.ts';
import { scratchFolder } from './kit/scratch.ts';
import { flat, writeStill } from './kit/stills.ts';
import { clipOf, timelineOf } from './kit/timelines.ts';

const { dir, folder } = scratchFolder();
const still = () => writeStill(join(dir, 'red.png'), 64, 64, flat('#c83232'));

const probe = openProbe({ keptMs: 0 });

/** Ends what was just started, as a decoder that crashes or a system without memory would. */
async function kill(signal: NodeJS.Signals): Promise<void> {
  const started = () => mediaChildren().filter((id) => !others.includes(id));
  await expect.poll(started, { interval: 1 }).toHaveLength(1);
  for (const id of started()) process.kill(id, signal);
}

/** Children that other files of tests have left waiting. */
let others: number[] = [];
beforeEach(() => {
  others = mediaChildren();
});

test.each(['SIGSEGV', 'SIGABRT', 'SIGKILL'] as const)(
  'a probe that ends with %s is a fault of ours, told with the digest of the file, and counted',
  async (signal) => {
    const path = await still();
    const metrics = createMetrics();
    const fault = countFaults(metrics, 'probe', probe)(path).catch((error: unknown) => error);
    await kill(signal);
    const sha256 = createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
    expect(await fault).toMatchObject({
      ...{ name: 'ChildFault', reason: signal, sha256 },
      message: `Probing the file of SHA-256 ${sha256} failed. The process ended with ${signal}.`,
    });
    expect(await metrics.registry.metrics()).toContain(
      `reelgate_child_faults_total{task="probe",reason="${signal}"} 1`,
    );
  },
);

test('a render that ends with a signal is counted too, and names it', async () => {
  const job = {
    timeline: timelineOf([clipOf('red', 0, 60_000)]),
    files: { red: await still() },
    outDir: await folder('killed'),
  };
  const metrics = createMetrics();
  const fault = countFaults(metrics, 'render', render)(job).catch((error: unknown) => error);
  await kill('SIGKILL');
  expect(await fault).toMatchObject({
    ...{ name: 'RenderError', reason: 'crash', cause: { name: 'ChildFault', reason: 'SIGKILL' } },
  });
  expect(await metrics.registry.metrics()).toContain(
    'reelgate_child_faults_total{task="render",reason="SIGKILL"} 1',
  );
});
