import { POST_STYLES, type PostPosition, type PostStyle } from '../../domain/post-styles.ts';
import { keysOf, recordOf } from '../../domain/records.ts';
import type { TextOverlay, TextStyle } from '../../media/timeline.ts';
import { isWarm, largeHueNear } from '../backgrounds/palette.ts';
import { viewsFor } from '../backgrounds/places.ts';
import type { BackgroundStyle, Grade, Shade } from '../ports/image-maker.ts';
import { type Accent, accentOf, hueOf, luminanceOfColor, readsOn } from './accent.ts';
import { draw, rotate } from './chance.ts';
import type { PlanFacts } from './facts.ts';
import { LIGHTEST_BARE } from './light-under.ts';

/** How the words of a post are set. Sizes are in px of the frame, whose shorter side is the same in every ratio. */
export type Look = {
  name: PostStyle;
  align: TextOverlay['align'];
  backgrounds: readonly BackgroundStyle[];
  /**
   * How light a photographed place is and how it may be graded, one way for the whole post, and how it is dimmed where
   * words stand without a ground of their own.
   */
  light: { brightness: number; grades: readonly Grade[]; shade: Pick<Shade, 'lets' | 'lightest'> };
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

/**
 * Places are as light as day, and outlined words read there where no lamp or window dazzles beside them. White words with
 * a mere shadow want it dim and even, as it is in the evening: by day a shade deep enough for them looks like fog.
 */
const DAY: Look['light'] = {
  brightness: 0.18,
  grades: ['plain', 'warm', 'cool', 'rose'],
  shade: { lets: 0.85, lightest: 0.5 },
};
const EVENING: Look['light'] = {
  brightness: 0.12,
  grades: ['dusk', 'golden', 'violet'],
  shade: { lets: 0.5, lightest: 0.2 },
};
/** Where a hook is told at night. */
const AT_NIGHT: Pick<Look['light'], 'brightness' | 'grades'> = {
  brightness: EVENING.brightness,
  grades: ['dusk', 'violet'],
};

const INK = '#14121f';
const PAPER = '#ffffff';
const BLACK = '#000000';
const NIGHT = 'rgba(13, 11, 24, 0.9)';

const ACCENTS = ['#ffe14d', '#7df9c1', '#ff7aa8', '#8fd3ff', '#ffb454'].map(
  (fill): Accent => ({ fill, ink: INK, bright: fill }),
);

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
});
const outlined: Setting = (size, color, fill = BLACK) => set({ kind: 'outline', color: fill }, size, color);
const shaded: Setting = (size, color) => ({ ...set({ kind: 'shadow' }, size, color), weight: 800 });
const boxed: Setting = (size, color, fill = PAPER) => set({ kind: 'pill', color: fill }, size, color);
const card: Setting = (size, color, fill = NIGHT) => set({ kind: 'card', color: fill }, size, color);
/** In no capitals: short words in them shout beside longer ones, which would be a wall. */
const anton: Setting = (size, color) => ({ ...outlined(size, color, NIGHT), font: 'anton' });
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
    light: DAY,
    hook: outlined(84, PAPER),
    point: outlined(76, PAPER),
    label: outlined(84, accent.bright),
    callToAction: outlined(84, PAPER),
    onPicture: outlined(68, PAPER),
    number: String,
  }),
  poster: (accent) => ({
    align: 'left',
    backgrounds: ['light', 'rays', 'light', 'mesh'],
    light: DAY,
    hook: anton(128, PAPER),
    point: anton(108, PAPER),
    label: anton(150, accent.bright),
    callToAction: anton(128, accent.bright),
    onPicture: anton(92, PAPER),
    number: (n) => String(n).padStart(2, '0'),
  }),
  box: (accent) => ({
    align: 'center',
    backgrounds: ['light', 'light', 'light', 'paper'],
    light: DAY,
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
    light: EVENING,
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
    light: DAY,
    hook: boxed(80, PAPER, BLACK),
    point: boxed(72, PAPER, BLACK),
    label: boxed(60, accent.bright, BLACK),
    callToAction: boxed(80, accent.bright, BLACK),
    onPicture: boxed(64, PAPER, BLACK),
    number: String,
  }),
  shadow: (accent) => ({
    align: 'center',
    backgrounds: ['light'],
    light: EVENING,
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

/** How far down its area a block stands where a position is asked for. */
const WORDS_AT: Record<PostPosition, number> = { top: 0, middle: 0.5, bottom: 1 };

/** Hues (degrees) that stay apart from their neighbours in the list, so that variants do; none that is muddy large. */
const HUES = [262, 10, 192, 325, 160, 225, 345, 290];

/** `views` are what stands behind the slides, one after the other, where `background` is light; `tone` where it is that. */
export type Design = Look & {
  /** Where all words stand in their area, over a picture: 0 top, 1 bottom; null where each kind has its own place. */
  wordsAt: number | null;
  background: BackgroundStyle;
  tone: string;
  hue: number;
  views: readonly string[];
  grade: Grade;
};

/** The design of a post; seeds that follow each other differ in colour, background and look, in each unless it is given. */
export function designFor({
  seed,
  language,
  style,
  position,
  topic,
  isNight,
  brand,
  appName,
}: Pick<PlanFacts, 'seed' | 'language' | 'style' | 'position' | 'topic' | 'isNight' | 'brand'> &
  Partial<Pick<PlanFacts, 'appName'>>): Design {
  const accent = brand?.accent ? accentOf(brand.accent) : rotate(ACCENTS, seed, 'accent');
  const name = style ?? rotate(POST_STYLES, seed, 'look');
  const look = LOOKS[name](accent);
  const own = brand?.accent ? hueOf(brand.accent) : null;
  const near = own === null ? rotate(HUES, seed, 'hue') : largeHueNear(own);
  const hue = (near + Math.floor(draw(seed, 'hue shade') * 12)) % 360;
  const tone = brand?.background ?? PAPER;
  const drawn = rotate(look.backgrounds, seed, 'background');
  // Clouds and beams of colours that nobody chose are garish, and the same on every slide.
  const ground = own === null && isDrawn(drawn) ? 'light' : drawn;
  const background = brand?.background ? 'tone' : ground;
  const grounded = brand?.background ? onTone(look, tone) : isDrawn(background) ? onDrawn(look) : look;
  const { hook, point, label, callToAction, onPicture } = grounded;
  const light = isNight ? { ...look.light, ...AT_NIGHT } : look.light;
  return {
    name,
    ...look,
    ...written({ hook, point, label, callToAction, onPicture }, language, appName),
    onFilm: written(onFilm(accent), language, appName),
    hookAt: rotate(HOOK_AT, seed, 'hook at'),
    wordsAt: position ? WORDS_AT[position] : null,
    background,
    tone,
    hue,
    views: viewsFor(topic, seed),
    light,
    grade: rotate(own === null ? light.grades : gradesBeside(own, light.grades), seed, 'grade'),
  };
}

/** Those that leave a colour what it is: none is warm beside a cold one, or cool beside a warm one. */
const gradesBeside = (hue: number, grades: readonly Grade[]) => {
  const against: readonly Grade[] = isWarm(hue) ? ['cool', 'dusk'] : ['warm', 'golden'];
  return grades.filter((grade) => !against.includes(grade));
};

/** Words with a mere shadow bring the ground of those on pictures where a tone is too light for them. */
function onTone<Own extends Pick<Look, 'hook' | 'point' | 'onPicture'>>(look: Own, tone: string): Own {
  if (luminanceOfColor(tone) <= LIGHTEST_BARE) return look;
  const grounded = (style: TextStyle): TextStyle =>
    style.backing.kind === 'shadow' ? { ...look.onPicture, size: style.size } : style;
  return { ...look, hook: grounded(look.hook), point: grounded(look.point) };
}

const isDrawn = (background: BackgroundStyle) => background === 'mesh' || background === 'rays';

/** Drawn colours are no lighter where words stand, but for a tenth of it: relative luminance, held by a test. */
const LIGHTEST_DRAWN = 0.15;

/** A colour drowns in colours that are as light, whatever its outline: there the words are white. */
function onDrawn<Own extends Pick<Look, 'label' | 'callToAction'>>(look: Own): Own {
  const seen = (style: TextStyle): TextStyle =>
    style.backing.kind === 'outline' && !readsOn(style.color, LIGHTEST_DRAWN)
      ? { ...style, color: PAPER }
      : style;
  return { ...look, label: seen(look.label), callToAction: seen(look.callToAction) };
}

/** A design beside real pictures: what stands behind the rest was photographed too, or is the project's own, never drawn. */
export function inPlaces(design: Design): Design {
  return design.background === 'tone' ? design : { ...design, background: 'light' };
}

/** Styles of words of a language, which keep the app's name whole. */
function written<Part extends string>(styles: Record<Part, TextStyle>, language: string, name?: string) {
  const how = { language, ...(name && { together: [name] }) };
  return recordOf(keysOf(styles), (part): TextStyle => ({ ...styles[part], ...how }));
}
