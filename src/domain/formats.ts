/** What can be asked for by generateContent (seed generate-content, `format`). */
export const GENERATE_FORMATS = ['auto', 'video_remix', 'slideshow_remix', 'ugc_remix'] as const;
export type GenerateFormat = (typeof GENERATE_FORMATS)[number];

/** Where a container comes from (partner API §5). */
export const CREATIVE_TYPES = ['generated', 'uploaded'] as const;
export type CreativeType = (typeof CREATIVE_TYPES)[number];

/** What a container can be. */
export const CONTENT_FORMATS = ['video_remix', 'slideshow_remix', 'ugc_remix', 'slideshow_builder'] as const;
export type ContentFormat = (typeof CONTENT_FORMATS)[number];

/** A container's format while waiting: what was asked, `auto` included. */
export type RequestedFormat = GenerateFormat | ContentFormat;

/** Credits a finished container costs (partner API, credits: per format, the same on every plan). */
const PRICES: Record<ContentFormat, number> = {
  slideshow_builder: 50,
  slideshow_remix: 50,
  video_remix: 120,
  ugc_remix: 120,
};

/** Credits per container of a known format. */
export function priceOf(format: ContentFormat): number {
  return PRICES[format];
}

/** Credits held per container at the start; `auto` is held at the dearest format it may choose. */
export function holdFor(format: RequestedFormat): number {
  return format === 'auto' ? Math.max(...Object.values(PRICES)) : PRICES[format];
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
