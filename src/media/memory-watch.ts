/** Entry of the thread that watches how much memory the process takes. */
import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

const EVERY_MS = 20;
const STDERR = 2;
const maxBytes = Number(workerData);

setInterval(() => {
  if (process.memoryUsage.rss() <= maxBytes) return;
  writeSync(STDERR, `It takes more than ${Math.round(maxBytes / 1e6)} MB of memory.`);
  process.kill(process.pid, 'SIGKILL');
}, EVERY_MS);
