#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { createClient } from '../client/client.ts';
import { runCommand } from './command.ts';
import { findGateway } from './find-gateway.ts';
import { reachable } from './reachable.ts';
import { approve } from './reelgate/approve.ts';
import { cancel } from './reelgate/cancel.ts';
import { type Asked, type Command, OPTIONS } from './reelgate/command.ts';
import { createKey } from './reelgate/create-key.ts';
import { createWebhook } from './reelgate/create-webhook.ts';
import { credits } from './reelgate/credits.ts';
import { get } from './reelgate/get.ts';
import { inspectJob } from './reelgate/inspect-job.ts';
import { list } from './reelgate/list.ts';
import { listAccounts } from './reelgate/list-accounts.ts';
import { listJobs } from './reelgate/list-jobs.ts';
import { listKeys } from './reelgate/list-keys.ts';
import { listWebhooks } from './reelgate/list-webhooks.ts';
import { listen } from './reelgate/listen.ts';
import { make } from './reelgate/make.ts';
import { reject } from './reelgate/reject.ts';
import { retryJob } from './reelgate/retry-job.ts';
import { revise } from './reelgate/revise.ts';
import { revokeKey } from './reelgate/revoke-key.ts';
import { schedule } from './reelgate/schedule.ts';
import { upload } from './reelgate/upload.ts';
import { verify } from './reelgate/verify.ts';
import { watch } from './reelgate/watch.ts';

/** By the word or the two that they are called with. */
const COMMANDS: Readonly<Record<string, Command>> = {
  ...{ make, revise, watch, cancel, list, get },
  ...{ approve, reject, schedule, upload, verify, credits },
  'accounts list': listAccounts,
  'jobs list': listJobs,
  'jobs inspect': inspectJob,
  'jobs retry': retryJob,
  'keys list': listKeys,
  'keys create': createKey,
  'keys revoke': revokeKey,
  'webhooks list': listWebhooks,
  'webhooks create': createWebhook,
  'webhooks listen': listen,
};

const WIDTH = Math.max(...Object.values(COMMANDS).map(({ usage }) => usage.length)) + 2;

const USAGE = `Usage: reelgate <command>
${Object.values(COMMANDS)
  .map(({ usage, is }) => `  ${usage.padEnd(WIDTH)}${is}`)
  .join('\n')}
--json prints facts for programs, --help tells more of a command. The gateway is the one in REELGATE_URL and
REELGATE_API_KEY, else the one that npm start left in demo.json. Ends with 0 when it is done, 1 when not, 2 when the
command is not understood.`;

/** Codes for scripts: a command that is not understood is the mistake of whoever wrote it. */
const NOT_UNDERSTOOD = 2;

await runCommand(async (stop) => {
  const asked = understood();
  if ('told' in asked) {
    console[asked.code === 0 ? 'log' : 'error'](asked.told);
    process.exitCode = asked.code;
    return;
  }
  const { url, apiKey, projectId = null } = await findGateway();
  // Links for sending files lead to the public address.
  const here: typeof fetch = (input, init) => fetch(reachable(String(input), url), init);
  const client = createClient({ url, key: apiKey, fetch: here });
  await asked.command.run({ ...asked, client, url, projectId, stop });
});

type Understood = Pick<Asked, 'subject' | 'options'> & { command: Command };

/** What was asked for, or what to tell instead and how to end. */
function understood(): Understood | { told: string; code: number } {
  try {
    const { positionals, values: options } = parseArgs({ allowPositionals: true, options: OPTIONS });
    const [name, command] = commandOf(positionals);
    if (!command && options.help && positionals.length === 0) return { told: USAGE, code: 0 };
    if (!command) return { told: unknown(positionals), code: NOT_UNDERSTOOD };
    if (options.help) return { told: helpOf(command), code: 0 };
    const given = positionals.slice(name.split(' ').length);
    const told = `${command.usage} ${command.more} --json`;
    const isKnown = Object.keys(options).every((option) => new RegExp(`--${option}\\b`).test(told));
    const takes = given.length + (options.all ? 1 : 0);
    if (isKnown && command.takes === takes && /^\d*$/.test(options.after ?? ''))
      return { command, subject: given[0] ?? '', options };
    return { told: helpOf(command), code: NOT_UNDERSTOOD };
  } catch (error) {
    const [, command] = commandOf(process.argv.slice(2));
    const why = error instanceof Error ? error.message : `${error}`;
    return { told: `${why}\n${command ? helpOf(command) : USAGE}`, code: NOT_UNDERSTOOD };
  }
}

function helpOf({ usage, is, more }: Command): string {
  return [`Usage: reelgate ${usage}`, `  ${is}`, ...(more ? [more] : [])].join('\n');
}

function unknown([first, second]: string[]): string {
  if (first === undefined) return USAGE;
  // `jobs` is a word of commands, `jobs foo` is none of them.
  const opens = Object.keys(COMMANDS).some((name) => name.startsWith(`${first} `));
  const typed = opens && second ? `${first} ${second}` : first;
  return `There is no command ${typed}. reelgate --help lists what there is.`;
}

/** The command that opens with the most of the words. */
function commandOf(words: string[]): [name: string, command: Command | undefined] {
  const names = [2, 1].map((many) => words.slice(0, many).join(' '));
  const name = names.find((one) => Object.hasOwn(COMMANDS, one)) ?? '';
  return [name, COMMANDS[name]];
}
