import { POST_STYLES, type PostStyle } from '../../domain/post-styles.ts';
import { keysOf, recordOf } from '../../domain/records.ts';
import type { TextOverlay, TextStyle } from '../../media/timeline.ts';
import { viewsFor } from '../backgrounds/places.ts';
import { type BackgroundStyle, GRADES, type Grade, type LightSpec } from '../ports/image-maker.ts';
import { draw, rotate } from './chance.ts';
import type { PlanFacts } from './facts.ts';

/** How the words of a post are set. Sizes are in px of the frame, whose shorter side is the same in every ratio. */
export type Look = {
  name: PostStyle;
  align: TextOverlay['align'];
  backgrounds: readonly BackgroundStyle[];
  /** How light a photographed place may be behind its words. */
  light: Pick<LightSpec, 'brightness' | 'lightest'>;
  hook: TextStyle;
  point: TextStyle;
  /** The number above a point, the app's name above the call to action. */
  label: TextStyle;
  callToAction: TextStyle;
  /** Words on top of a photograph or a screenshot, which may hold words itself. */
  onPicture: TextStyle;
  /** Over moving pictures, which may be light, dark and full of words from one moment to the next. */
  onFilm: { words: TextStyle; callToAction: TextStyle; label: TextStyle };
  /** Where the hook stands in its area: 0 top, 1 bottom. */
  hookAt: number;
  /** 1 or 01. */
  number: (n: number) => string;
};

/** Words with a ground or an outline of their own read on daylight; white ones with a mere shadow want it dim, lamps and all. */
const DAYLIGHT: Look['light'] = { brightness: 0.19 };
const EVENING: Look['light'] = { brightness: 0.07 };
const DIM: Look['light'] = { brightness: 0.07, lightest: 0.22 };

const INK = '#14121f';
const PAPER = '#ffffff';
const BLACK = '#000000';
const NIGHT = 'rgba(13, 11, 24, 0.9)';

type Accent = { fill: string; ink: string };
const ACCENTS: Accent[] = [
  { fill: '#ffe14d', ink: INK },
  { fill: '#7df9c1', ink: INK },
  { fill: '#ff7aa8', ink: INK },
  { fill: '#8fd3ff', ink: INK },
  { fill: '#ffb454', ink: INK },
];

/** Words that must be read are set no smaller than this while there is room. */
export const LEAST_PX = 44;

type Setting = (size: number, color: string, fill?: string) => TextStyle;

const set = (backing: TextStyle['backing'], size: number, color: string): TextStyle => ({
  font: 'tiktok',
  size,
  minSize: Math.max(LEAST_PX, Math.round(size * 0.5)),
  weight: 700,
  color,
  backing,
  uppercase: false,
});
const outlined: Setting = (size, color, fill = BLACK) => set({ kind: 'outline', color: fill }, size, color);
const shaded: Setting = (size, color) => ({ ...set({ kind: 'shadow' }, size, color), weight: 800 });
const boxed: Setting = (size, color, fill = PAPER) => set({ kind: 'pill', color: fill }, size, color);
const card: Setting = (size, color, fill = NIGHT) => set({ kind: 'card', color: fill }, size, color);
const anton = (size: number, color: string, uppercase: boolean): TextStyle => ({
  ...outlined(size, color, NIGHT),
  font: 'anton',
  uppercase,
});
const inter: Setting = (size, color) => ({ ...shaded(size, color), font: 'inter' });

const onFilm = (accent: Accent): Look['onFilm'] => ({
  words: boxed(58, PAPER, NIGHT),
  callToAction: boxed(70, accent.ink, accent.fill),
  label: boxed(46, PAPER, NIGHT),
});

/** What apps offer for words over pictures, and two that print uses. */
const LOOKS: Record<PostStyle, (accent: Accent) => Omit<Look, 'name' | 'onFilm' | 'hookAt'>> = {
  native: (accent) => ({
    align: 'center',
    backgrounds: ['light'],
    light: DAYLIGHT,
    hook: outlined(84, PAPER),
    point: outlined(76, PAPER),
    label: outlined(84, accent.fill),
    callToAction: outlined(84, PAPER),
    onPicture: outlined(68, PAPER),
    number: String,
  }),
  poster: (accent) => ({
    align: 'left',
    backgrounds: ['light', 'rays', 'light', 'mesh'],
    light: EVENING,
    hook: anton(128, PAPER, false),
    point: anton(108, PAPER, true),
    label: anton(150, accent.fill, false),
    callToAction: anton(128, accent.fill, true),
    onPicture: anton(92, PAPER, true),
    number: (n) => String(n).padStart(2, '0'),
  }),
  box: (accent) => ({
    align: 'center',
    backgrounds: ['light', 'light', 'light', 'paper'],
    light: DAYLIGHT,
    hook: boxed(80, INK),
    point: boxed(72, INK),
    label: boxed(60, accent.ink, accent.fill),
    callToAction: boxed(80, accent.ink, accent.fill),
    onPicture: boxed(64, INK),
    number: String,
  }),
  editorial: (accent) => ({
    align: 'left',
    backgrounds: ['light'],
    light: DIM,
    hook: inter(100, PAPER),
    point: inter(82, PAPER),
    label: boxed(56, accent.ink, accent.fill),
    callToAction: boxed(84, accent.ink, accent.fill),
    onPicture: card(62, PAPER),
    number: (n) => String(n).padStart(2, '0'),
  }),
  inverted: (accent) => ({
    align: 'center',
    backgrounds: ['light'],
    light: DAYLIGHT,
    hook: boxed(80, PAPER, BLACK),
    point: boxed(72, PAPER, BLACK),
    label: boxed(60, accent.fill, BLACK),
    callToAction: boxed(80, accent.fill, BLACK),
    onPicture: boxed(64, PAPER, BLACK),
    number: String,
  }),
  shadow: (accent) => ({
    align: 'center',
    backgrounds: ['light'],
    light: DIM,
    hook: shaded(92, PAPER),
    point: shaded(80, PAPER),
    label: boxed(60, accent.ink, accent.fill),
    callToAction: boxed(80, accent.ink, accent.fill),
    onPicture: boxed(64, accent.ink, accent.fill),
    number: String,
  }),
};

/** Where a hook stands: a little above the middle, where no thumb covers it, or higher. */
const HOOK_AT = [0.42, 0.3, 0.48, 0.22];

/** Hues (degrees) that stay apart from their neighbours in the list, so that variants do; none that is muddy large. */
const HUES = [262, 10, 192, 325, 160, 225, 345, 290];

/** `views` are what stands behind the slides, one after the other, where `background` is light. */
export type Design = Look & {
  background: BackgroundStyle;
  hue: number;
  views: readonly string[];
  grade: Grade;
};

/** The design of a post; seeds that follow each other differ in colour and background, and in look unless one is given. */
export function designFor({
  seed,
  language,
  style,
  topic,
}: Pick<PlanFacts, 'seed' | 'language' | 'style' | 'topic'>): Design {
  const accent = rotate(ACCENTS, seed, 'accent');
  const name = style ?? rotate(POST_STYLES, seed, 'look');
  const look = LOOKS[name](accent);
  const hue = (rotate(HUES, seed, 'hue') + Math.floor(draw(seed, 'hue shade') * 12)) % 360;
  const { hook, point, label, callToAction, onPicture } = look;
  return {
    name,
    ...look,
    ...inLanguage({ hook, point, label, callToAction, onPicture }, language),
    onFilm: inLanguage(onFilm(accent), language),
    hookAt: rotate(HOOK_AT, seed, 'hook at'),
    background: rotate(look.backgrounds, seed, 'background'),
    hue,
    views: viewsFor(topic, seed),
    grade: rotate(GRADES, seed, 'grade'),
  };
}

/** A design beside real pictures: what stands behind the rest was photographed too, never drawn. */
export function inPlaces(design: Design): Design {
  return { ...design, background: 'light' };
}

function inLanguage<Part extends string>(styles: Record<Part, TextStyle>, language: string) {
  return recordOf(keysOf(styles), (part): TextStyle => ({ ...styles[part], language }));
}
