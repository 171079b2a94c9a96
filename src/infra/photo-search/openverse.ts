import { z } from 'zod';
import type { Service } from './service.ts';

/** Licences that let a picture be cut and written on; SA would bind the whole post, NC and ND forbid it. */
const LICENCES: Record<string, (version: string | null) => string> = {
  cc0: (version) => `CC0-${version ?? '1.0'}`,
  pdm: () => 'Public domain mark 1.0',
  by: (version) => (version ? `CC-BY-${version}` : 'CC BY'),
};

const text = z.string().nullish();
const hit = z.object({
  id: z.string(),
  url: z.url(),
  title: text,
  creator: text,
  creator_url: text,
  license: z.string(),
  license_version: text,
  license_url: text,
  attribution: text,
  foreign_landing_url: text,
  width: z.number().nullish(),
  height: z.number().nullish(),
});

/** Openverse: openly licensed pictures of many collections; needs no key. */
export const openverse: Service<z.infer<typeof hit>> = {
  name: 'Openverse',
  path: '/v1/images/',
  params: ({ words, shape }) => ({
    q: words,
    license: Object.keys(LICENCES).join(),
    category: 'photograph',
    aspect_ratio: shape,
    size: 'large',
    page_size: '20',
  }),
  list: 'results',
  hit,
  photoOf: (one) => {
    const licence = LICENCES[one.license.toLowerCase()]?.(one.license_version ?? null);
    if (!licence) return null;
    return {
      ...{ id: one.id, url: one.url, width: one.width ?? null, height: one.height ?? null },
      title: one.title ?? null,
      author: one.creator ?? null,
      authorLink: one.creator_url ?? null,
      link: one.foreign_landing_url ?? null,
      licence,
      licenceLink: one.license_url ?? null,
      attribution: one.attribution ?? null,
      usedUrl: null,
    };
  },
};
