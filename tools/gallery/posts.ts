import { readFileSync } from 'node:fs';
import type { AspectRatio } from '../../src/domain/aspect-ratios.ts';
import type { ContentFormat } from '../../src/domain/formats.ts';

export type GalleryApp = { name: string; description: string; tagline: string | null; hooks: string[] };
export type GalleryPost = {
  /** Number, language and format: the name of its sheet. */
  name: string;
  format: ContentFormat;
  language: string;
  app: GalleryApp;
  hook: string;
  seed: number;
  aspectRatio: AspectRatio;
  /** The project's own, found by a photo service that is stubbed, or none. */
  pictures: 'own' | 'found' | 'none';
};

const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'it', 'ja', 'ko', 'zh', 'ar', 'hi', 'ru'];

/** Five of each language. */
const KINDS: Pick<GalleryPost, 'format' | 'aspectRatio' | 'pictures'>[] = [
  { format: 'slideshow_builder', aspectRatio: 'r9x16', pictures: 'none' },
  { format: 'slideshow_builder', aspectRatio: 'r4x5', pictures: 'own' },
  { format: 'slideshow_remix', aspectRatio: 'r1x1', pictures: 'found' },
  { format: 'ugc_remix', aspectRatio: 'r9x16', pictures: 'none' },
  { format: 'video_remix', aspectRatio: 'r16x9', pictures: 'none' },
];

/** Hooks of short films; longer ones are for slides. */
const FITS_FILM = 90;

/** Apps and hooks of tools/read-posts, another app for every kind where there are as many. */
export const POSTS: GalleryPost[] = LANGUAGES.flatMap((language, row) => {
  const { apps } = JSON.parse(
    readFileSync(new URL(`../read-posts/${language}.json`, import.meta.url), 'utf8'),
  ) as { apps: GalleryApp[] };
  return KINDS.map((kind, column): GalleryPost => {
    const at = row * KINDS.length + column;
    const app = apps[(row + column) % apps.length] as GalleryApp;
    const hooks = app.hooks.filter((hook) => hook.length <= FITS_FILM);
    const number = String(at + 1).padStart(2, '0');
    return {
      ...kind,
      name: `${number}-${language}-${kind.format.replaceAll('_', '-')}`,
      language,
      app,
      hook: hooks[(row + 2 * column) % hooks.length] as string,
      seed: 100 + at,
    };
  });
});
