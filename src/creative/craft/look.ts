import type { TextOverlay, TextStyle } from '../../media/timeline.ts';
import type { BackgroundStyle } from '../ports/image-maker.ts';
import { draw, rotate } from './chance.ts';
import type { PlanFacts } from './facts.ts';

/** How the words of a post are set. Sizes are for a frame 1080 px wide. */
export type Look = {
  name: string;
  align: TextOverlay['align'];
  backgrounds: readonly BackgroundStyle[];
  hook: TextStyle;
  point: TextStyle;
  /** The number above a point, the app's name above the call to action. */
  label: TextStyle;
  callToAction: TextStyle;
  /** Words on top of a photograph or a screenshot, which may hold words itself. */
  onPicture: TextStyle;
  /** Over moving pictures, which may be light, dark and full of words from one moment to the next. */
  onFilm: { words: TextStyle; callToAction: TextStyle; label: TextStyle };
  /** 1 or 01. */
  number: (n: number) => string;
};

const INK = '#14121f';
const PAPER = '#ffffff';
const NIGHT = 'rgba(13, 11, 24, 0.82)';

type Accent = { fill: string; ink: string };
const ACCENTS: Accent[] = [
  { fill: '#ffe14d', ink: INK },
  { fill: '#7df9c1', ink: INK },
  { fill: '#ff7aa8', ink: INK },
  { fill: '#8fd3ff', ink: INK },
  { fill: '#ffb454', ink: INK },
];

const inter = (size: number, color: string, backing: TextStyle['backing']): TextStyle => ({
  font: 'inter',
  size,
  minSize: Math.round(size * 0.5),
  weight: 800,
  color,
  backing,
  uppercase: false,
});
const anton = (size: number, color: string, uppercase: boolean): TextStyle => ({
  ...inter(size, color, { kind: 'outline', color: 'rgba(13, 11, 24, 0.9)' }),
  font: 'anton',
  uppercase,
});
const outlined = (size: number, color = PAPER) =>
  inter(size, color, { kind: 'outline', color: 'rgba(13, 11, 24, 0.9)' });
const pill = (size: number, color: string, fill: string) => inter(size, color, { kind: 'pill', color: fill });
const card = (size: number, color: string, fill: string) => inter(size, color, { kind: 'card', color: fill });

const onFilm = (accent: Accent): Look['onFilm'] => ({
  words: card(56, PAPER, 'rgba(13, 11, 24, 0.9)'),
  callToAction: pill(70, accent.ink, accent.fill),
  label: pill(46, PAPER, 'rgba(13, 11, 24, 0.9)'),
});

const LOOKS: ((accent: Accent) => Omit<Look, 'onFilm'>)[] = [
  (accent) => ({
    name: 'native',
    align: 'center',
    backgrounds: ['mesh', 'bokeh', 'waves'],
    hook: pill(82, INK, PAPER),
    point: outlined(78),
    label: pill(64, accent.ink, accent.fill),
    callToAction: pill(82, accent.ink, accent.fill),
    onPicture: pill(66, INK, PAPER),
    number: String,
  }),
  (accent) => ({
    name: 'poster',
    align: 'left',
    backgrounds: ['rays', 'mesh', 'waves'],
    hook: anton(128, PAPER, false),
    point: anton(108, PAPER, true),
    label: anton(150, accent.fill, false),
    callToAction: anton(128, accent.fill, true),
    onPicture: card(64, PAPER, NIGHT),
    number: (n) => String(n).padStart(2, '0'),
  }),
  (accent) => ({
    name: 'card',
    align: 'center',
    backgrounds: ['waves', 'paper', 'mesh'],
    hook: card(80, INK, PAPER),
    point: card(68, INK, PAPER),
    label: pill(56, accent.ink, accent.fill),
    callToAction: card(80, accent.ink, accent.fill),
    onPicture: card(62, INK, PAPER),
    number: String,
  }),
  (accent) => ({
    name: 'editorial',
    align: 'left',
    backgrounds: ['mesh', 'paper', 'bokeh'],
    hook: outlined(100),
    point: outlined(80),
    label: outlined(64, accent.fill),
    callToAction: pill(84, accent.ink, accent.fill),
    onPicture: card(62, PAPER, NIGHT),
    number: (n) => String(n).padStart(2, '0'),
  }),
  (accent) => ({
    name: 'night',
    align: 'center',
    backgrounds: ['bokeh', 'rays', 'waves'],
    hook: card(82, PAPER, NIGHT),
    point: card(70, PAPER, NIGHT),
    label: outlined(72, accent.fill),
    callToAction: pill(80, accent.ink, accent.fill),
    onPicture: card(62, PAPER, NIGHT),
    number: String,
  }),
];

/** Hues (degrees) that stay apart from their neighbours in the list, so that variants do; none that is muddy large. */
const HUES = [262, 10, 192, 325, 160, 225, 345, 290];

export type Design = Look & { background: BackgroundStyle; hue: number };

/** The design of a post; seeds that follow each other differ in look, colour and background. */
export function designFor({ seed, language }: Pick<PlanFacts, 'seed' | 'language'>): Design {
  const accent = rotate(ACCENTS, seed, 'accent');
  const look = rotate(LOOKS, seed, 'look')(accent);
  const hue = (rotate(HUES, seed, 'hue') + Math.floor(draw(seed, 'hue shade') * 12)) % 360;
  const { hook, point, label, callToAction, onPicture } = look;
  return {
    ...look,
    ...inLanguage({ hook, point, label, callToAction, onPicture }, language),
    onFilm: inLanguage(onFilm(accent), language),
    background: rotate(look.backgrounds, seed, 'background'),
    hue,
  };
}

function inLanguage<Part extends string>(styles: Record<Part, TextStyle>, language: string) {
  const entries = Object.entries<TextStyle>(styles).map(([part, style]) => [part, { ...style, language }]);
  return Object.fromEntries(entries) as Record<Part, TextStyle>;
}
