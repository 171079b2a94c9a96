import type { Options } from '@dicebear/open-peeps';
import type { Expression } from '../ports/image-maker.ts';
import { type Random, randomFrom } from '../random.ts';

/** Names of the parts that Open Peeps draws for one trait. */
type Part<Trait extends 'head' | 'face' | 'accessories' | 'facialHair'> = NonNullable<Options[Trait]>[number];

/** What stays the same in every picture of a person. */
export type Person = {
  head: Part<'head'>;
  accessory: Part<'accessories'> | null;
  facialHair: Part<'facialHair'> | null;
  skin: string;
  hair: string;
  clothing: string;
  /** Colour of the drawn lines, and of hair that is drawn as one with them. */
  ink: string;
};

/**
 * None whose dark hair swallows the lines of the far side of a face: what stands here twice took its place, so that
 * everybody else keeps their looks.
 */
const LONG_HEADS: Part<'head'>[] = [
  ...(['bangs', 'bangs', 'bun', 'buns', 'cornrows'] as const),
  ...(['medium3', 'mediumBangs', 'medium2'] as const),
  ...(['medium1', 'medium2', 'medium3', 'mediumBangs', 'mediumBangs2', 'mediumBangs2'] as const),
];
const SHORT_HEADS: Part<'head'>[] = [
  'flatTop',
  'hatBeanie',
  'pomp',
  'shaved1',
  'shaved2',
  'short1',
  'short2',
  'short3',
  'short4',
  'short5',
  'twists',
  'twists2',
];
const EITHER_HEADS: Part<'head'>[] = ['afro', 'bantuKnots', 'dreads1', 'dreads2', 'hatHip'];

/** None that hides the mouth: it carries half of every expression. */
const FACIAL_HAIR: Part<'facialHair'>[] = ['chin', 'goatee1', 'moustache1'];
const GLASSES: Part<'accessories'>[] = ['glasses', 'glasses2', 'glasses3', 'glasses4'];
/** Each with an ink that its own hair could have. */
const COMPLEXIONS = [
  { skin: 'ffdbb4', inks: ['3b2219', '2a1a16', '211c24'], hairs: ['d6b370', 'b58143', 'a55728', '724133'] },
  { skin: 'f2c29b', inks: ['2f1d18', '211c24'], hairs: ['b58143', 'a55728', '724133', '4a312c'] },
  { skin: 'dba274', inks: ['241917', '1d1920'], hairs: ['724133', '4a312c', '8c4a2f'] },
  { skin: 'b9764a', inks: ['1f1615', '1b171d'], hairs: ['4a312c', '6b3a28'] },
  { skin: '8a553a', inks: ['1a1314', '17141a'], hairs: ['3a2521', '5b3226'] },
  { skin: '6b4433', inks: ['161112', '141218'], hairs: ['33211d', '4d2b22'] },
] as const;
const CLOTHING = ['f08a7a', 'f6c667', '8fd3a8', '7fc4d6', '8fa7df', 'c79be0', 'f2efe8', '4a5a8c', 'e9a0b8'];

/** Draws a person's looks from a seed. `gender` limits hair and beard where it says something; else both are open. */
export function personFrom(seed: string, gender: string | null): Person {
  const random = randomFrom(`person ${seed}`);
  const kind = kindOf(gender, random);
  const complexion = random.pick(COMPLEXIONS);
  return {
    head: random.pick([...(kind === 'female' ? LONG_HEADS : SHORT_HEADS), ...EITHER_HEADS]),
    accessory: random.chance(0.25) ? random.pick(GLASSES) : null,
    facialHair: kind === 'male' && random.chance(0.3) ? random.pick(FACIAL_HAIR) : null,
    skin: complexion.skin,
    hair: random.pick(complexion.hairs),
    clothing: random.pick(CLOTHING),
    ink: random.pick(complexion.inks),
  };
}

function kindOf(gender: string | null, random: Random): 'female' | 'male' {
  const drawn = random.pick(['female', 'male'] as const);
  const word = gender?.trim().toLowerCase() ?? '';
  if (/^(f|female|woman|girl)$/.test(word)) return 'female';
  return /^(m|male|man|boy)$/.test(word) ? 'male' : drawn;
}

type Eye = { x: number; y: number; rx: number; ry: number };

/** A drawn face and how the head is held with it. */
export type Face = {
  part: Part<'face'>;
  /** Where the eyes are, to draw lids over them; none when they are closed already. */
  eyes: Eye[];
  /** Degrees clockwise, and a lift in drawing units (704 to the picture). */
  tilt: number;
  lift: number;
};

const DOTS: Eye[] = [
  { x: 90, y: 115, rx: 17, ry: 27 },
  { x: 210, y: 111, rx: 18, ry: 27 },
];

export const FACES: Record<Expression, Face> = {
  calm: { part: 'smile', eyes: DOTS, tilt: 0, lift: 0 },
  // The set's own suspicious face frowns too.
  curious: { part: 'explaining', eyes: [], tilt: 6, lift: 4 },
  surprised: {
    part: 'awe',
    eyes: [
      { x: 95, y: 120, rx: 62, ry: 56 },
      { x: 207, y: 117, rx: 49, ry: 50 },
    ],
    tilt: -2,
    lift: 22,
  },
  delighted: { part: 'lovingGrin1', eyes: [], tilt: -5, lift: 12 },
  laughing: { part: 'smileLOL', eyes: [], tilt: -8, lift: 6 },
  worried: { part: 'concerned', eyes: DOTS, tilt: 4, lift: -10 },
  // The set's own determined face frowns, which reads as anger at this size.
  proud: { part: 'cute', eyes: [], tilt: -4, lift: 8 },
};
