import type { ContainerDraw, ContainerPlan, MadeSource, PlannedSource } from './container.ts';
import type { PictureProvider } from './found-photo.ts';
import { MEDIA_TYPES } from './media-rules.ts';
import { EMBEDDED_WRITER, type Writer } from './writer.ts';

export const INGREDIENT_KINDS = {
  picture: 'A still: a photo, a screenshot, a background, a person who reacts.',
  clip: 'Moving pictures, with their sound where they have any.',
  voice: 'Speech.',
  track: 'Music.',
  text: 'The words of the post.',
} as const;
export type IngredientKind = keyof typeof INGREDIENT_KINDS;

export const INGREDIENT_SOURCES = {
  upload: "A file of the project's media library; its rights are yours to know.",
  pool: 'What comes with the program: tunes, reactions, and photographed places.',
  drawn: 'Drawn or synthesised by the program for this post.',
  photo_search: 'Found by a photo search; licence, author and link are told.',
  picture_model: 'Made by an image model.',
  library: 'The built-in writer: your own words, and a library written by people.',
  language_model: 'Written by a language model.',
} as const;
export type IngredientSource = keyof typeof INGREDIENT_SOURCES;

/** Something a post is made of, and whose it is. What is not known is null. */
export type Ingredient = {
  /** Its name among the sources of the plan; `text` for the words. */
  id: string;
  kind: IngredientKind;
  source: IngredientSource;
  provider: PictureProvider | null;
  model: string | null;
  /** The file of the library. */
  mediaId: string | null;
  name: string | null;
  licence: string | null;
  licenceLink: string | null;
  author: string | null;
  authorLink: string | null;
  /** The page that shows it where it was found. */
  link: string | null;
  attribution: string | null;
  /** The words it was found or made by. */
  query: string | null;
  isAiGenerated: boolean;
};

type Made = {
  plan: Pick<ContainerPlan, 'sources'>;
  /** Null in posts of 0.1, which knew the built-in writer alone. */
  writer: Writer | null;
  draw: ContainerDraw | null;
};

/** Everything a planned post is made of: its files by their names in the plan, then its words. */
export function ingredientsOf({ plan, writer, draw }: Made): Ingredient[] {
  const files = Object.entries(plan.sources).map(([id, source]): Ingredient => {
    return { ...UNKNOWN, id, ...ofSource(source, draw) };
  });
  return [...files, ofWriter(writer ?? EMBEDDED_WRITER)];
}

/** Whether a model made something in it; what this program draws or synthesises by rule is not meant. */
export function isAiGenerated(ingredients: readonly Pick<Ingredient, 'isAiGenerated'>[]): boolean {
  return ingredients.some((ingredient) => ingredient.isAiGenerated);
}

const UNKNOWN = {
  provider: null,
  model: null,
  mediaId: null,
  name: null,
  licence: null,
  licenceLink: null,
  author: null,
  authorLink: null,
  link: null,
  attribution: null,
  query: null,
  isAiGenerated: false,
} as const;

type Facts = Pick<Ingredient, 'kind' | 'source'> & Partial<Ingredient>;

const SOUND_EXTENSIONS = new Set<string>(
  Object.values(MEDIA_TYPES).flatMap(({ kinds: [first], extension }) =>
    first === 'audio' ? [extension] : [],
  ),
);

const CLIP_EXTENSIONS = new Set<string>([
  ...Object.values(MEDIA_TYPES).flatMap(({ kinds: [first], extension }) =>
    first === 'video' ? [extension] : [],
  ),
  'mkv',
]);

function ofSource(source: PlannedSource, draw: ContainerDraw | null): Facts {
  if (source.kind === 'blob') {
    const kind = SOUND_EXTENSIONS.has(source.extension)
      ? 'track'
      : CLIP_EXTENSIONS.has(source.extension)
        ? 'clip'
        : 'picture';
    return { kind, source: 'upload', mediaId: source.mediaId ?? null };
  }
  if (source.kind !== 'found') return ofMade(source, draw);
  const { provider, title, query, model, licence, licenceLink, author, authorLink, link, attribution } =
    source.photo;
  const painted = provider === 'picture_model';
  return {
    ...{ kind: 'picture', source: painted ? 'picture_model' : 'photo_search', isAiGenerated: painted },
    ...{ provider, model, name: title, query },
    ...{ licence, licenceLink, author, authorLink, link, attribution },
  };
}

/** Which member of a draw names what is drawn from the pool. */
const DRAWN_AS = { reaction: 'templateId', track: 'trackId', background: null } as const;

/** Plans of 0.1 tell that something is of the pool, and not what licence it has. */
function ofMade({ kind, pool }: MadeSource, draw: ContainerDraw | null): Facts {
  const drawnAs = DRAWN_AS[kind];
  const pooled = pool !== undefined || (drawnAs !== null && Boolean(draw?.[drawnAs]));
  return {
    kind: kind === 'track' ? 'track' : 'picture',
    source: pooled ? 'pool' : 'drawn',
    name: pool?.name ?? null,
    licence: pool?.licence ?? null,
    author: pool?.author ?? null,
    link: pool?.link ?? null,
  };
}

function ofWriter({ kind, model }: Writer): Ingredient {
  const written = kind === 'model';
  const source = written ? 'language_model' : 'library';
  return { ...UNKNOWN, id: 'text', kind: 'text', source, model, isAiGenerated: written };
}
