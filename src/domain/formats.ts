import { OUTPUTS, type Output, photosAlone } from './outputs.ts';
import { keysOf, recordOf } from './records.ts';

type About = {
  /** What one costs when it is finished (partner API, credits: per format, the same on every plan). */
  credits: number;
  /** Whether generateContent may be asked for it (seed generate-content, `format`). */
  byName: boolean;
  /** Whether it has slides, which can be made as photos. */
  slides: boolean;
  /** What it is, for who reads the schema. */
  is: string;
};

/** What a container can be. */
const FORMATS = {
  video_remix: {
    credits: 120,
    byName: true,
    slides: false,
    is: 'A source clip cut to its best moments and reframed to the aspect ratio asked for.',
  },
  slideshow_remix: {
    credits: 50,
    byName: true,
    slides: true,
    is: 'The texts and rhythm of a source slideshow, rewritten for the brand with new pictures.',
  },
  ugc_remix: {
    credits: 120,
    byName: true,
    slides: false,
    is: "The influencer's reaction, then the app demo, with what words there are over them; what the hook promises, such as a list, steps or a story, is said beside the demo, and where it promises nothing what the app is. Needs an app demo on the project.",
  },
  slideshow_builder: {
    credits: 50,
    byName: false,
    slides: true,
    is: 'Slides that start with a hook, verbatim, and keep what it promises: a number in it is the number of points.',
  },
} as const satisfies Record<string, About>;

export type ContentFormat = keyof typeof FORMATS;
export const CONTENT_FORMATS = keysOf(FORMATS);

type NamedFormat = {
  [Format in ContentFormat]: (typeof FORMATS)[Format]['byName'] extends true ? Format : never;
}[ContentFormat];
const isNamed = (format: ContentFormat): format is NamedFormat => FORMATS[format].byName;

/** What generateContent can be asked for by name. */
export const NAMED_FORMATS = CONTENT_FORMATS.filter(isNamed);
export const GENERATE_FORMATS = ['auto', ...NAMED_FORMATS] as const;
export type GenerateFormat = (typeof GENERATE_FORMATS)[number];

/** A container's format while waiting: what was asked, `auto` included. */
export type RequestedFormat = GenerateFormat | ContentFormat;

/** What each of `formats` is, in words. */
export function wordsFor<Format extends ContentFormat>(formats: readonly Format[]): Record<Format, string> {
  return recordOf(formats, (format) => FORMATS[format].is);
}

/** Where a container comes from (partner API §5). */
export const CREATIVE_TYPES = ['generated', 'uploaded'] as const;
export type CreativeType = (typeof CREATIVE_TYPES)[number];

/** Credits of a post as photos alone, which needs no film, whatever its format. */
export const PHOTOS_CREDITS = 20;

/** Whether a format has slides, and so photos. */
export function hasSlides(format: ContentFormat): boolean {
  return FORMATS[format].slides;
}

/** Whether a format has all that was asked for; without a wish every format has. */
export function makesAll(format: ContentFormat, asked: readonly Output[] = []): boolean {
  return asked.every((output) => output === 'video' || hasSlides(format));
}

/** What a post of a format is made as: all of what was asked for that it has. Without a wish, all that it has. */
export function outputsOf(format: ContentFormat, asked?: readonly Output[]): Output[] {
  return OUTPUTS.filter((output) => (asked ?? OUTPUTS).includes(output) && makesAll(format, [output]));
}

/** Credits per container of a known format, made as `asked`. */
export function priceOf(format: ContentFormat, asked?: readonly Output[]): number {
  return photosAlone(asked) ? PHOTOS_CREDITS : FORMATS[format].credits;
}

/** Credits held per container at the start; `auto` is held at the dearest format it may choose. */
export function holdFor(format: RequestedFormat, asked?: readonly Output[]): number {
  if (format !== 'auto') return priceOf(format, asked);
  const candidates = CONTENT_FORMATS.filter((one) => makesAll(one, asked));
  return Math.max(...candidates.map((one) => priceOf(one, asked)));
}

type Kebab<Text extends string> = Text extends `${infer Head}_${infer Tail}`
  ? `${Head}-${Kebab<Tail>}`
  : Text;

/** Kebab-case, as everything we let clients read spells a format (`ugc-remix`). */
export function kebabFormat<Format extends RequestedFormat>(format: Format): Kebab<Format> {
  return format.replaceAll('_', '-') as Kebab<Format>;
}

/** What a container can be, as clients read it. */
export const SHOWN_FORMATS = CONTENT_FORMATS.map((format) => kebabFormat(format));

/** The format that a kebab-case name is of. @throws Error there is none */
export function formatOfKebab(name: string): ContentFormat {
  const format = CONTENT_FORMATS.find((one) => kebabFormat(one) === name);
  if (!format) throw new Error(`There is no format ${name}.`);
  return format;
}

/** Accepts snake, kebab and SCREAMING spellings; returns the input unchanged when it is none of them. */
export function normaliseFormat(value: unknown): unknown {
  return typeof value === 'string' ? value.toLowerCase().replaceAll('-', '_') : value;
}
