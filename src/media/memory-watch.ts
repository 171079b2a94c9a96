/** Entry of the thread that watches how much memory the process takes. */
import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { overLimit } from './memory-limit.ts';

const EVERY_MS = 20;
const STDERR = 2;
const maxBytes = Number(workerData);

setInterval(() => {
  if (process.memoryUsage.rss() <= maxBytes) return;
  writeSync(STDERR, overLimit(maxBytes));
  process.kill(process.pid, 'SIGKILL');
}, EVERY_MS);
