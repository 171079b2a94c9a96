import { expect, test } from 'vitest';
import { createLog } from '#src/infra/telemetry/log.ts';
import { createMetrics } from '#src/infra/telemetry/metrics.ts';

test('a log line holds no secret, at whatever depth it was put', () => {
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => lines.push(line) });
  const headers = { authorization: 'Bearer hush', 'x-api-key': 'hush', accept: '*/*' };
  log.info({ apiKey: 'hush', headers, request: { headers, connectionParams: { apiKey: 'hush' } } }, 'asked');
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toContain('hush');
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ msg: 'asked', headers: { accept: '*/*' } });
});

test('each process, and each test, has figures of its own', async () => {
  const [ours, theirs] = [createMetrics(), createMetrics()];
  ours.containersEnded.inc({ status: 'completed', format: 'ugc_remix' });
  const sample = 'reelgate_containers_ended_total{status="completed",format="ugc_remix"}';
  expect(await ours.registry.metrics()).toContain(`${sample} 1`);
  expect(await theirs.registry.metrics()).not.toContain(sample);
});
