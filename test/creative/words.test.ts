import { describe, expect, test } from 'vitest';
import type { ProjectFacts } from '#src/creative/craft/project-facts.ts';
import { readingMs } from '#src/creative/craft/timing.ts';
import { chooseFormat } from '#src/creative/plan/choose-format.ts';
import type { ContainerOrder } from '#src/domain/container.ts';
import type { ContentFormat } from '#src/domain/formats.ts';
import { variantSeed } from '#src/domain/variant-seeds.ts';
import type { TextOverlay, Timeline } from '#src/media/timeline.ts';
import { faultsOf } from './plan-invariants.ts';
import { planPost, someMedia, someOrder, someProject } from './plan-kit.ts';

const textsOf = ({ overlays }: Timeline) => overlays.filter((one): one is TextOverlay => one.kind === 'text');
/** An order of generateContent. */
const briefed = (changes: Partial<ContainerOrder>) => someOrder({ writesWords: true, ...changes });
/** Seeds of the five variants of a job, as a start gives them. */
const seedsOf = (job: number) => [0, 1, 2, 3, 4].map((variant) => variantSeed(job, variant));

const demo = someMedia({ id: 'demo', role: 'app-demo', kind: 'video', durationMs: 9_000 });
const screens = [1, 2, 3].map((n) => someMedia({ id: `screen-${n}`, role: 'app-screenshot' }));

describe('the variants of an AUTO job', () => {
  const PROJECTS: Record<string, Partial<ProjectFacts>> = {
    'a habit app with screens': { media: [demo, ...screens], platforms: ['tiktok'] },
    'a language app with a short demo': {
      appName: 'Lingua',
      appDescription: 'Lingua teaches Spanish in the time a train takes. Ten phrases a day, spoken aloud.',
      media: [{ ...demo, durationMs: 5_000 }],
      platforms: ['instagram'],
      brandVoice: 'witty',
    },
    'a budget app': {
      appName: 'Pennywise',
      appDescription: 'Pennywise keeps a budget for freelancers. It sets rent aside first.',
      media: [demo, screens[0] ?? demo],
      tagline: 'Rent first',
      brandVoice: 'professional',
    },
  };
  const TOPICS = ['Morning routines', '5 habits of calm people', 'Learning on the train', 'Rent is due'];
  const jobs = Object.entries(PROJECTS).flatMap(([project, facts], row) =>
    TOPICS.map((topic, column) => ({ project, facts, topic, job: 7_919 * (1 + row * 4 + column) })),
  );

  test.each(jobs)('of $project about $topic all show words, and take several formats', async (one) => {
    const formats = new Set<ContentFormat>();
    for (const [variant, seed] of seedsOf(one.job).entries()) {
      const order = briefed({ topic: one.topic, cta: 'Start for free', requestedFormat: 'auto', variant });
      const project = someProject({ ...one.facts, seed, order });
      const { format } = chooseFormat(project);
      formats.add(format);
      const planned = await planPost(format, project);
      expect(faultsOf(planned, project.platforms)).toEqual([]);
      const texts = textsOf(planned.timeline);
      expect(texts.filter(({ startMs, fadeInMs }) => startMs === 0 && fadeInMs === 0).length).toBe(1);
      const last = texts.filter((text) => text.startMs + text.durationMs === planned.timeline.durationMs);
      expect(last.map(({ text }) => text)).toContain('Start for free');
    }
    expect(formats.size).toBeGreaterThanOrEqual(2);
  });
});

describe('a reaction of generateContent', () => {
  const order = { topic: 'Morning routines', angle: 'You only need three', cta: 'Try Tideline free' };
  const plan = (changes: Partial<ContainerOrder>, seed = 1, facts: Partial<ProjectFacts> = {}) =>
    planPost('ugc_remix', someProject({ seed, order: briefed(changes), media: [demo], ...facts }));

  test('opens with a hook from topic and angle, and ends with the call', async () => {
    const hooks = new Set<string>();
    for (let seed = 0; seed < 12; seed++) {
      const { timeline } = await plan(order, seed);
      const texts = textsOf(timeline);
      const [hook, call] = [texts[0], texts.at(-1)];
      expect(hook).toMatchObject({
        startMs: 0,
        fadeInMs: 0,
        text: expect.stringMatching(/^(POV: )?(Morning routines|You only need three)/),
      });
      expect(call).toMatchObject({ text: 'Try Tideline free' });
      expect((call?.startMs ?? 0) + (call?.durationMs ?? 0)).toBe(timeline.durationMs);
      hooks.add(hook?.text.split('\n')[0] ?? '');
    }
    expect(hooks.size).toBeGreaterThanOrEqual(2);
  });

  test('shows the hook that is given, to the letter', async () => {
    const { timeline } = await plan({ ...order, hook: 'wait for it...\n🧠' });
    expect(textsOf(timeline)[0]).toMatchObject({ text: 'wait for it...\n🧠', startMs: 0 });
  });

  test('finds words where the brief has none', async () => {
    const { timeline } = await plan({});
    const texts = textsOf(timeline).map(({ text }) => text);
    expect(texts.length).toBeGreaterThanOrEqual(2);
    expect(texts.join(' ')).toContain('Tideline');
  });

  test('names the app above a call that does not', async () => {
    const { timeline } = await plan({ ...order, cta: 'Start for free' });
    const texts = textsOf(timeline).map(({ text }) => text);
    expect(texts.slice(-2)).toEqual(['Tideline', 'Start for free']);
  });

  test.each([
    ['en', '5 signs your phone runs your day', 5],
    ['de', '4 Fehler, die dir den Morgen kosten', 4],
    ['ja', '夜更かしをやめた3つの習慣', 3],
  ])('says what its hook promises, one thing after the other: %s', async (language, hook, count) => {
    const { timeline, scenes } = await plan({ hook }, 2, { language });
    const points = scenes.filter(({ role }) => role === 'point');
    // The app may be one more.
    expect([count, count + 1]).toContain(points.length);
    expect(new Set(points.map(({ text }) => text)).size).toBe(points.length);
    for (const { text, startMs, endMs } of points) {
      expect(endMs - startMs).toBeGreaterThan(readingMs(text ?? ''));
      const middle = (startMs + endMs) / 2;
      const shown = timeline.overlays.filter(
        (one) => one.startMs < middle && middle < one.startMs + one.durationMs,
      );
      const words = shown.flatMap((one) => (one.kind === 'text' ? [one.text] : []));
      expect(words.join('\n')).toBe(text);
      expect(shown.filter(({ kind }) => kind === 'video').length).toBe(1);
    }
    expect(scenes.map(({ role }) => role).filter((role, at, all) => role !== all[at - 1])).toEqual([
      'reaction',
      'point',
      'call',
    ]);
    expect(timeline.durationMs).toBeLessThanOrEqual(30_000);
  });

  test('shows most of the demo before the call, when the hook is gone', async () => {
    for (const durationMs of [1_000, 3_000, 5_000, 12_000, 60_000]) {
      for (const cta of ['Try Tideline free', 'Go', 'x'.repeat(500)]) {
        for (const hook of ['Short', 'One long thought after the other. '.repeat(50)]) {
          const media = [{ ...demo, durationMs }];
          const planned = await plan({ hook, cta }, 3, { media });
          expect(faultsOf(planned, [])).toEqual([]);
          const texts = textsOf(planned.timeline);
          const [first, call] = [texts[0], texts.find(({ text }) => text === cta)];
          const shownMs = call?.durationMs ?? 0;
          const { durationMs: film, clips, overlays } = planned.timeline;
          expect(shownMs).toBeGreaterThan(1_500);
          // Filling the frame, or beside what the app is.
          const filling = clips.filter(({ source }) => source.id === 'app-demo');
          const beside = overlays.filter(({ kind }) => kind === 'video').slice(0, -1);
          const demos = [...filling, ...beside].map((one) => one.durationMs);
          expect(demos.length).toBe(1);
          expect(demos[0]).toBeGreaterThanOrEqual(Math.min(durationMs, 12_000) / 2 - 1);
          expect(shownMs).toBeLessThanOrEqual(Math.max(3_000, (demos[0] ?? 0) * 1.25));
          expect((first?.startMs ?? 0) + (first?.durationMs ?? 0)).toBeLessThanOrEqual(film - shownMs);
        }
      }
    }
  });
});

describe('a reaction of ugcRemix', () => {
  test('has the hook that was given and nothing else, and nothing without one', async () => {
    for (let seed = 0; seed < 10; seed++) {
      const plan = (hook: string | null) =>
        planPost('ugc_remix', someProject({ seed, order: someOrder({ hook }) }));
      expect(textsOf((await plan(null)).timeline)).toEqual([]);
      expect(textsOf((await plan('POV')).timeline).map(({ text }) => text)).toEqual(['POV']);
    }
  });
});
