/**
 * The timeline: a finished post described as data. Rendering is a pure function of it, so the same
 * timeline, the same source files and the same engine version give the same bytes.
 *
 * Words: a *clip* fills the frame for a while; an *overlay* lies above the clips; a *source* names a file
 * by id (the caller of the renderer says which file an id stands for). Times are milliseconds from the
 * start and mean the frame that begins nearest to them; lengths are pixels of the output frame, levels are decibels.
 */

/** Raised whenever the same timeline may give other pixels or samples than before. */
export const TIMELINE_VERSION = 3;

export type Timeline = {
  version: typeof TIMELINE_VERSION;
  width: number;
  height: number;
  fps: number;
  durationMs: number;
  /** Drives whatever is drawn at random; kept so that a render can be repeated. */
  seed: number;
  /** In order of `startMs`. Two neighbours overlap by the second one's transition and by nothing else. */
  clips: Clip[];
  /** Painted in this order, first at the bottom. */
  overlays: Overlay[];
  audio: AudioTrack[];
  /** Integrated loudness of the mix, LUFS (-14 for every platform we target). */
  loudnessLufs: number;
  /** Moment whose frame becomes the poster and the thumbnail. */
  posterMs: number;
  /** One still per slide: moments at which a slide stands complete. Empty when the post is not a slideshow. */
  slideMs: number[];
};

export type Clip = {
  startMs: number;
  durationMs: number;
  source: ClipSource;
  /** How the picture moves while the clip stands; linear in time with `ease`. */
  camera: Camera;
  /** How this clip comes in over the one before it. Ignored on the first clip. */
  transition: Transition;
};

export type ClipSource =
  | { kind: 'image'; id: string; focus: Point }
  | {
      kind: 'video';
      id: string;
      inMs: number;
      focus: Point;
      fit: ClipFit;
      /** Of a film that fills the frame: what is kept in view from moment to moment, in place of `focus`. */
      path?: FocusPath;
    };

/** From cut to cut of a film, in order; times are those of its file. Within a shot the view moves from point to point. */
export type FocusPath = { fromMs: number; points: (Point & { ms: number })[] }[];

/** Filling the frame; whole before a blurred and darker copy of itself; or that copy alone, for what is laid over it. */
export type ClipFit = 'cover' | 'blurred-contain' | 'blurred';

/** A point in the picture, 0..1 from the left and from the top; what a crop keeps in view. */
export type Point = { x: number; y: number };

/**
 * Zoom 1 shows the picture cropped to the frame; 1.1 shows its middle 1/1.1. `x` and `y` shift the view by a
 * share of the room that the zoom leaves, -1..1.
 */
export type Camera = { from: View; to: View; ease: 'linear' | 'in-out' | 'out' };
export type View = { zoom: number; x: number; y: number };

export type Transition =
  | { kind: 'cut' }
  | { kind: 'crossfade' | 'slide-left' | 'slide-up' | 'zoom-punch'; durationMs: number };

export type Overlay = TextOverlay | SpriteOverlay | VideoOverlay;

type OverlayTime = { startMs: number; durationMs: number; fadeInMs: number; fadeOutMs: number };

/** Text set inside `box` and drawn as `style` says. The text is drawn as it stands: breaks and emoji kept. */
export type TextOverlay = OverlayTime & {
  kind: 'text';
  text: string;
  box: Box;
  align: 'left' | 'center' | 'right';
  valign: 'top' | 'middle' | 'bottom';
  style: TextStyle;
  /** Vertical entrance in px, eased out over `fadeInMs`; 0 for none. */
  riseBy: number;
};

export type Box = { x: number; y: number; width: number; height: number };

export type TextStyle = {
  /** TikTok Sans, Inter and Anton have European letters; those of other scripts look the same in all. */
  font: 'tiktok' | 'inter' | 'anton';
  /** Largest size, px. The layout shrinks towards `minSize` until the text fits its box. */
  size: number;
  minSize: number;
  weight: 500 | 700 | 800;
  /** BCP 47: how Chinese characters are written, where lines may break, what capitals are. By the letters when absent. */
  language?: string | null;
  /** Names that no line breaks where one line holds them, in whatever case. */
  together?: readonly string[];
  color: string;
  /**
   * `outline`: stroke and soft shadow. `shadow`: soft shadows alone. `pill`: a rounded box behind each line, joined to
   * those of its neighbours. `card`: one box behind all.
   */
  backing: { kind: 'outline' | 'pill' | 'card'; color: string } | { kind: 'shadow' };
};

/** A picture with alpha (PNG) laid over the clips, such as an avatar cut-out, a badge or a tap mark. */
export type SpriteOverlay = OverlayTime & {
  kind: 'sprite';
  id: string;
  from: Box;
  to: Box;
  ease: Camera['ease'];
};

/** A moving picture in picture with rounded corners. */
export type VideoOverlay = OverlayTime & {
  kind: 'video';
  id: string;
  inMs: number;
  /** What lies outside the frame is cut off. */
  box: Box;
  cornerRadius: number;
  /** Around the box, px: the edge of a phone with its shadow and some light; nothing when absent. Even. */
  bezel?: number;
};

export type AudioTrack = {
  /** `music` is lowered under `voice`; `original` is the sound of a source clip. */
  role: 'music' | 'voice' | 'original';
  id: string;
  startMs: number;
  durationMs: number;
  inMs: number;
  gainDb: number;
  fadeInMs: number;
  fadeOutMs: number;
};
