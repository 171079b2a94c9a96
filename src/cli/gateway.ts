import { openGatewayApp } from '../app/gateway.ts';
import { readConfig } from '../config.ts';
import { aborted, closingInTime, runService } from './command.ts';

await runService(async (stop) => {
  await using _app = closingInTime(await openGatewayApp(readConfig('gateway')));
  await aborted(stop);
});
