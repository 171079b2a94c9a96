import { z } from 'zod';
import { ASPECT_RATIOS } from '../aspect-ratios.ts';
import { ISSUES } from '../issues.ts';
import { OUTPUTS } from '../outputs.ts';
import { BRAND_VOICES } from '../persona.ts';
import { PLATFORMS } from '../platforms.ts';
import { POST_POSITIONS, POST_STYLES } from '../post-styles.ts';
import { objects } from './notes.ts';
import { id, optional } from './parse.ts';

const METADATA_BYTES = 8192;
const MAX_DEPTH = 32;

/** A value of a closed list, in any letter case. */
export function oneOf<const Values extends readonly string[]>(values: Values) {
  return z.preprocess(lower, z.enum(values));
}

export const platform = oneOf(PLATFORMS);
export const platforms = optional(z.array(platform).max(10));
export const brandVoice = oneOf(BRAND_VOICES);

/** A colour as CSS writes it; kept in small letters. */
const color = z
  .string()
  .regex(/^#[0-9a-fA-F]{6}$/, ISSUES.NOT_A_COLOR)
  .transform((value) => value.toLowerCase());

const styleWish = z
  .strictObject({
    preset: optional(oneOf(POST_STYLES)).describe('How the words are set, and in which face.'),
    position: optional(oneOf(POST_POSITIONS)).describe(
      'Where the words stand in the part of the frame that no app covers, on every slide and at every moment at which they stand over a picture. Words with a screen of the app, a clip that is shown whole or a face keep the place that leaves it free. When absent each kind of words has a place of its own.',
    ),
    accent: optional(color).describe(
      "Of labels, numbers and calls to action, such as `#0a7d5c`. What is drawn behind words keeps to its hue, unless the project's `brandStyle` has a background; letters stay readable.",
    ),
  })
  .register(objects, {
    name: 'PostStyleInput',
    description: 'How the words of a post are set, where they stand, and the colour that marks what counts.',
  });

/** One that says nothing counts as absent. */
export const postStyle = optional(styleWish).transform((wish) =>
  Object.values(wish ?? {}).some((member) => member !== undefined) ? wish : undefined,
);

export const style = postStyle.describe(
  "How the words look, all through the post; what is absent is as the project's `brandStyle` has it, else drawn from the seed, for each post anew.",
);

const clearableColor = clearable(color).transform((value) => value ?? null);

/** Replaced whole, so that what is absent is null. */
export const brandStyle = z
  .strictObject({
    accent: clearableColor.describe(
      'Of labels, numbers and calls to action, such as `#0a7d5c`; when absent the strongest colour of the LOGO, else drawn for each post. What is drawn behind words, and how places are graded, keeps to its hue. Letters stay readable: white or black on it, lightened where it is their own.',
    ),
    background: clearableColor.describe(
      'Behind the words where a post has no picture, such as `#10241c`; drawn for each post when absent.',
    ),
    style: clearable(oneOf(POST_STYLES))
      .transform((value) => value ?? null)
      .describe(
        'How words are set, and in which face, when a start does not say; drawn for each post when absent. A LOGO has no say in it: it is a picture, and its letters are hardly ever of a face that posts are set in.',
      ),
  })
  .register(objects, {
    name: 'BrandStyleInput',
    description: 'How posts look unless a start says otherwise.',
  });

/** What a post is made as, each once. */
export const outputs = optional(
  z
    .array(oneOf(OUTPUTS))
    .min(1, ISSUES.EMPTY)
    .transform((list) => [...new Set(list)]),
).describe(
  'What to make of it: a film, photos, or both, which is what slideshows are without it. Photos come first; PHOTOS alone needs a format with slides, and costs 20 credits.',
);

export const coverIndex = optional(z.int().min(0).max(100)).describe(
  'Which slide is the poster and the thumbnail, from 0; the first when absent, and when there is no such slide, of which planContent warns.',
);

export const aspectRatio = optional(oneOf(ASPECT_RATIOS)).describe(
  'The shape of the film and of its pictures; R9X16 when absent.',
);

/** A BCP-47 tag; given back in its canonical spelling. */
export const languageTag = z
  .string()
  .max(100)
  .refine(isLanguageTag, ISSUES.NOT_A_LANGUAGE)
  .transform((tag) => Intl.getCanonicalLocales(tag)[0] ?? tag);

export const collectionId = optional(id).describe(
  'Only pictures of this collection are shown of the project, such as `col_…`, but for those that are named and a screen of the app where its name is said; all may be when absent.',
);

/** An IANA time zone such as `Europe/Berlin`; an offset is not one. */
export const timezone = z.string().max(100).refine(isTimezone, 'is not an IANA time zone');

/** An object of the caller's own. */
export const metadata = jsonObject(METADATA_BYTES);

/** An object that jsonb can store, of at most so many bytes of JSON. */
export function jsonObject(bytes: number) {
  return z
    .record(z.string(), z.unknown())
    .refine(isStorable, {
      error: `holds a NUL or a lone surrogate, or is nested more than ${MAX_DEPTH} deep`,
      abort: true,
    })
    .refine(
      (value) => Buffer.byteLength(JSON.stringify(value)) <= bytes,
      `is larger than ${bytes} bytes of JSON`,
    );
}

/** A member that null empties; absent leaves it as it is. */
export function clearable<Schema extends z.ZodType>(schema: Schema) {
  return schema.nullish();
}

function lower(value: unknown): unknown {
  return typeof value === 'string' ? value.toLowerCase() : value;
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function isTimezone(name: string): boolean {
  try {
    return !/^[+-]/.test(name) && new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}

/**
 * PostgreSQL's jsonb refuses NUL characters and lone surrogates, in names too. Walked without recursion: what is
 * nested deeper would be too much for everything that recurses, JSON.stringify included.
 */
function isStorable(value: unknown): boolean {
  const left = [{ member: value, depth: 0 }];
  for (let next = left.pop(); next; next = left.pop()) {
    const { member, depth } = next;
    if (typeof member === 'string' && !isText(member)) return false;
    if (typeof member !== 'object' || member === null) continue;
    const members = Object.entries(member);
    if (depth === MAX_DEPTH || !members.every(([name]) => isText(name))) return false;
    for (const [, inner] of members) left.push({ member: inner, depth: depth + 1 });
  }
  return true;
}

const isText = (text: string) => text.isWellFormed() && !text.includes('\0');
