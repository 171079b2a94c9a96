import { beforeAll, describe, expect, test } from 'vitest';
import type { Copy } from '#src/creative/ports/copywriter.ts';
import { createEmbeddedCopywriter } from '#src/creative/words/copywriter.ts';
import { isForeign, speechFor } from '#src/creative/words/language.ts';
import { libraryLanguage, narrowIn } from '#src/creative/words/library/library.ts';
import { readHook } from '#src/creative/words/read-hook.ts';
import { VOICES } from '#src/creative/words/tongues/tongue.ts';
import { TONGUES } from '#src/creative/words/tongues/tongues.ts';
import { NEVER } from '#test/kit/never.ts';
import { type App, appIn, appsOf, CODES, someBrief } from './copy-kit.ts';

const copywriter = createEmbeddedCopywriter();

/** What is learnt in a post about languages is in another one. */
function taughtIn(tag: string): Set<string> {
  const language = libraryLanguage(tag);
  const subjects = (language && narrowIn(language, 'languages')?.subjects) ?? [];
  const taught = subjects.flatMap(({ things = [], tips = [] }) => [...things, ...tips]);
  return new Set(taught.flatMap(({ say, more }) => [say, more]));
}

const write = (language: string, app: App, hook: string | null, seed: number) =>
  copywriter.write(
    someBrief({ ...appIn(app), language, hook, seed, brandVoice: VOICES[seed % VOICES.length] ?? 'warm' }),
    NEVER,
  );

/** Everything in a post that the writer chose, without the app's name. */
function wordsOf({ points, callToAction, caption, firstComment }: Copy, { name }: App): string[] {
  const slides = points.flatMap(({ text, detail, label }) => [text, detail ?? '', label ?? '']);
  return [...slides, callToAction, ...caption.split('\n'), firstComment ?? '']
    .map((text) => text.replaceAll(name, ''))
    .filter((text) => /\p{L}/u.test(text));
}

/** The script that a language is written in, where it is not Latin. */
const SCRIPTS: Record<string, RegExp> = {
  ru: /\p{Script=Cyrillic}/u,
  ar: /\p{Script=Arabic}/u,
  hi: /\p{Script=Devanagari}/u,
  th: /\p{Script=Thai}/u,
  ko: /\p{Script=Hangul}/u,
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
  zh: /\p{Script=Han}/u,
};

test('there are posts to read in every language that is spoken', () => {
  expect(CODES.toSorted()).toEqual(Object.keys(TONGUES).sort());
});

describe.each(CODES)('%s', (language) => {
  const apps = appsOf(language);
  let posts: { app: App; hook: string | null; copy: Copy }[];
  beforeAll(async () => {
    const asked = apps.flatMap((app, at) =>
      [...app.hooks, null].map((hook, turn) => ({ app, hook, seed: at + turn })),
    );
    posts = await Promise.all(
      asked.map(async ({ app, hook, seed }) => ({ app, hook, copy: await write(language, app, hook, seed) })),
    );
  });

  test('no post mixes languages', () => {
    const script = SCRIPTS[language];
    const speech = speechFor(language);
    const taught = taughtIn(language);
    const mixed = posts.flatMap(({ app, copy }) =>
      wordsOf(copy, app)
        .filter((text) => !taught.has(text))
        .filter((text) => isForeign(text, speech) || (script && !script.test(text))),
    );
    expect(mixed).toEqual([]);
  });

  test('the number in a hook is the number of points', () => {
    const lists = posts.flatMap(({ copy, app }) => {
      const promise = readHook(copy.hook, speechFor(language).tongue);
      const aboutApp = copy.hook.toLocaleLowerCase().includes(app.name.toLocaleLowerCase());
      return promise.shape === 'list' && !aboutApp ? [{ hook: copy.hook, promise, copy }] : [];
    });
    expect(lists.length).toBeGreaterThanOrEqual(8);
    for (const { hook, promise, copy } of lists)
      expect(copy.points.filter(({ label }) => label === null).length, hook).toBe(promise.count);
  });

  test('two hooks of one app never get the same slides, unless all there is to say is what the app says', async () => {
    for (const app of apps) {
      const answered: string[] = [];
      for (const hook of app.hooks) {
        const { points } = await write(language, app, hook, 1);
        const own = points.every(({ text }) => app.description.toLowerCase().includes(text.toLowerCase()));
        if (!own) answered.push(JSON.stringify(points));
      }
      expect(new Set(answered).size).toBe(answered.length);
    }
  });
});
