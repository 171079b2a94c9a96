import type { PostPosition, PostStyle, PostStyleInput } from '../../client/entry/main.ts';

/** How words are to look, as a form has it; what is empty is not asked for. */
export type StyleChoice = { style: PostStyle | ''; position: PostPosition | ''; accent: string };

export const NO_STYLE: StyleChoice = { style: '', position: '', accent: '' };

/** Whether it is written as the gateway takes it; one that is still being typed is none. */
export const isColor = (typed: string) => /^#[0-9a-f]{6}$/i.test(typed);

/** What of it is asked for; null where nothing is. */
export function styleOf({ style, position, accent }: StyleChoice): PostStyleInput | null {
  const asked: PostStyleInput = {
    ...(style && { preset: style }),
    ...(position && { position }),
    ...(isColor(accent) && { accent }),
  };
  return Object.keys(asked).length > 0 ? asked : null;
}
