import type { MadeSource, PlannedSource, SceneRole } from '../../domain/container.ts';
import type { FoundPhoto } from '../../domain/found-photo.ts';
import type { Box, Point, TextStyle } from '../../media/timeline.ts';
import { placeFact } from '../backgrounds/panoramas.ts';
import { bareAmong } from '../craft/bare-words.ts';
import { drawSeed } from '../craft/chance.ts';
import type { MediaFact, PlanFacts, Planned, Setting } from '../craft/facts.ts';
import { filling } from '../craft/filling.ts';
import { centredIn, type Frame, isWide } from '../craft/frame.ts';
import { isCalmUnder } from '../craft/light-under.ts';
import { type Design, designFor, inPlaces, LEAST_PX } from '../craft/look.ts';
import { cameraFor, transitionFor } from '../craft/motion.ts';
import { fileSource, musicBed } from '../craft/music-bed.ts';
import { PAGE_COLUMNS } from '../craft/pages.ts';
import { assembleReel, type Scene } from '../craft/reel.ts';
import { isScreen, screenOverlay, showcase } from '../craft/showcase.ts';
import { boxOf, type TextBlock, textBlock } from '../craft/text-block.ts';
import { readingMs } from '../craft/timing.ts';
import { wholePicture } from '../craft/whole-picture.ts';
import { itemAt } from '../item-at.ts';
import type { BackgroundSpec } from '../ports/image-maker.ts';
import { callOf } from '../words/closing.ts';
import { columnsOf } from '../words/columns.ts';
import type { Slide, SlidesScript, Words } from './script.ts';

/**
 * What is behind one slide, or behind some words of a film: another view of where the post is, or another picture in its
 * style and hue.
 */
export function backgroundSource(
  { seed, frame }: Pick<Setting, 'seed' | 'frame'>,
  design: Design,
  index: number,
  blocks: readonly TextBlock[],
): MadeSource {
  const spec = backgroundSpec(drawSeed(seed, `background ${index}`), frame, design, index, blocks);
  const pool = spec.style === 'light' ? placeFact(spec.view) : null;
  return { kind: 'background', spec, extension: 'jpg', ...(pool && { pool }) };
}

function backgroundSpec(
  seed: number,
  { size }: Frame,
  design: Design,
  index: number,
  blocks: readonly TextBlock[],
): BackgroundSpec {
  const { background: style, tone, hue, views, grade, light } = design;
  if (style === 'light') {
    const bare = bareAmong(blocks, size);
    const shade = bare && { shade: { ...bare, ...light.shade } };
    return {
      style,
      view: itemAt(views, index),
      grade,
      brightness: light.brightness,
      ...shade,
      seed,
      ...size,
    };
  }
  return style === 'tone' ? { style, color: tone, ...size } : { style, hue, seed, ...size };
}

const MIDDLE: Point = { x: 0.5, y: 0.5 };
/** Of a picture that nobody looked at: faces and what stands are rather above the middle. */
const UNSEEN: Point = { x: 0.5, y: 0.35 };

/** A screen beside the words needs looking at too, and so does a picture without any. */
const LOOK_MS = 700;

export function slidesScript(slides: Slide[]): SlidesScript {
  const photographed = slides.some(
    ({ picture, found }) => found !== null || (picture !== null && !isScreen(picture)),
  );
  return { kind: 'slides', slides, photographed };
}

/** Lays slides out as a post; every slide's text stands long enough to be read. */
export function planSlides({ slides, photographed }: SlidesScript, facts: Setting): Planned {
  const plain = designFor(facts);
  const design = photographed ? inPlaces(plain) : plain;
  const sources: Record<string, PlannedSource> = {};
  let count = 0;
  const scenes = slides.map((written, at): Scene => {
    const label = written.counted ? design.number(++count) : written.label;
    const slide = { ...written, label };
    const { picture, ground: index } = slide;
    // Without words a picture is what there is to see.
    const whole = slide.text === '' ? picture : null;
    const screen = picture && !whole && isScreen(picture) ? picture : null;
    const found = picture ? null : slide.found;
    if (picture) sources[pictureId(picture)] = blobSource(picture);
    const behind = screen || whole ? null : (picture ?? found);
    const id = picture && behind ? pictureId(picture) : found ? foundId(found) : `background-${index}`;
    const focus = picture?.focus ?? (behind ? UNSEEN : MIDDLE);
    const alone = blockOn(slide, design, facts.frame, behind ? { picture, focus } : null);
    const block = screen || whole ? alone : filling(alone, label ? 1 : 0, facts.frame);
    const shown = screen && showcase(block, screen, facts.frame);
    const drawn = backgroundSource(facts, design, index, whole ? [] : [shown?.words ?? block]);
    if (found) sources[id] = { kind: 'found', photo: found, otherwise: drawn };
    else if (!behind) sources[id] = drawn;
    return {
      source: { kind: 'image', id, focus },
      camera: cameraFor(facts.seed, index),
      transition: at === 0 || slide.turns ? { kind: 'cut' } : transitionFor(facts.seed, index),
      minMs: readingMs(`${slide.text}${slide.detail ?? ''}`) + (screen || whole ? LOOK_MS : 0),
      overlays: (window) => {
        if (whole) return [wholePicture(pictureId(whole), whole, facts.frame, window)];
        return [
          ...(shown ? [screenOverlay(pictureId(screen), shown.box, window)] : []),
          ...textBlock(shown?.words ?? block, window),
        ];
      },
      slide: true,
      role: SCENE_OF[slide.role],
      words: [slide.label, slide.text, slide.detail],
      mediaId: picture?.id ?? null,
    };
  });
  const bed = musicBed(facts.track);
  const { frame, seed, lengths } = facts;
  const reel = assembleReel({ frame, scenes, bpm: facts.track.bpm, seed, lengths, audio: bed.audio });
  return { ...reel, sources: { ...sources, ...bed.sources(reel.timeline.durationMs) } };
}

const pictureId = ({ id }: MediaFact) => `picture-${id}`;
const foundId = ({ provider, id }: FoundPhoto) => `${provider}-${id}`;

export function blobSource({ id, blobKey }: MediaFact): PlannedSource {
  return fileSource({ mediaId: id, blobKey });
}

const SCENE_OF: Record<Words['role'], SceneRole> = {
  hook: 'hook',
  page: 'hook',
  point: 'point',
  caption: 'point',
  call: 'call',
};

/** How far down the safe area words stand where nobody asks for a position; null where the look decides. */
const HEIGHT: Record<Words['role'], number | null> = {
  hook: null,
  page: null,
  point: 0.45,
  call: 0.45,
  caption: 0.92,
};
const HOOK_ON_FILM_PX = 64;

/** What words stand on: a drawn background, a picture that is dim where they stand, one that may hold anything, or a clip. */
export type Ground = 'plain' | 'dim' | 'busy' | 'film';

/** Words as the look sets them where they are read so, on a picture too that is dim and even; else with a ground of their own. */
function blockOn(
  slide: Words,
  design: Design,
  frame: Frame,
  behind: { picture: MediaFact | null; focus: Point } | null,
): TextBlock {
  if (!behind) return blockFor(slide, design, frame, 'plain');
  const bare = blockFor(slide, design, frame, 'dim');
  const isCalm = behind.picture && isCalmUnder(behind.picture, boxOf(bare), frame.size, behind.focus);
  return isCalm ? bare : blockFor(slide, design, frame, 'busy');
}

/** Sets words in the safe area; on anything but a drawn background they bring a ground of their own. */
export function blockFor(slide: Words, design: Design, frame: Frame, behind: Ground): TextBlock {
  // A call under what the app is stands out as a button does, and that is set as the slides before it are.
  const isJoined = slide.role === 'call' && slide.detail !== null;
  const own = styleFor(isJoined ? { ...slide, role: 'point' } : slide, design, behind);
  const below = isJoined ? asButton(styleFor(slide, design, behind), design) : own;
  const labelStyle = behind === 'film' ? design.onFilm.label : design.label;
  const label = slide.label ? [{ text: slide.label, style: labelStyle }] : [];
  const detail = slide.detail ? [{ text: slide.detail, style: asDetail(below) }] : [];
  return {
    lines: [...label, { text: slide.text, style: own }, ...detail].map(({ text, style }) => ({
      text,
      style: inFrame(style, frame),
    })),
    area: wordsArea(frame, design.align),
    align: design.align,
    at: design.wordsAt ?? HEIGHT[slide.role] ?? design.hookAt,
    entrance: SCENE_OF[slide.role] === 'hook' ? 'still' : 'rise',
  };
}

/** A wide frame is looked at from further off, or small across a phone: what has room is set larger. */
const WIDE_SCALE = 1.25;

function inFrame(style: TextStyle, frame: Frame): TextStyle {
  return isWide(frame) ? { ...style, size: Math.round(style.size * WIDE_SCALE) } : style;
}

/** Longer lines are hard to follow; where all of them begin at one side, shorter ones leave less empty at the other. */
const LONGEST_LINE_PX: Record<Design['align'], number> = { center: 1_400, left: 1_200, right: 1_200 };

/** In the middle of a wide frame, whichever way lines are set: at a side of it words look lost. */
function wordsArea(frame: Frame, align: Design['align']): Box {
  const area = align === 'center' || isWide(frame) ? centredIn(frame) : frame.safe;
  const width = Math.min(area.width, LONGEST_LINE_PX[align]);
  return { ...area, width, x: area.x + Math.floor((area.width - width) / 2) };
}

/** On a ground of its own: small letters with a mere stroke would be thin. */
const asButton = (call: TextStyle, { onFilm }: Design): TextStyle =>
  call.backing.kind === 'outline' ? onFilm.callToAction : call;

/** Beside the headline that they explain, by how wide its letters are. */
const DETAIL_SHARE = { wide: 0.74, narrow: 0.58 };
const LEAST_DETAIL_PX = 52;
const MOST_DETAIL_PX = 62;

/** Running text under a headline, on the same ground as it. */
function asDetail(style: TextStyle): TextStyle {
  const narrow = style.font === 'anton';
  const size = Math.round(style.size * (narrow ? DETAIL_SHARE.narrow : DETAIL_SHARE.wide));
  return {
    ...style,
    font: narrow ? 'tiktok' : style.font,
    size: Math.min(MOST_DETAIL_PX, Math.max(LEAST_DETAIL_PX, size)),
    minSize: LEAST_PX,
    weight: 700,
  };
}

const PAGE_PX = 58;

function styleFor({ role, text }: Words, design: Design, behind: Ground): TextStyle {
  if (role === 'call') return behind === 'film' ? design.onFilm.callToAction : design.callToAction;
  if (role === 'caption') return design.onFilm.words;
  const bare = behind === 'dim' && design.point.backing.kind === 'shadow';
  const own = bare ? { ...design.point, size: design.onPicture.size } : design.onPicture;
  if (role === 'point') return behind === 'plain' ? design.point : own;
  // A page, or a hook that is as long as one, is running text.
  if (role === 'page' || columnsOf(text) > PAGE_COLUMNS) {
    return { ...(own.font === 'anton' ? asDetail(own) : own), size: PAGE_PX };
  }
  if (behind === 'plain') return design.hook;
  if (behind === 'film') return { ...design.onFilm.words, size: HOOK_ON_FILM_PX };
  // Not smaller than what comes after it, of which small letters would look so.
  const size = Math.round((own.size * design.hook.size) / design.point.size);
  return { ...own, size };
}

/** The last words of a post, under the app's name unless they say it themselves. */
export function callWords({ copy, appName }: Pick<PlanFacts, 'copy' | 'appName'>): Words {
  const { text, detail, label } = callOf(copy, appName);
  return { role: 'call', text, detail, label };
}
