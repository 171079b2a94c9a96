import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CopyBrief, Copywriter, HookBrief } from '#src/creative/ports/copywriter.ts';
import { checkCopy, checkHooks } from '#src/creative/words/check-copy.ts';
import { createEmbeddedCopywriter } from '#src/creative/words/copywriter.ts';
import { withFallback } from '#src/creative/words/with-fallback.ts';
import type { WriterKind } from '#src/domain/writer.ts';
import { createModelWriter } from '#src/infra/openai-compatible/model-writer.ts';
import { createMetrics } from '#src/infra/telemetry/metrics.ts';
import { createEmbeddedModeration } from '#src/safety/word-lists.ts';
import { type ModelServer, startModelServer, writesWell } from '#test/kit/http/model-server.ts';
import { NEVER } from '#test/kit/never.ts';

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer(writesWell);
});
afterAll(() => server?.[Symbol.asyncDispose]());

const openModel = () =>
  createModelWriter(
    {
      baseUrl: server.baseUrl,
      apiKey: null,
      model: 'stub',
      timeoutSeconds: 10,
      maxTokens: null,
      prices: null,
    },
    createMetrics(),
  );

const WRITERS: [name: string, kind: WriterKind, open: () => Pick<Copywriter, 'write' | 'hooks'>][] = [
  ['embedded', 'embedded', createEmbeddedCopywriter],
  ['model', 'model', openModel],
  [
    'model, backed by the embedded',
    'model',
    () =>
      withFallback({
        model: openModel(),
        embedded: createEmbeddedCopywriter(),
        moderation: createEmbeddedModeration(),
        onFallback: (reason) => expect.fail(`The model did not write: ${reason}`),
      }),
  ],
];

const app = {
  language: 'en',
  brandVoice: 'warm',
  appName: 'Tideline',
  tagline: null,
  seed: 3,
};
const brief: CopyBrief = {
  ...app,
  appDescription: 'Tideline is a calm habit tracker. Pick three habits and check them off in seconds.',
  hook: 'wait for it...\nthis changed everything 🧠',
  topic: null,
  angle: null,
  cta: null,
  valuePropositions: [],
  themeTags: ['habits'],
  sourceTexts: [],
  pointCount: 4,
  followsHook: false,
  platforms: ['tiktok'],
};
const hookBrief: HookBrief = { ...app, appDescription: brief.appDescription ?? '', count: 7 };

describe.each(WRITERS)('the %s copywriter', (_name, kind, open) => {
  test('keeps a hook to the letter and to what a post holds', async () => {
    const copy = await open().write(brief, NEVER);
    expect(copy.hook).toBe(brief.hook);
    expect(copy.points).toHaveLength(brief.pointCount);
    for (const { text: point } of copy.points) {
      expect([...point].length).toBeLessThanOrEqual(90);
      expect(point.trim()).not.toBe('');
    }
    expect(copy.callToAction.trim()).not.toBe('');
    expect([...copy.caption].length).toBeLessThanOrEqual(2200);
    expect(copy.hashtags.length).toBeGreaterThanOrEqual(3);
    for (const tag of copy.hashtags) expect(tag).toMatch(/^#[\p{L}\p{M}\p{N}_]+$/u);
    expect(copy.writer).toMatchObject({ kind, fallback: null });
  });

  test.for([
    { hook: null, topic: 'small habits' },
    { hook: '7 habits that changed my life', followsHook: true },
    { hook: 'I did yoga for 5 days', followsHook: true },
    { hook: 'POV: you finally sleep', followsHook: true },
    { cta: '  Get it on https://tideline.example  ' },
  ])('passes the checks of every writer: %o', async (changes) => {
    const changed = { ...brief, ...changes };
    const copy = await open().write(changed, NEVER);
    expect(checkCopy(changed, copy)).toEqual([]);
  });

  test('suggests as many different hooks as are asked for', async () => {
    const hooks = await open().hooks(hookBrief, NEVER);
    expect(new Set(hooks).size).toBe(hookBrief.count);
    expect(checkHooks(hookBrief, hooks)).toEqual([]);
  });

  test('writes nothing for somebody who has gone', async () => {
    const gone = AbortSignal.abort(new Error('gone'));
    await expect(open().write(brief, gone)).rejects.toThrow('gone');
    await expect(open().hooks(hookBrief, gone)).rejects.toThrow('gone');
  });
});
