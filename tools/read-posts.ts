/**
 * Prints posts as the embedded writer makes them, to be read by people: `npm run read-posts -- --n 200 --seed 1
 * --language de`. Apps and their hooks are those of tools/read-posts/, or of
 * another folder (`--folder`).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { CopyBrief } from '../src/creative/ports/copywriter.ts';
import { createEmbeddedCopywriter } from '../src/creative/words/copywriter.ts';

const { values } = parseArgs({
  options: {
    n: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    language: { type: 'string', default: 'en' },
    folder: { type: 'string', default: fileURLToPath(new URL('./read-posts', import.meta.url)) },
  },
});

type App = { name: string; description: string; tagline: string | null; hooks: string[] };
const read = <Row>(file: string) => JSON.parse(readFileSync(join(values.folder, file), 'utf8')) as Row;

/** Apps of a language, each with hooks as somebody who promotes it would write them. */
const { apps } = read<{ apps: App[] }>(`${values.language}.json`);
const languages = readdirSync(values.folder).map((file) => file.replace('.json', ''));
if (!languages.includes(values.language)) throw new Error(`There are no hooks in ${values.language}.`);
const writer = createEmbeddedCopywriter();
const first = Number(values.seed);
const VOICES = ['authentic', 'witty', 'professional', 'warm', 'casual', 'educational'];

for (let index = 0; index < Number(values.n); index++) {
  const seed = first + index;
  const app = apps[index % apps.length] as App;
  // Every sixth post has no hook of its own.
  const hook =
    index % 7 === 6 ? null : (app.hooks[Math.floor(index / apps.length) % app.hooks.length] ?? null);
  const brief: CopyBrief = {
    language: values.language,
    brandVoice: VOICES[seed % VOICES.length] as string,
    appName: app.name,
    appDescription: app.description,
    tagline: app.tagline,
    hook,
    topic: null,
    angle: null,
    cta: null,
    valuePropositions: [],
    themeTags: [],
    sourceTexts: [],
    pointCount: 4,
    followsHook: true,
    platforms: ['tiktok'],
    seed,
  };
  const copy = await writer.write(brief, new AbortController().signal);
  const slides = copy.points.map(
    ({ text, detail, label }, at) =>
      `   ${label ?? `${at + 1}.`} ${text}${detail ? `\n      ${detail}` : ''}`,
  );
  const lines = [
    `## ${index + 1} (${app.name}${hook === null ? ', hook written' : ''})`,
    `   HOOK ${copy.hook.replaceAll('\n', ' / ')}`,
    ...slides,
    `   CALL ${copy.callToAction}`,
    `   CAPTION ${copy.caption.replaceAll('\n', ' / ')}`,
    `   TAGS ${copy.hashtags.join(' ')}`,
    `   COMMENT ${copy.firstComment ?? ''}`,
  ];
  process.stdout.write(`${lines.join('\n')}\n\n`);
}
