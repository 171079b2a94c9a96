/**
 * Records what a person sees at the terminal, command by command, into docs/terminal.md:
 * `node tools/record-terminal.ts`, on a machine where `npm start` runs. Needs `script` of util-linux, for a terminal.
 */
import { execFileSync } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import sharp from 'sharp';

const ROOT = join(import.meta.dirname, '..');
const COMMAND = join(ROOT, 'src/cli/reelgate.ts');
const COLUMNS = 110;

/** In the order in which somebody would type them. `{job}` is the last id of that kind that was seen. */
const TYPED = [
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
  'upload logo.png --role logo',
  'upload missing.png',
  'keys list',
  'keys create "The shop’s page" --env test --scopes content:read',
  'keys revoke {key}',
  'webhooks create https://example.com/hooks --events job.completed',
  'webhooks list',
  'jobs inspect job_nothing',
  'mkae "A typo"',
];

const KINDS = ['job', 'cnt', 'key'] as const;
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

function type(command: string, cwd: string): string {
  const words = command.replace(/\{(\w+)\}/g, (_, kind: string) => seen.get(kind) ?? `no ${kind} yet`);
  const shell = `stty cols ${COLUMNS} 2>/dev/null; ${process.execPath} ${COMMAND} ${words}; echo "exit $?"`;
  const raw = execFileSync('script', ['-qec', shell, '/dev/null'], { cwd, encoding: 'utf8' });
  remember(raw);
  const shown = withoutSecrets(onScreen(raw)).replace(/\n*exit 0$/, '');
  return `\`\`\`console\n$ reelgate ${words}\n${shown}\n\`\`\``;
}

const folder = await mkdtemp(join(tmpdir(), 'reelgate-terminal-'));
await sharp({ create: { width: 400, height: 400, channels: 3, background: '#1f6f54' } })
  .png()
  .toFile(join(folder, 'logo.png'));
process.env.REELGATE_DATA_DIR ??= join(ROOT, '.reelgate');
const told = TYPED.map((command) => type(command, folder));
const INTRO = `# At the terminal

Each command as it was typed and answered once, recorded by \`node tools/record-terminal.ts\` against the demo of
\`npm start\`. A progress bar is shown as it stood last; \`exit 1\` and \`exit 2\` are exit codes.`;
await writeFile(join(ROOT, 'docs/terminal.md'), `${[INTRO, ...told].join('\n\n')}\n`);
