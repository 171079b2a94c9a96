import type { MediaFact } from '../../src/creative/craft/facts.ts';
import type { ProjectFacts } from '../../src/creative/craft/project-facts.ts';
import { POOL_LICENCE, POOL_TEMPLATES, POOL_TRACKS } from '../../src/creative/pool.ts';
import { brandOf } from '../../src/domain/brand-style.ts';
import type { GalleryPost } from './posts.ts';
import type { OwnFiles } from './stand-ins.ts';

/** What planning knows of a post of the gallery. */
export function factsOf(
  { format, language, app, hook, seed, aspectRatio, pictures }: GalleryPost,
  own: OwnFiles,
  photos: readonly MediaFact[],
): ProjectFacts {
  const owned = pictures === 'own' ? [...photos, ...own.screens] : own.screens.slice(0, 1);
  return {
    seed,
    language,
    brandVoice: 'authentic',
    platforms: ['tiktok'],
    appName: app.name,
    appDescription: app.description,
    tagline: app.tagline,
    brand: brandOf(null, []),
    actor: { personSeed: `${app.name} ${language}`, gender: null },
    media: [...(pictures === 'none' && format === 'slideshow_builder' ? [] : owned), own.demo],
    collected: null,
    posts: [],
    results: [],
    tracks: POOL_TRACKS.map(({ slug, title, style, bpm, seed, trend, licence }) => ({
      ...{ id: slug, style, bpm, seed, trend },
      pool: { name: title, licence },
    })),
    reactions: POOL_TEMPLATES.map(({ slug, name, trend, beats }) => ({
      ...{ id: slug, trend, beats },
      pool: { name, licence: POOL_LICENCE },
    })),
    order: {
      requestedFormat: format,
      hook,
      topic: null,
      angle: null,
      cta: null,
      valuePropositions: [],
      themeTags: [],
      writesWords: true,
      appDemoId: null,
      referenceMediaIds: [],
      sourcePostIds: [],
      templateId: null,
      trackId: null,
      socialAccountId: null,
      variant: 0,
      aspectRatio,
    },
  };
}
