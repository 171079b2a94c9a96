/**
 * Records what a person sees at the terminal, command by command, into docs/terminal.md:
 * `node tools/record-terminal.ts`, on a machine where `npm start` runs. Needs `script` of util-linux, for a terminal.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { stripVTControlCharacters } from 'node:util';
import sharp from 'sharp';
import { findGateway } from '../src/cli/find-gateway.ts';

const ROOT = join(import.meta.dirname, '..');
const COMMAND = join(ROOT, 'src/cli/reelgate.ts');
const COLUMNS = 110;

/** What happens elsewhere meanwhile, once the command has said something, and how it is ended. */
type Beside = { typed: string; said: RegExp; act: () => Promise<unknown>; until: RegExp };

/** In the order in which somebody would type them. `{job}` is the last id of that kind that was seen. */
const TYPED: (string | Beside)[] = [
  '--help',
  'credits',
  'make "3 tiny habits that changed my week" --out post.mp4',
  'list',
  'get {cnt}',
  'jobs list',
  'jobs inspect {job}',
  'watch {job} --after 45',
  'revise {cnt} --hook "3 small habits that changed my mornings"',
  'verify {cnt}',
  'approve {cnt} --note "Looks right"',
  'reject {cnt} --note "The second slide is not ours to say"',
  'accounts list',
  'schedule {cnt} --account {sac} --at 2031-05-01T10:00Z',
  'upload logo.png --role logo',
  'upload missing.png',
  'keys list',
  'keys create "The shop’s page" --env test --scopes content:read',
  'keys revoke {key}',
  'webhooks create https://example.com/hooks --events job.completed',
  'webhooks list',
  {
    typed: 'webhooks listen {port} --events job.accepted,job.canceled',
    said: /Forwarding to/,
    act: startJob,
    until: /job\.accepted .*→ /,
  },
  'cancel {job}',
  'jobs retry {job}',
  'jobs inspect job_nothing',
  'mkae "A typo"',
];

const KINDS = ['job', 'cnt', 'key', 'sac'] as const;
const seen = new Map<string, string>();

function remember(text: string): void {
  for (const kind of KINDS) {
    const found = text.match(new RegExp(`\\b${kind}_[A-Za-z0-9]{10,}`, 'g'))?.at(kind === 'key' ? 0 : -1);
    if (found) seen.set(kind, found);
  }
}

const BACK = new RegExp(`${String.fromCharCode(27)}\\[\\d*G`, 'g');

/** What stands on the screen in the end: a line that was written over is told as it stood last. */
const onScreen = (raw: string) =>
  // A bar goes back to its beginning by a column, not by a carriage return.
  stripVTControlCharacters(raw.replaceAll(BACK, '\r'))
    .split('\n')
    .map((line) => line.replace(/\r+$/, '').split('\r').at(-1)?.trimEnd() ?? '')
    .join('\n')
    .trim();

/** Secrets are shown once, to whoever made them, and not in a document; signatures of links neither. */
const withoutSecrets = (text: string) =>
  text.replace(/\b(rg_(?:live|test)_\w{4}|whsec_\w{4})\S+/g, '$1…').replace(/\?exp=\S+/g, '?…');

/** As a person would: somebody else starts a post, of two, so that there is time to cancel it. */
async function startJob(): Promise<void> {
  const { url, apiKey, projectId } = await findGateway();
  const answer = await fetch(`${url}/v1/projects/${projectId}/content`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${apiKey}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ brief: {}, format: 'slideshow_remix', variantCount: 2 }),
  });
  const told = await answer.text();
  if (!answer.ok) throw new Error(told);
  remember(told);
}

async function type(asked: string | Beside, cwd: string): Promise<string> {
  const { typed, ...beside }: Partial<Beside> & Pick<Beside, 'typed'> =
    typeof asked === 'string' ? { typed: asked } : asked;
  const words = typed.replace(/\{(\w+)\}/g, (_, kind: string) => seen.get(kind) ?? `no ${kind} yet`);
  const shell = `stty cols ${COLUMNS} 2>/dev/null; ${process.execPath} ${COMMAND} ${words}; echo "exit $?"`;
  const terminal = spawn('script', ['-qec', shell, '/dev/null'], { cwd, stdio: ['pipe', 'pipe', 'inherit'] });
  let raw = '';
  let { act } = beside;
  let over = false;
  for await (const chunk of terminal.stdout.setEncoding('utf8')) {
    raw += chunk;
    if (act && beside.said?.test(raw)) {
      await act();
      act = undefined;
    }
    if (over || !beside.until?.test(raw)) continue;
    over = true;
    // Ctrl-C, as a terminal sends it.
    terminal.stdin.write('\u0003');
  }
  remember(raw);
  const shown = withoutSecrets(onScreen(raw)).replace(/\n*exit 0$/, '');
  return `\`\`\`console\n$ reelgate ${words}\n${shown}\n\`\`\``;
}

const folder = await mkdtemp(join(tmpdir(), 'reelgate-terminal-'));
await sharp({ create: { width: 400, height: 400, channels: 3, background: '#1f6f54' } })
  .png()
  .toFile(join(folder, 'logo.png'));
process.env.REELGATE_DATA_DIR ??= join(ROOT, '.reelgate');
const receiver = createServer(async (request, response) => {
  await text(request);
  response.writeHead(204).end();
}).listen(0, '127.0.0.1');
await once(receiver, 'listening');
seen.set('port', String(Object(receiver.address()).port));
const told: string[] = [];
for (const command of TYPED) told.push(await type(command, folder));
receiver.close();
const INTRO = `# At the terminal

Each command as it was typed and answered once, recorded by \`node tools/record-terminal.ts\` against the demo of
\`npm start\`. A progress bar is shown as it stood last; \`exit 1\` and \`exit 2\` are exit codes.`;
await writeFile(join(ROOT, 'docs/terminal.md'), `${[INTRO, ...told].join('\n\n')}\n`);
