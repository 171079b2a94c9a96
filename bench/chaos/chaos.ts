import { parseArgs } from 'node:util';
import { runChaos } from './run.ts';

/**
 * What befalls a data centre, against what must hold: jobs go on and end completed, watchers are told every event once,
 * credits are settled once, and no file, process or blob stays behind. Code 1 when something of that is broken.
 */
const { values } = parseArgs({
  options: { only: { type: 'string', multiple: true }, jobs: { type: 'string', default: '2' } },
});
const stop = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => stop.abort());
const outcomes = await runChaos({
  signal: stop.signal,
  only: values.only ?? [],
  jobs: Number(values.jobs),
  log: (line) => console.log(line),
});
console.table(
  outcomes.map(({ fault, jobs, events, recoveredMs, doneMs, broken }) => ({
    fault,
    jobs,
    events,
    'moved again, ms': recoveredMs ?? '–',
    'all done, ms': doneMs,
    broken: broken.length,
  })),
);
for (const { fault, said } of outcomes) if (said) console.log(`${fault}: ${said.slice(0, 160)}`);
const broken = outcomes.filter((one) => one.broken.length > 0);
console.log(`${outcomes.length - broken.length} of ${outcomes.length} faults broke nothing.`);
process.exit(broken.length > 0 ? 1 : 0);
