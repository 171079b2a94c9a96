import { afterEach, expect, test, vi } from 'vitest';
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

afterEach(() => vi.useRealTimers());

test('what fails again and again for an outage is told at first, and then every ten seconds with a count', () => {
  vi.useFakeTimers();
  const lines: string[] = [];
  const log = createLog('warn', { write: (line) => lines.push(line) });
  const away = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
  const told = () => lines.splice(0).map((line) => JSON.parse(line) as { msg: string; repeated?: number });
  for (let round = 0; round < 200; round += 1) {
    log.error({ err: new Error('a job', { cause: away }) }, 'a take failed');
    log.warn({ err: away }, 'a heartbeat failed');
  }
  expect(told().map(({ msg }) => msg)).toEqual(['a take failed', 'a heartbeat failed']);
  vi.advanceTimersByTime(10_001);
  log.error({ err: away }, 'a take failed');
  expect(told()).toMatchObject([{ msg: 'a take failed', repeated: 199 }]);
  for (let round = 0; round < 3; round += 1) log.error({ err: new Error('a bug') }, 'a take failed');
  expect(told()).toHaveLength(3);
});
