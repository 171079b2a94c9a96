/** What a post can be made as: a film, or photos to swipe through. */
export const OUTPUTS = ['video', 'photos'] as const;
export type Output = (typeof OUTPUTS)[number];

/** Said of photos alone where they cannot be made. */
export const NO_SLIDES = 'cannot be photos alone: the format has no slides, only a film';

/** Whether photos were asked for and no film; absent means what the format makes of itself. */
export function photosAlone(outputs: readonly Output[] | undefined): boolean {
  return outputs !== undefined && !outputs.includes('video');
}
