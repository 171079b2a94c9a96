import { z } from 'zod';
import { type Service, scaledTo } from './service.ts';

const hit = z.object({
  id: z.number(),
  pageURL: z.string(),
  tags: z.string().nullish(),
  user: z.string(),
  user_id: z.number().nullish(),
  largeImageURL: z.url(),
  imageWidth: z.number().nullish(),
  imageHeight: z.number().nullish(),
});

/** The longer side of `largeImageURL`. */
const LARGE = { width: 1_280, height: 1_280 };

/** Languages that Pixabay searches in; it refuses others. */
const LANGUAGES = 'cs da de en es fr id it hu nl no pl pt ro sk fi sv tr vi th bg ru el ja ko zh'.split(' ');

const SHAPES = {
  tall: { orientation: 'vertical', min_height: '1920' },
  wide: { orientation: 'horizontal', min_width: '1920' },
  // It knows no squares.
  square: { orientation: 'all', min_width: '1080', min_height: '1080' },
} as const;

/** Pixabay takes its key in the address, so addresses of it are never told. */
export const pixabay: Service<z.infer<typeof hit>> = {
  name: 'Pixabay',
  path: '/api/',
  params: ({ words, language, shape }, key) => {
    const lang = language.toLowerCase().split('-')[0] ?? '';
    return {
      key,
      q: words,
      lang: LANGUAGES.includes(lang) ? lang : 'en',
      image_type: 'photo',
      ...SHAPES[shape],
      safesearch: 'true',
      per_page: '20',
    };
  },
  list: 'hits',
  hit,
  photoOf: ({ id, pageURL, tags, user, user_id, largeImageURL, imageWidth, imageHeight }) => ({
    id: `${id}`,
    url: largeImageURL,
    ...scaledTo({ width: imageWidth ?? null, height: imageHeight ?? null }, LARGE),
    title: tags || null,
    author: user,
    authorLink: user_id ? `https://pixabay.com/users/${encodeURIComponent(user)}-${user_id}/` : null,
    link: pageURL,
    licence: 'Pixabay Content License',
    licenceLink: 'https://pixabay.com/service/license-summary/',
    attribution: `Image by ${user} from Pixabay`,
    usedUrl: null,
  }),
};
