import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { speechFor } from '#src/creative/words/language.ts';
import { type HookPromise, readHook } from '#src/creative/words/read-hook.ts';
import { TONGUES } from '#src/creative/words/tongues/tongues.ts';

/** Hooks as people write them and what they promise, a file for each language. */
const FOLDER = new URL('./hooks/', import.meta.url);
const FILES = readdirSync(FOLDER);
type Sample = { hook: string } & HookPromise;
const samplesOf = (file: string) => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Sample[];
const SHAPES: HookPromise['shape'][] = [
  'list',
  'challenge',
  'told',
  'pov',
  'before-after',
  'comparison',
  'how-to',
  'confession',
  'announcement',
  'question',
  'story',
  'plain',
];

test('every language that is spoken has its hooks', () => {
  expect(FILES.map((file) => file.replace('.json', '')).sort()).toEqual(Object.keys(TONGUES).sort());
});

describe.each(FILES)('%s', (file) => {
  const samples = samplesOf(file);
  const { tongue } = speechFor(file.replace('.json', ''));

  test('has hooks of every shape', () => {
    for (const shape of SHAPES)
      expect(samples.filter((one) => one.shape === shape).length, shape).toBeGreaterThanOrEqual(2);
  });

  test('every hook is read as what it promises', () => {
    const wrong = samples.flatMap(({ hook, ...promise }) => {
      const read = readHook(hook, tongue);
      return JSON.stringify(read, Object.keys(read).sort()) ===
        JSON.stringify(promise, Object.keys(promise).sort())
        ? []
        : [{ hook, promise, read }];
    });
    expect(wrong).toEqual([]);
  });

  test('its own hooks about a topic are read as they are meant', () => {
    const { topicHooks } = tongue.phrases;
    expect(topicHooks.length).toBeGreaterThanOrEqual(6);
    for (const hook of topicHooks.filter((one) => one.includes('{n}'))) {
      const said = hook.replace('{topic}', 'Tideline').replace('{n}', '4');
      expect(readHook(said, tongue), said).toMatchObject({ shape: 'list', count: 4 });
    }
  });

  test('its patterns are sound', () => {
    for (const pattern of tongue.phrases.leftOut) expect(() => new RegExp(pattern, 'iu')).not.toThrow();
  });
});
