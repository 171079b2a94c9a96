import type { MediaFact, Planned } from '#src/creative/craft/facts.ts';
import { frameFor } from '#src/creative/craft/frame.ts';
import type { ProjectFacts } from '#src/creative/craft/project-facts.ts';
import { styled } from '#src/creative/craft/styled.ts';
import { FORMATS, needs } from '#src/creative/formats/formats.ts';
import { planScript } from '#src/creative/formats/plan-script.ts';
import { drawCast } from '#src/creative/plan/cast.ts';
import { briefFor } from '#src/creative/plan/write-brief.ts';
import { aspectRatioOf } from '#src/domain/aspect-ratios.ts';
import { brandOf } from '#src/domain/brand-style.ts';
import type { ContainerOrder } from '#src/domain/container.ts';
import type { ContentFormat } from '#src/domain/formats.ts';
import { openTestProviders } from '#test/kit/media/providers.ts';
import { NEVER } from '#test/kit/never.ts';

/** Facts of an app with a demo, screenshots and an influencer. */
export function someProject(changes: Partial<ProjectFacts> = {}): ProjectFacts {
  return {
    seed: 1,
    order: someOrder(),
    language: 'en',
    brandVoice: 'authentic',
    platforms: [],
    appName: 'Tideline',
    appDescription:
      'Tideline is a calm habit tracker. Pick three habits and check them off in seconds. Watch your streaks grow.',
    tagline: null,
    brand: brandOf(null, []),
    actor: { personSeed: 'mara', gender: 'female' },
    media: [
      someMedia({ id: 'demo', role: 'app-demo', kind: 'video', durationMs: 9_000 }),
      someMedia({ id: 'screen', role: 'app-screenshot', kind: 'image' }),
    ],
    collected: null,
    posts: [],
    results: [],
    tracks: [
      { id: 'slow', style: 'lofi', bpm: 82, seed: 1, trend: 60, pool: { name: 'Slow', licence: 'CC0-1.0' } },
      {
        id: 'fast',
        style: 'house',
        bpm: 124,
        seed: 2,
        trend: 90,
        pool: { name: 'Fast', licence: 'CC0-1.0' },
      },
    ],
    reactions: [
      {
        id: 'wait-what',
        trend: 95,
        pool: { name: 'Wait, what?', licence: 'CC0-1.0' },
        beats: [
          { expression: 'calm', durationMs: 800, lean: 0, blink: false, zoom: 1 },
          { expression: 'calm', durationMs: 100, lean: 0, blink: true, zoom: 1 },
          { expression: 'surprised', durationMs: 1_300, lean: 0.4, blink: false, zoom: 1.12 },
          { expression: 'delighted', durationMs: 700, lean: 0, blink: false, zoom: 1.06 },
        ],
      },
    ],
    ...changes,
  };
}

export function someOrder(changes: Partial<ContainerOrder> = {}): ContainerOrder {
  return {
    requestedFormat: 'slideshow_builder',
    hook: null,
    topic: null,
    angle: null,
    cta: null,
    valuePropositions: [],
    themeTags: [],
    writesWords: false,
    appDemoId: null,
    referenceMediaIds: [],
    sourcePostIds: [],
    templateId: null,
    trackId: null,
    socialAccountId: null,
    variant: 0,
    ...changes,
  };
}

export function someMedia(changes: Partial<MediaFact>): MediaFact {
  return {
    id: 'media',
    kind: 'image',
    role: 'reference',
    width: 1080,
    height: 2340,
    durationMs: 0,
    hasAudio: false,
    loudness: null,
    mimeType: changes.kind === 'video' ? 'video/mp4' : 'image/png',
    ...{ words: null, focus: null, light: null, look: null, shots: null },
    blobKey: `media/${changes.id ?? 'media'}`,
    ...changes,
  };
}

/** The plan of a post as the planning stage makes it. */
export async function planPost(format: ContentFormat, project: ProjectFacts): Promise<Planned> {
  const copy = await openTestProviders().text.write(briefFor(format, project), NEVER);
  const { track, reaction } = drawCast(project, needs(format, 'reaction') ? 'open' : null);
  const { seed, language, platforms, appName, order, brand } = project;
  const frame = frameFor(aspectRatioOf(order), platforms);
  const own = brand.style === null ? {} : { style: brand.style };
  const setting = styled({ seed, language, frame, appName, track, topic: null, ...own, brand }, order.style);
  const script = FORMATS[format].script({ project, facts: { ...setting, copy }, reaction });
  return planScript(script, setting);
}
