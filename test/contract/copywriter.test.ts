import { describe, expect, test } from 'vitest';
import type { CopyBrief, HookBrief, TextProvider } from '#src/creative/ports/copywriter.ts';
import { createEmbeddedCopywriter } from '#src/creative/words/copywriter.ts';
import { NEVER } from '#test/kit/never.ts';

const WRITERS: [name: string, open: () => TextProvider][] = [['embedded', createEmbeddedCopywriter]];

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

describe.each(WRITERS)('the %s copywriter', (_name, open) => {
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
  });

  test('suggests as many different hooks as are asked for', async () => {
    const hooks = await open().hooks(hookBrief, NEVER);
    expect(new Set(hooks).size).toBe(hookBrief.count);
  });

  test('writes nothing for somebody who has gone', async () => {
    const gone = AbortSignal.abort(new Error('gone'));
    await expect(open().write(brief, gone)).rejects.toThrow('gone');
    await expect(open().hooks(hookBrief, gone)).rejects.toThrow('gone');
  });
});
