/** Pictures a plan asks for. The embedded implementation draws them; a hosted one may paint them. Fails as the copywriter does. */
export type ImageMaker = {
  /** A full-frame background without text, as JPEG. */
  background(spec: BackgroundSpec, signal: AbortSignal): Promise<Buffer>;
  /** One still of a person reacting, standing in a room, full frame, as JPEG. */
  reaction(spec: ReactionSpec, signal: AbortSignal): Promise<Buffer>;
};

export const DRAWN_STYLES = ['mesh', 'paper', 'rays'] as const;
export type DrawnStyle = (typeof DRAWN_STYLES)[number];

/** Drawn shapes and colours. */
export type DrawnSpec = {
  style: DrawnStyle;
  /** Same seed, same picture; the palette is drawn from it too unless `hue` (0..359) is given. */
  seed: number;
  hue?: number;
  width: number;
  height: number;
};

/** How a camera's picture is coloured by day, and how in the evening. */
export const GRADES = ['plain', 'warm', 'cool', 'rose', 'golden', 'dusk', 'violet'] as const;
export type Grade = (typeof GRADES)[number];

/** A part of a picture, in shares of its sides, that is dimmed with soft edges; how is in 0..1 of linear light. */
export type Shade = {
  x: number;
  y: number;
  width: number;
  height: number;
  /** The share of its light that is left. */
  lets: number;
  /** What lamps and windows become there at most. */
  lightest: number;
};

/** A photographed place, out of focus. */
export type LightSpec = {
  style: 'light';
  /** What is looked at, by the name of its view. */
  view: string;
  /** Turns and mirrors the view a little. */
  seed: number;
  grade: Grade;
  /** What the middle of its tones becomes, 0..1 of linear light. */
  brightness: number;
  /** What its lamps and windows become at most, 0..1 of linear light; as light as they are when absent. */
  lightest?: number;
  /** Where words stand that bring no ground of their own. */
  shade?: Shade;
  width: number;
  height: number;
};

/** One colour, a little darker below. */
export type ToneSpec = {
  style: 'tone';
  /** `#rrggbb` */
  color: string;
  width: number;
  height: number;
};

export type BackgroundSpec = DrawnSpec | LightSpec | ToneSpec;
export type BackgroundStyle = BackgroundSpec['style'];

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
