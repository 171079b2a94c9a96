import { type Design, designFor } from '#src/creative/craft/look.ts';
import { POST_STYLES, type PostStyle } from '#src/domain/post-styles.ts';
import type { TextOverlay, TextStyle } from '#src/media/timeline.ts';

/** Which styles have a place for a text that is set so. Sizes, weights and the letters of details are the place's own. */
export function looksOf({ style }: Pick<TextOverlay, 'style'>, seed: number): PostStyle[] {
  return POST_STYLES.filter((name) => {
    const design = designFor({ seed, language: style.language ?? 'en', style: name, topic: null });
    return partsOf(design).some((part) => alike(part, style));
  });
}

const partsOf = ({ hook, point, label, callToAction, onPicture, onFilm }: Design): TextStyle[] => [
  ...[hook, point, label, callToAction, onPicture],
  ...Object.values(onFilm),
];

const alike = (part: TextStyle, shown: TextStyle) =>
  (part.font === shown.font || (part.font === 'anton' && shown.font === 'tiktok')) &&
  part.color === shown.color &&
  JSON.stringify(part.backing) === JSON.stringify(shown.backing);
