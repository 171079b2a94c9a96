/** One beat of a reaction: the face held for `durationMs`; `lean` -1 left to 1 right; `zoom` 1 is the whole frame. */
export type ReactionBeat = {
  expression: string;
  durationMs: number;
  lean: number;
  blink: boolean;
  zoom: number;
};
