import type { PlannedSource } from '../../domain/container.ts';
import type { AudioTrack, Camera, Transition } from '../../media/timeline.ts';
import { rotate } from '../craft/chance.ts';
import type { MediaFact, PlanFacts, Planned, Setting } from '../craft/facts.ts';
import { areaAbove, fitFor, framingOf, standingOf } from '../craft/fit.ts';
import type { Frame } from '../craft/frame.ts';
import { isHeard, levelGainDb } from '../craft/level.ts';
import { type Design, designFor, inPlaces } from '../craft/look.ts';
import { cameraFor } from '../craft/motion.ts';
import { musicBed } from '../craft/music-bed.ts';
import { type ProjectFacts, picturesOf, sourceClipOf } from '../craft/project-facts.ts';
import { assembleReel, type Scene, type Window } from '../craft/reel.ts';
import { isScreen, screenOverlay, stageFor } from '../craft/showcase.ts';
import { isSet, type TextBlock, textBlock } from '../craft/text-block.ts';
import { itemAt } from '../item-at.ts';
import { BRIEF_TEXTS, type Format, type Judgement, NAMED } from './format.ts';
import { pointCountUpTo } from './point-count.ts';
import type { Footage, MomentsScript, Words } from './script.ts';
import { backgroundSource, blobSource, blockFor, callWords } from './slideshow.ts';
import {
  inPoint,
  momentMs,
  roleOf,
  type Said,
  type Shot,
  type Staged,
  stagedMoments,
  wordsOf,
} from './staged-moments.ts';

/** The best moments of a clip, cut anew. */
export const videoRemix: Format = {
  needs: [],
  judge,
  // The first moment has the hook.
  brief: (project) => ({
    sourceTexts: [],
    pointCount: pointCountUpTo(momentCount(project.seed) - 1, project),
    followsHook: true,
  }),
  draws: () => BRIEF_TEXTS,
  tellsBenefits: true,
  showsNamed: ['video', 'image'],
  findsPictures: false,
  hook: (_order, copy) => copy.hook,
  script: ({ facts, project }) => ({ kind: 'moments', lines: linesOf(facts), footage: footageOf(project) }),
  // Films that are decoded take longer than stills.
  pace: 1.3,
};

const MUSIC_UNDER_SOUND_DB = -6;
const FADE_MS = 40;
/** How far down the safe area the hook begins where nobody asks for a position. */
const HOOK_AT = 0.12;

/** How many moments a clip is cut into. */
function momentCount(seed: number): number {
  return rotate([4, 5, 3], seed, 'moments');
}

function linesOf(facts: PlanFacts): Words[] {
  const { hook, points } = facts.copy;
  return [
    { role: 'hook', text: hook, detail: null, label: null },
    ...points.map(({ text, detail, label }): Words => ({ role: 'caption', text, detail, label })),
    callWords(facts),
  ];
}

/**
 * Moments from all over the source, cut to the beat with changing frames: the hook on the first, a caption on
 * each of the others, and a call to action at the end.
 */
export function planMoments({ lines, footage, room = [] }: MomentsScript, facts: Setting): Planned {
  const { seed, track, frame, lengths } = facts;
  const plain = designFor(facts);
  const empty = footage.kind === 'stills' && footage.stills.length === 0;
  const design = empty ? plain : inPlaces(plain);
  const sources: Record<string, PlannedSource> = {};
  const standing = footage.kind === 'clip' ? standingOf(footage.clip, frame) : null;
  const shots =
    footage.kind === 'clip' && (standing === 'device' || standing === 'card')
      ? staged({ id: 'source', clip: footage.clip, standing }, { lines, room }, design, facts, sources)
      : cutUp(footage, lines, design, facts, sources);
  const heard = footage.kind === 'clip' && isHeard(footage.clip) ? footage.clip : null;
  const bed = musicBed(track, heard ? MUSIC_UNDER_SOUND_DB : 0);
  const reel = assembleReel({
    frame,
    scenes: shots.map(({ scene }) => scene),
    bpm: track.bpm,
    seed,
    lengths,
    audio: (durationMs, windows) => [
      ...bed.audio(durationMs),
      ...(heard ? soundOf(heard, shots, windows) : []),
    ],
  });
  return { ...reel, sources: { ...sources, ...bed.sources(reel.timeline.durationMs) } };
}

function staged(
  film: Staged,
  said: Said,
  design: Design,
  facts: Setting,
  sources: Record<string, PlannedSource>,
): Shot[] {
  const { shots, grounds } = stagedMoments(film, said, design, facts);
  Object.assign(sources, grounds);
  sources[film.id] = blobSource(film.clip);
  return shots;
}

/** A clip that fills the frame, or stills, and a plain ground for the call. */
function cutUp(
  footage: Footage,
  lines: Words[],
  design: Design,
  facts: Setting,
  sources: Record<string, PlannedSource>,
): Shot[] {
  const { seed, frame } = facts;
  const moments = lines.slice(0, -1);
  const ending = lines.slice(-1);
  return [
    ...moments.map((words, index): Shot => {
      const { scene, inMs } = moment(footage, moments.length, index, design, facts, sources);
      const shown = told(words, footage, index, design, facts);
      return { scene: { ...scene, ...shown, role: roleOf(words), words: wordsOf(words) }, inMs };
    }),
    ...ending.map((words): Shot => {
      const block = blockFor(words, design, frame, 'plain');
      sources.ending = backgroundSource(facts, design, moments.length, [block]);
      const scene: Scene = {
        source: { kind: 'image', id: 'ending', focus: { x: 0.5, y: 0.5 } },
        camera: cameraFor(seed, moments.length),
        transition: { kind: 'crossfade', durationMs: 280 },
        minMs: momentMs(words),
        overlays: (window) => textBlock(block, window),
        slide: false,
        role: 'call',
        words: wordsOf(words),
        mediaId: null,
      };
      return { scene, inMs: null };
    }),
  ];
}

/** The words of a moment: the hook high and captions low, or both above a clip that leaves room for them. */
function told(
  words: Words,
  footage: Footage,
  index: number,
  design: Design,
  { frame }: Setting,
): Pick<Scene, 'minMs' | 'overlays'> {
  const block = blockFor(words, design, frame, footage.kind === 'clip' ? 'film' : 'busy');
  const placed = footage.kind === 'clip' ? clearOf(footage.clip, block, frame) : null;
  const at = words.role === 'hook' ? (design.wordsAt ?? HOOK_AT) : block.at;
  const shown = placed ?? { ...block, at };
  const minMs = momentMs(words);
  const still = stillAt(footage, index);
  if (!still || !isOnDevice(still, frame)) return { minMs, overlays: (window) => textBlock(shown, window) };
  const { blocks, box } = stageFor([block], still, frame);
  return {
    minMs,
    overlays: (window) => [
      screenOverlay(stillId(still), box, window),
      ...blocks.flatMap((beside) => textBlock(beside, window)),
    ],
  };
}

/** The words above a clip that is shown whole; null where there is no room to read them. */
function clearOf(clip: MediaFact, block: TextBlock, frame: Frame): TextBlock | null {
  const area = areaAbove(clip, block.area, frame);
  const above = area && { ...block, area, at: 1 };
  return above && isSet(above, 0) ? above : null;
}

const stillId = ({ id }: MediaFact) => `still-${id}`;

/** The still of a moment: one after the other, and from the start again. */
function stillAt(footage: Footage, index: number): MediaFact | null {
  if (footage.kind === 'clip') return null;
  return footage.stills[index % Math.max(1, footage.stills.length)] ?? null;
}

/** A screen that would lose much of itself if it filled the frame. */
const isOnDevice = (still: MediaFact, { size }: Frame) => isScreen(still) && fitFor(still, size) !== 'cover';

type Bare = { scene: Omit<Scene, 'minMs' | 'overlays' | 'role' | 'words'>; inMs: number | null };

function moment(
  footage: Footage,
  count: number,
  index: number,
  design: Design,
  facts: Setting,
  sources: Record<string, PlannedSource>,
): Bare {
  const { seed, frame } = facts;
  const transition = itemAt(TRANSITIONS, index);
  if (footage.kind === 'stills') {
    const still = stillAt(footage, index);
    const behind = still && !isOnDevice(still, frame) ? still : null;
    const id = behind ? stillId(behind) : `scene-${index}`;
    // Words on stills bring a ground of their own.
    if (!behind) sources[id] = backgroundSource(facts, design, index, []);
    if (still) sources[stillId(still)] = blobSource(still);
    const source = { kind: 'image' as const, id, focus: behind?.focus ?? { x: 0.5, y: 0.4 } };
    const scene = {
      ...{ source, transition, slide: false, mediaId: still?.id ?? null },
      camera: cameraFor(seed, index),
    };
    return { scene, inMs: null };
  }
  const { clip } = footage;
  sources.source = blobSource(clip);
  const inMs = inPoint(clip, count, index, seed);
  const framed = framingOf(clip, frame.size);
  const scene = {
    source: { kind: 'video' as const, id: 'source', inMs, ...framed },
    camera: framing(index, framed.fit),
    transition,
    availableMs: clip.durationMs - inMs,
    slide: false,
    mediaId: clip.id,
  };
  return { scene, inMs };
}

const TRANSITIONS: Transition[] = [
  { kind: 'cut' },
  { kind: 'zoom-punch', durationMs: 240 },
  { kind: 'cut' },
  { kind: 'slide-left', durationMs: 280 },
];

/** Wide and close by turns: a cut between two moments of one clip needs another frame to read as a cut. */
function framing(index: number, fit: 'cover' | 'blurred-contain'): Camera {
  const strength = fit === 'cover' ? 1 : 0.4;
  const zoom = index % 2 === 1 ? 1 + 0.16 * strength : 1;
  return { from: { zoom, x: 0, y: 0 }, to: { zoom: zoom + 0.06 * strength, x: 0, y: 0 }, ease: 'linear' };
}

/** The clip's own sound, moment by moment; as `voice`, so that the music makes room while somebody speaks. */
function soundOf(clip: MediaFact, shots: Shot[], windows: Window[]): AudioTrack[] {
  const gainDb = levelGainDb(clip);
  return shots.flatMap(({ inMs }, index): AudioTrack[] => {
    const window = windows[index];
    if (!window || inMs === null) return [];
    const durationMs = Math.min(window.endMs - window.startMs, clip.durationMs - inMs);
    return [
      {
        ...{ role: 'voice', id: 'source', startMs: window.startMs, durationMs, inMs, gainDb },
        fadeInMs: FADE_MS,
        fadeOutMs: FADE_MS,
      },
    ];
  });
}

function footageOf(project: ProjectFacts): Footage {
  const clip = sourceClipOf(project);
  return clip ? { kind: 'clip', clip } : { kind: 'stills', stills: picturesOf(project) };
}

function judge(facts: ProjectFacts): Judgement {
  const clip = sourceClipOf(facts);
  const named = clip !== null && facts.order.referenceMediaIds.includes(clip.id);
  const why: Judgement['why'] = [
    [clip !== null, 35, 'there is a clip to re-cut'],
    [clip === null, 0, 'there is no clip to re-cut'],
    [named, NAMED, 'the request names a clip'],
    [clip !== null && clip.durationMs >= 8_000, 10, 'the clip is long enough for several moments'],
    [facts.posts.some(({ mediaId }) => mediaId !== null), 10, 'a source post is a clip'],
  ];
  return { feasible: clip !== null, why };
}
