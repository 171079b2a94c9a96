import { openGatewayApp } from '../app/gateway.ts';
import { readConfig } from '../config.ts';
import { aborted, closingInTime, runCommand } from './command.ts';

await runCommand(async (stop) => {
  await using _app = closingInTime(await openGatewayApp(readConfig('gateway')));
  await aborted(stop);
});
