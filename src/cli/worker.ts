import { openWorkerApp } from '../app/worker.ts';
import { readConfig } from '../config.ts';
import { aborted, closingInTime, runService } from './command.ts';
import { ensurePortFree } from './ensure-port-free.ts';

await runService(async (stop) => {
  const config = readConfig('worker');
  const { workerPort: port, http } = config;
  if (port !== null) await ensurePortFree({ host: http.host, port }, 'WORKER_PORT');
  await using _app = closingInTime(await openWorkerApp(config));
  await aborted(stop);
});
