import { describe, expect, test } from 'vitest';
import { bodyOf } from '#src/creative/formats/own-slides.ts';
import { briefFor } from '#src/creative/plan/write-brief.ts';
import type { Copy, CopyPoint } from '#src/creative/ports/copywriter.ts';
import { createEmbeddedCopywriter } from '#src/creative/words/copywriter.ts';
import { speechFor } from '#src/creative/words/language.ts';
import { saysName } from '#src/creative/words/says-name.ts';
import type { ContentFormat } from '#src/domain/formats.ts';
import { POST_STYLES } from '#src/domain/post-styles.ts';
import { EMBEDDED_WRITER } from '#src/domain/writer.ts';
import type { TextOverlay } from '#src/media/timeline.ts';
import { NEVER } from '#test/kit/never.ts';
import { appIn, appsOf, CODES } from './copy-kit.ts';
import { planPost, someMedia, someOrder, someProject } from './plan-kit.ts';

const copywriter = createEmbeddedCopywriter();
const SCREEN = someMedia({ id: 'screen', role: 'app-screenshot' });
const PHOTO = someMedia({ id: 'photo', width: 1080, height: 1080 });

const point = (text: string, label: string | null = null, detail: string | null = null): CopyPoint => ({
  text,
  detail,
  label,
});

/** What stands between hook and call, and on the last slide. */
function ending(
  points: CopyPoint[],
  told: Partial<Copy> = {},
  changes: Parameters<typeof someProject>[0] = {},
) {
  const copy: Copy = {
    ...{ hook: 'Look', title: 'Look', caption: '', hashtags: [], firstComment: null },
    ...{ points, flow: 'list', callToAction: 'Try Tideline today', writer: EMBEDDED_WRITER, ...told },
  };
  const project = someProject({ media: [], ...changes });
  const { copy: body, call } = bodyOf(
    { copy, language: project.language, appName: project.appName },
    project,
  );
  return [...body.points.map(({ text }) => text), [call.label, call.text, call.detail]];
}

const [TEA, NAP] = [point('Drink tea'), point('Take a nap')];

describe('without a screen to show, what the app is stands on the slide of the call', () => {
  test.each<[string, CopyPoint, Partial<Copy>, (string | null)[]]>([
    [
      'under its name',
      point('A calm tracker', 'Tideline'),
      {},
      [null, 'A calm tracker', 'Try Tideline today'],
    ],
    ['naming it', point('Tideline is calm', ''), {}, ['', 'Tideline is calm', 'Try Tideline today']],
    [
      'at the end of a story',
      point('Tideline is calm'),
      { flow: 'story' },
      [null, 'Tideline is calm', 'Try Tideline today'],
    ],
    [
      'with a call that names nothing',
      point('A calm tracker', 'Tideline'),
      { callToAction: 'Try it today' },
      ['Tideline', 'A calm tracker', 'Try it today'],
    ],
    [
      'with more to say than there is room for',
      point('A calm tracker', 'Tideline', 'Watch your streaks grow'),
      {},
      [null, 'A calm tracker', 'Try Tideline today'],
    ],
  ])('%s', (_, app, told, last) => {
    const [label, ...said] = last;
    expect(ending([TEA, NAP, app], told)).toEqual(['Drink tea', 'Take a nap', [label || null, ...said]]);
  });

  test('a photograph is none', () => {
    const app = point('A calm tracker', 'Tideline');
    expect(ending([TEA, app], {}, { media: [PHOTO] })).toEqual([
      'Drink tea',
      [null, 'A calm tracker', 'Try Tideline today'],
    ]);
  });

  test.each<[string, CopyPoint[], Partial<Copy>, Parameters<typeof someProject>[0]]>([
    ['there is a screen', [TEA, point('A calm tracker', 'Tideline')], {}, { media: [SCREEN] }],
    ['a story goes on after it', [point('Tideline rang at ten'), NAP], { flow: 'story' }, {}],
    ['it is one of those that are counted', [TEA, point('Open Tideline at ten')], {}, {}],
    ['the slides are those of a source', [TEA, point('Tideline is calm')], { flow: 'source' }, {}],
    [
      'the call is the caller’s own',
      [TEA, point('A calm tracker', 'Tideline')],
      {},
      { order: someOrder({ cta: 'Try Tideline today' }) },
    ],
    [
      'the caller gave what it would lose',
      [TEA, point('A calm tracker', 'Tideline', 'Free for teams')],
      {},
      { order: someOrder({ valuePropositions: ['Free for teams'] }) },
    ],
  ])('but not where %s', (_, points, told, changes) => {
    expect(ending(points, told, changes)).toEqual([
      ...points.map(({ text }) => text),
      [null, 'Try Tideline today', null],
    ]);
  });

  test('and none of the caller’s own slides goes there', () => {
    const slides = ['Drink tea', 'Tideline is calm'].map((text) => ({ text, mediaId: null }));
    expect(ending([NAP], {}, { order: someOrder({ slides }) })).toEqual([
      'Drink tea',
      'Tideline is calm',
      [null, 'Try Tideline today', null],
    ]);
  });
});

test.each(CODES)('%s: posts of apps without screens end in one slide on the app', async (code) => {
  const twice: string[] = [];
  const joinedByColon: CopyPoint[] = [];
  let joined = 0;
  for (const app of appsOf(code)) {
    for (const [seed, hook] of app.hooks.slice(0, 2).entries()) {
      const { appName, appDescription, tagline } = appIn(app);
      const of = { language: code, seed, appName, appDescription, tagline, media: [] };
      const project = someProject({ ...of, order: someOrder({ hook }) });
      const copy = await copywriter.write(briefFor('slideshow_builder', project), NEVER);
      const { colon } = speechFor(code).tongue;
      joinedByColon.push(...copy.points.filter(({ text }) => text.startsWith(`${appName}${colon}`)));
      const { copy: body, call } = bodyOf({ copy, language: code, appName }, project);
      const last = body.points.at(-1);
      const isCounted = copy.flow === 'list' && last?.label === null;
      if (last && !isCounted && saysName(`${last.label} ${last.text}`, appName)) twice.push(hook);
      joined += Number(body.points.length < copy.points.length);
      expect([call.label, call.text, call.detail].join('\n').toLowerCase()).toContain(appName.toLowerCase());
    }
  }
  expect(twice).toEqual([]);
  // Languages differ in which letters are large after one.
  expect(joinedByColon).toEqual([]);
  expect(joined).toBeGreaterThan(0);
});

describe.each<ContentFormat>(['slideshow_builder', 'slideshow_remix'])('a %s without screens', (format) => {
  const cases = POST_STYLES.flatMap((preset) => [
    [preset, 'a photo', [PHOTO]] as const,
    [preset, 'nothing', []] as const,
  ]);
  test.each(cases)('as %s of %s has one last scene of both, the call set apart', async (preset, _, media) => {
    const order = someOrder({ hook: '5 habits for calm evenings', style: { preset } });
    const project = someProject({ order, media: [...media] });
    const { scenes, timeline } = await planPost(format, project);
    expect(scenes.map(({ role }) => role)).toEqual(['hook', ...Array(5).fill('point'), 'call']);
    const texts = timeline.overlays.filter((one): one is TextOverlay => one.kind === 'text').slice(-2);
    expect(scenes.at(-1)?.text).toBe(texts.map(({ text }) => text).join('\n'));
    const [line, call] = texts;
    expect(line?.text).toContain('Tideline');
    expect(call?.text).toContain('Tideline');
    expect(call?.style.size).toBeLessThanOrEqual(line?.style.size ?? 0);
    const setAs = (text?: TextOverlay) => [text?.style.color, text?.style.backing, text?.style.font];
    expect(setAs(call)).not.toEqual(setAs(line));
    // Small letters with a mere stroke would be thin.
    expect(call?.style.backing.kind).not.toBe('outline');
  });
});
