import type { PostPosition, PostStyle, PostStyleInput } from '../../client/generated/operations.ts';
import { POST_POSITIONS, POST_STYLES } from '../../domain/post-styles.ts';
import { type Asked, oneOf } from './command.ts';

/** The lines of `--help` about how words look. */
export const STYLE_HELP = `  --style name             how words are set: ${POST_STYLES.join(', ')}
  --position name          where they stand: ${POST_POSITIONS.join(', ')}
  --accent #0a7d5c         the colour of labels, numbers and calls to action`;

/** How words are to look; undefined where nothing is said of it. @throws UsageError there is no such name */
export function styleOf({ style, position, accent }: Asked['options']): PostStyleInput | undefined {
  if (style === undefined && position === undefined && accent === undefined) return undefined;
  return {
    preset: style === undefined ? undefined : oneOf<PostStyle>('style', POST_STYLES, style),
    position: position === undefined ? undefined : oneOf<PostPosition>('position', POST_POSITIONS, position),
    accent,
  };
}
