import { z } from 'zod';
import { type Service, scaledTo } from './service.ts';

const hit = z.object({
  id: z.number(),
  width: z.number().nullish(),
  height: z.number().nullish(),
  url: z.string(),
  photographer: z.string(),
  photographer_url: z.string().nullish(),
  alt: z.string().nullish(),
  src: z.object({ large2x: z.url() }),
});

/** How large `large2x` is at most. */
const LARGE = { width: 1_880, height: 1_300 };

const ORIENTATIONS = { tall: 'portrait', wide: 'landscape', square: 'square' } as const;

/** Pexels asks for a link to itself and for the photographer's name where that can be shown. */
export const pexels: Service<z.infer<typeof hit>> = {
  name: 'Pexels',
  path: '/v1/search',
  params: ({ words, shape }) => ({
    query: words,
    orientation: ORIENTATIONS[shape],
    size: 'large',
    per_page: '20',
  }),
  headers: (key) => ({ Authorization: key }),
  list: 'photos',
  hit,
  photoOf: ({ id, url, width = null, height = null, photographer, photographer_url, alt, src }) => ({
    id: `${id}`,
    url: src.large2x,
    ...scaledTo({ width, height }, LARGE),
    title: alt || null,
    author: photographer,
    authorLink: photographer_url ?? null,
    link: url,
    licence: 'Pexels License',
    licenceLink: 'https://www.pexels.com/license/',
    attribution: `Photo by ${photographer} on Pexels`,
    usedUrl: null,
  }),
};
