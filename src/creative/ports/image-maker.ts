/** Pictures a plan asks for. The embedded implementation draws them; a hosted one may paint them. Fails as the copywriter does. */
export type ImageProvider = {
  /** A full-frame background without text, as JPEG. */
  background(spec: BackgroundSpec, signal: AbortSignal): Promise<Buffer>;
  /** One still of a person reacting, standing in a room, full frame, as JPEG. */
  reaction(spec: ReactionSpec, signal: AbortSignal): Promise<Buffer>;
};

export const BACKGROUND_STYLES = ['mesh', 'waves', 'bokeh', 'paper', 'rays'] as const;
export type BackgroundStyle = (typeof BACKGROUND_STYLES)[number];

export type BackgroundSpec = {
  style: BackgroundStyle;
  /** Same seed, same picture; the palette is drawn from it too unless `hue` (0..359) is given. */
  seed: number;
  hue?: number;
  width: number;
  height: number;
};

/** What a face can do; the embedded avatars map each to a drawn face. */
export const EXPRESSIONS = [
  'calm',
  'curious',
  'surprised',
  'delighted',
  'laughing',
  'worried',
  'proud',
] as const;
export type Expression = (typeof EXPRESSIONS)[number];

export type ReactionSpec = {
  /** Same person in every picture made with it (an influencer keeps a face). */
  personSeed: string;
  gender: string | null;
  expression: Expression;
  /** Same room in every picture made with it. */
  roomSeed: number;
  /** Where the person looks or leans: -1 left, 0 into the camera, 1 right. */
  lean: number;
  blink: boolean;
  /** Where the person stands, 0..1 from the left; in the middle when absent. */
  at?: number;
  /** The share of the height that the bust takes from below; two thirds when absent. */
  fills?: number;
  width: number;
  height: number;
};
