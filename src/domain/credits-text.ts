import { encodeId } from './ids.ts';
import type { Ingredient, IngredientKind, IngredientSource } from './ingredients.ts';
import { keysOf } from './records.ts';

const HEADINGS: Record<IngredientKind, string> = {
  picture: 'Pictures',
  clip: 'Clips',
  voice: 'Voices',
  track: 'Music',
  text: 'Words',
};

/**
 * What CREDITS.txt beside a post's files says: whom each picture, clip, voice, track and text is by, under which
 * licence, and what a model made. Equal lines are said once. Ends with a line break.
 */
export function creditsText(ingredients: readonly Ingredient[]): string {
  const parts = keysOf(HEADINGS).flatMap((kind) => {
    const lines = new Set(ingredients.filter((one) => one.kind === kind).map(creditOf));
    return lines.size > 0 ? [`${HEADINGS[kind]}\n${[...lines].join('\n')}`] : [];
  });
  return `${parts.join('\n\n')}\n`;
}

function creditOf(ingredient: Ingredient): string {
  const { attribution, author, link, licenceLink, query, isAiGenerated, model } = ingredient;
  const by = author === null ? null : `by ${author}`;
  const named = [nameOf(ingredient), by, licenceOf(ingredient)].filter((part) => part !== null).join(', ');
  const made = isAiGenerated ? `Made by an AI model${model === null ? '' : `: ${model}`}` : null;
  const more = [link, licenceLink, query === null ? null : `Words: ${query}`, made];
  const lines = [attribution ?? named, ...more.filter((line) => line !== null)];
  return `- ${lines.map(onOneLine).join('\n  ')}`;
}

/** Strangers chose the names; a line of theirs stays one line. */
const onOneLine = (text: string) => text.replaceAll(/\s+/gu, ' ').trim();

function nameOf({ name, source, mediaId }: Ingredient): string {
  if (name !== null) return `"${name}"`;
  return mediaId === null
    ? SHORT_SOURCES[source]
    : `${SHORT_SOURCES[source]} (${encodeId('media', mediaId)})`;
}

const licenceOf = ({ licence }: Ingredient) => (licence === null ? null : `licence ${licence}`);

const SHORT_SOURCES: Record<IngredientSource, string> = {
  upload: 'Own upload',
  pool: 'From the built-in pool',
  drawn: 'Drawn by Reelgate',
  photo_search: 'Found by photo search',
  picture_model: 'Made by an image model',
  library: 'Written by the built-in writer',
  language_model: 'Written by a language model',
};
