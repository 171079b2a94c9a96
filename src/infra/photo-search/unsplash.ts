import { z } from 'zod';
import { type Service, scaledTo } from './service.ts';

const hit = z.object({
  id: z.string(),
  width: z.number().nullish(),
  height: z.number().nullish(),
  description: z.string().nullish(),
  alt_description: z.string().nullish(),
  urls: z.object({ raw: z.url() }),
  links: z.object({ html: z.string(), download_location: z.string() }),
  user: z.object({ name: z.string(), links: z.object({ html: z.string() }) }),
});

/** As wide as any frame needs it; how tall it comes is left to its shape. */
const WIDTH = 1_440;

const ORIENTATIONS = { tall: 'portrait', wide: 'landscape', square: 'squarish' } as const;

/** Unsplash asks to be named, with links that say who sends people there, and told what is used. */
export const unsplash: Service<z.infer<typeof hit>> = {
  name: 'Unsplash',
  path: '/search/photos',
  params: ({ words, shape }) => ({
    query: words,
    orientation: ORIENTATIONS[shape],
    content_filter: 'high',
    per_page: '20',
  }),
  headers: (key) => ({ Authorization: `Client-ID ${key}`, 'Accept-Version': 'v1' }),
  list: 'results',
  hit,
  photoOf: ({ id, width = null, height = null, description, alt_description, urls, links, user }) => ({
    id,
    url: withParams(urls.raw, { w: `${WIDTH}`, fit: 'max', q: '80', fm: 'jpg' }),
    ...scaledTo({ width, height }, { width: WIDTH, height: Number.POSITIVE_INFINITY }),
    title: description || alt_description || null,
    author: user.name,
    authorLink: referred(user.links.html),
    link: referred(links.html),
    licence: 'Unsplash License',
    licenceLink: 'https://unsplash.com/license',
    attribution: `Photo by ${user.name} on Unsplash`,
    usedUrl: links.download_location,
  }),
};

const referred = (url: string) => withParams(url, { utm_source: 'reelgate', utm_medium: 'referral' });

function withParams(address: string, params: Record<string, string>): string {
  const url = URL.parse(address);
  if (!url) return address;
  for (const [name, value] of Object.entries(params)) url.searchParams.set(name, value);
  return url.href;
}
