#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { createClient } from '../client/client.ts';
import { readConfig } from '../config.ts';
import { runCommand } from './command.ts';
import { localServer } from './demo/find-server.ts';
import { reachable } from './reachable.ts';
import { approve } from './reelgate/approve.ts';
import { cancel } from './reelgate/cancel.ts';
import { type Command, OPTIONS } from './reelgate/command.ts';
import { credits } from './reelgate/credits.ts';
import { get } from './reelgate/get.ts';
import { list } from './reelgate/list.ts';
import { make } from './reelgate/make.ts';
import { reject } from './reelgate/reject.ts';
import { schedule } from './reelgate/schedule.ts';
import { upload } from './reelgate/upload.ts';
import { verify } from './reelgate/verify.ts';
import { watch } from './reelgate/watch.ts';
import { UsageError } from './usage-error.ts';

const COMMANDS: Readonly<Record<string, Command>> = {
  ...{ make, watch, cancel, list, get },
  ...{ approve, reject, schedule, upload, credits, verify },
};

const USAGE = `Usage: reelgate <command>
${Object.values(COMMANDS)
  .map(({ usage, is }) => `  ${usage.padEnd(58)}${is}`)
  .join('\n')}
  --json prints facts for programs. The gateway is the one in REELGATE_URL and REELGATE_API_KEY, else the one that
  npm start left in demo.json. Ends with 0 when it is done, 1 when not, 2 when the command is not understood.`;

/** Codes for scripts: a command that is not understood is the mistake of whoever wrote it. */
const NOT_UNDERSTOOD = 2;

await runCommand(async (stop) => {
  const asked = understood();
  if (!asked) {
    console.error(USAGE);
    process.exitCode = NOT_UNDERSTOOD;
    return;
  }
  const { url, apiKey } = await findGateway();
  // Links for sending files lead to the public address.
  const here: typeof fetch = (input, init) => fetch(reachable(String(input), url), init);
  const client = createClient({ url, key: apiKey, fetch: here });
  await asked.command.run({ ...asked, client, url, stop });
});

/** What was asked for; null when it cannot be told. */
function understood() {
  try {
    const { positionals, values } = parseArgs({ allowPositionals: true, options: OPTIONS });
    const [name = '', ...given] = positionals;
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    const isAll = values.all && command?.takesAll === true;
    const clear = command?.takes === given.length + (isAll ? 1 : 0) && /^\d+$/.test(values.after);
    return clear && isAll === values.all ? { command, subject: given[0] ?? '', options: values } : null;
  } catch {
    return null;
  }
}

/** @throws UsageError there is none */
async function findGateway(): Promise<{ url: string; apiKey: string }> {
  const config = readConfig('demo');
  const found = config.server ?? (await localServer(config.dataDir));
  if (found) return found;
  throw new UsageError('No gateway answers here. Run npm start, or set REELGATE_URL and REELGATE_API_KEY.');
}
