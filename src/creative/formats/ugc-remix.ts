import type { ContainerOrder, PlannedSource } from '../../domain/container.ts';
import type { ReactionBeat } from '../../domain/reaction.ts';
import { readsFromRight } from '../../media/text/direction.ts';
import type { Camera, Clip, Overlay, Timeline } from '../../media/timeline.ts';
import { drawSeed } from '../craft/chance.ts';
import type { MediaFact, PlanFacts, Planned, Setting } from '../craft/facts.ts';
import { framingOf } from '../craft/fit.ts';
import { type Frame, isWide } from '../craft/frame.ts';
import { type Design, designFor, inPlaces } from '../craft/look.ts';
import { musicBed } from '../craft/music-bed.ts';
import { appDemoOf, type ProjectFacts } from '../craft/project-facts.ts';
import { assembleReel, type Scene, type Window } from '../craft/reel.ts';
import { isScreen, stageFor } from '../craft/showcase.ts';
import { stagedScene } from '../craft/staged.ts';
import { type TextBlock, textBlock } from '../craft/text-block.ts';
import { readingMs } from '../craft/timing.ts';
import type { Copy } from '../ports/copywriter.ts';
import type { Expression, ReactionSpec } from '../ports/image-maker.ts';
import { genderOf } from '../words/gender-of.ts';
import { promiseOf } from '../words/promised-points.ts';
import type { Shape } from '../words/read-hook.ts';
import { saysName } from '../words/says-name.ts';
import { BRIEF_TEXTS, type Format, type Judgement, MissingIngredient } from './format.ts';
import { slidePoints } from './point-count.ts';
import type { ReactionScript, ShownWords, Words } from './script.ts';
import { backgroundSource, blobSource, blockFor, callWords } from './slideshow.ts';
import { momentMs, PLACES, type Staged, stagedMoments } from './staged-moments.ts';

/** Somebody who reacts to the app. */
export const ugcRemix: Format = {
  needs: ['app-demo', 'reaction'],
  judge,
  brief: (project) => ({
    sourceTexts: [],
    pointCount: slidePoints(project),
    followsHook: project.order.writesWords,
  }),
  draws: ({ writesWords }) => (writesWords ? BRIEF_TEXTS : ['hook']),
  tellsBenefits: false,
  showsNamed: [],
  findsPictures: false,
  hook: (order, copy) => spokenWords(order, copy).hook,
  script({ facts, project, reaction }) {
    const demo = appDemoOf(project);
    if (!demo) throw new MissingIngredient('The app demo of this post is no longer on the project.');
    const beats = reaction?.beats ?? OWN_REACTION;
    // A project without influencers has a face of its own, always the same.
    const actor = project.actor ?? { personSeed: project.appName, gender: null };
    const { hook, call } = spokenWords(project.order, facts.copy);
    const words = { hook, call: call === null ? null : callWords(facts) };
    const points = project.order.writesWords ? pointsOf(facts, demo) : [];
    return { kind: 'reaction', actor, demo, beats, words, points, pool: reaction?.pool ?? null };
  },
  pace: 1.1,
};

/** The id of the file of the demo. */
const DEMO = 'app-demo';

/** For an installation whose pool is empty. */
const OWN_REACTION: ReactionBeat[] = [
  { expression: 'curious', durationMs: 1_000, lean: 0, blink: false, zoom: 1 },
  { expression: 'surprised', durationMs: 900, lean: 0, blink: false, zoom: 1.2 },
  { expression: 'delighted', durationMs: 1_100, lean: 0.2, blink: false, zoom: 1.05 },
];

const LONGEST_DEMO_MS = 12_000;
const LONGEST_REACTION_MS = 4_000;
/** Nobody looks longer at a face, whatever there is to read. */
const LONGEST_READING_MS = 8_000;
/** Points take no longer, ms, for which what explains them is left out. */
const LONGEST_POINTS_MS = 16_000;
/** However short the demo is, a call can be taken in. */
const SHORTEST_CALL_MS = 2_200;
/** A blink is a beat too, but no picture to show. */
const SHORTEST_POSTER_MS = 300;

/** The words over a reaction; null where none are shown. */
type SpokenWords = { hook: string | null; call: string | null };

/** Those of the copy, or nothing but the hook that was given (seed ugc-remix: "Defaults to no overlay"). */
function spokenWords({ hook, writesWords }: ContainerOrder, copy: Copy): SpokenWords {
  return writesWords ? { hook: copy.hook, call: copy.callToAction } : { hook, call: null };
}

/** Hooks that a reaction keeps by itself; the others promise something that has to be said. */
const KEPT: readonly Shape[] = ['plain', 'announcement', 'told'];
const promises = (hook: string, language: string) => !KEPT.includes(promiseOf(hook, language).shape);
/**
 * What the hook promises, without what explains it where that takes too long; where it promises nothing, beside a screen
 * the one line that says what the app is that somebody reacts to.
 */
function pointsOf(
  { copy, language, appName }: Pick<PlanFacts, 'copy' | 'language' | 'appName'>,
  demo: MediaFact,
): Words[] {
  const points = copy.points.map(
    ({ text, detail, label }): Words => ({ role: 'point', text, detail, label }),
  );
  if (!promises(copy.hook, language)) {
    if (!isScreen(demo)) return [];
    return points.filter(({ label, text }) => saysName(`${label} ${text}`, appName)).slice(0, 1);
  }
  const totalMs = points.reduce((sum, words) => sum + momentMs(words), 0);
  return totalMs <= LONGEST_POINTS_MS ? points : points.map((words) => ({ ...words, detail: null }));
}

/**
 * A reaction of the influencer, then what they react to: the app demo, up to 12 s of it. The hook, if there is one,
 * stands over the reaction until it can be read; the call, beside or above the demo on a device, at the end. Nothing is
 * on a screen: where it does not fill the frame the hook stays beside it, and where it does it is free.
 */
export function planReaction(
  { actor, demo, beats, words, points = [], room = [], pool }: ReactionScript,
  facts: Setting,
): Planned {
  const { seed, track, frame, language, lengths: kept } = facts;
  const design = inPlaces(designFor(facts));
  const sources: Record<string, PlannedSource> = { [DEMO]: blobSource(demo) };
  const { scenes: demoScenes, grounds } =
    points.length > 0
      ? told({ demo, points, call: words.call, room }, design, facts)
      : demoOf(demo, { ...words, room }, design, facts);
  Object.assign(sources, grounds);
  const reaction = reactionScenes(beats, words.hook);
  const bed = musicBed(track);
  const { timeline, scenes, lengths } = assembleReel({
    frame,
    scenes: [...reaction, ...demoScenes],
    bpm: track.bpm,
    seed,
    lengths: kept,
    audio: bed.audio,
  });
  const hookMs = timeline.clips[reaction.length]?.startMs ?? timeline.durationMs;
  const hook = words.hook ? hookOverlay(words.hook, { startMs: 0, endMs: hookMs }, design, facts) : [];
  const gender = actor.gender ?? (words.hook ? genderOf(words.hook, language) : null);
  for (const beat of beats) {
    const spec: ReactionSpec = {
      ...actor,
      gender,
      expression: beat.expression as Expression,
      roomSeed: drawSeed(seed, 'room'),
      lean: beat.lean,
      blink: beat.blink,
      ...stanceIn(frame, readsFromRight(language)),
      ...frame.size,
    };
    sources[reactionId(beat)] = { kind: 'reaction', spec, extension: 'jpg', ...(pool && { pool }) };
  }
  return {
    timeline: { ...timeline, overlays: [...hook, ...timeline.overlays], posterMs: closest(timeline) },
    sources: { ...sources, ...bed.sources(timeline.durationMs) },
    scenes,
    lengths,
  };
}

/** The middle of the still shown closest: the face at its most telling. */
function closest({ clips, posterMs }: Timeline): number {
  const stills = clips.filter(
    ({ source, durationMs }) => source.kind === 'image' && durationMs >= SHORTEST_POSTER_MS,
  );
  const zoomOf = ({ camera }: Clip) => camera.from.zoom;
  const best = stills.toSorted((a, b) => zoomOf(b) - zoomOf(a))[0];
  return best ? best.startMs + Math.round(best.durationMs / 2) : posterMs;
}

/** In a wide frame the person stands where the words end and these beside them; in a square one lower, under the words. */
function stanceIn(frame: Frame, fromRight: boolean): Pick<ReactionSpec, 'at' | 'fills'> {
  if (isWide(frame)) return { at: fromRight ? 1 - BESIDE_AT : BESIDE_AT, fills: 0.76 };
  return { at: 0.5, fills: frame.size.width === frame.size.height ? 0.58 : 2 / 3 };
}
const BESIDE_AT = 0.68;
const WORDS_BESIDE = 0.42;

/** At the top of the safe area: the face is below it. In a wide frame beside the face. */
function hookOverlay(hook: string, window: Window, design: Design, { frame, language }: Setting): Overlay[] {
  const block = blockFor(hookWords(hook), design, frame, 'busy');
  if (!isWide(frame)) return textBlock({ ...block, at: 0 }, window);
  const { safe, size } = frame;
  const width = Math.floor(size.width * WORDS_BESIDE);
  const x = readsFromRight(language) ? safe.x + safe.width - width : safe.x;
  return textBlock({ ...block, area: { ...safe, x, width } }, window);
}

export const hookWords = (text: string): Words => ({ role: 'hook', text, detail: null, label: null });

/** Beats that differ in the camera alone share a picture. */
const reactionId = ({ expression, lean, blink }: ReactionBeat) =>
  `reaction-${expression}-${lean}${blink ? '-blink' : ''}`;
const face = { x: 0.5, y: 0.45 };

/**
 * Beats are cut hard, as in the template: the cuts are the performance, so they do not wait for the music. They take
 * the longer the longer the hook takes to be read.
 */
function reactionScenes(beats: ReactionBeat[], hook: string | null): Scene[] {
  const total = beats.reduce((sum, { durationMs }) => sum + durationMs, 0);
  const usual = Math.min(total, LONGEST_REACTION_MS);
  const pace = Math.min(LONGEST_READING_MS, Math.max(usual, hook ? readingMs(hook) : 0)) / total;
  return beats.map((beat, index): Scene => {
    const last = index === beats.length - 1;
    const exactly = Math.round(beat.durationMs * pace);
    return {
      source: { kind: 'image', id: reactionId(beat), focus: face },
      camera: pushIn(beat.zoom),
      transition: { kind: 'cut' },
      minMs: exactly,
      // The last one is held until the tune's next beat, on which the demo comes in.
      ...(!last && { exactMs: exactly }),
      overlays: () => [],
      slide: false,
      role: 'reaction',
      words: index === 0 ? [hook] : [],
      mediaId: null,
    };
  });
}

/** A face that is held still looks like a photograph; a slow push keeps it alive. */
function pushIn(zoom: number): Camera {
  const from = Math.min(2, Math.max(1, zoom));
  return { from: { zoom: from, x: 0, y: -0.3 }, to: { zoom: from + 0.05, x: 0, y: -0.3 }, ease: 'out' };
}

/** A film of the app is no screen: it stands before a blurred copy of itself. */
const standsAs = (demo: MediaFact) => (isScreen(demo) ? 'device' : 'card');

/** How long the demo is seen before the call, most of it at any rate, and how long beside it, ms. */
function timesOf(demo: MediaFact, call: Words | null): { freeMs: number; callMs: number } {
  const lastsMs = Math.min(demo.durationMs, LONGEST_DEMO_MS);
  const callMs = call ? Math.min(readingMs(call.text), Math.max(SHORTEST_CALL_MS, lastsMs / 2)) : 0;
  return { freeMs: Math.max(lastsMs / 2, lastsMs - callMs), callMs };
}

/** Scenes of the demo and what is behind them. */
type Shown = { scenes: Scene[]; grounds: Record<string, PlannedSource> };

/**
 * The demo, then the call on a device that goes on showing it. A demo that fills the frame is free of words; one that
 * does not stands on that device from the start, beside the hook.
 */
function demoOf(
  demo: MediaFact,
  { hook, call, room }: ShownWords & { room: Words[] },
  design: Design,
  facts: Setting,
): Shown {
  const { frame } = facts;
  const [place] = PLACES;
  const { freeMs, callMs } = timesOf(demo, call);
  const fills = framingOf(demo, frame.size).fit === 'cover' && frame.fullScreen;
  const called = call ? blockFor(call, design, frame, 'plain') : null;
  const beside = hook && !fills ? blockFor(hookWords(hook), design, frame, 'plain') : null;
  const shown = [beside, called].flatMap((block) => block ?? []);
  const kept = room
    .filter(({ role }) => role === 'call' || !fills)
    .map((words) => blockFor(words, design, frame, 'plain'));
  const { blocks, box } = stageFor([...shown, ...kept], demo, frame);
  const film = { id: DEMO, clip: demo, box, place: standsAs(demo) === 'device' ? place : null };
  const callScene = (block: TextBlock) =>
    stagedScene(film, 1, {
      ...{ inMs: freeMs, minMs: callMs, role: 'call', block, words: [call?.text ?? null] },
      ...(fills && { transition: { kind: 'crossfade', durationMs: 300 } }),
    });
  const last = blocks[shown.length - 1];
  const scenes = [
    fills
      ? fullDemo(demo, freeMs, frame)
      : stagedScene(film, 0, {
          ...{ inMs: 0, minMs: freeMs, role: 'demo', words: [] },
          block: beside ? (blocks[0] ?? null) : null,
        }),
    ...(called && last ? [callScene(last)] : []),
  ];
  const isThere = scenes.some(({ source }) => source.id === place);
  return { scenes, grounds: isThere ? { [place]: backgroundSource(facts, design, 0, blocks) } : {} };
}

/**
 * What the hook promises, one thing after the other with the demo beside it, then the call. Beside a single line the demo
 * is seen as long as without one.
 */
function told(
  { demo, points, call, room }: { demo: MediaFact; points: Words[]; call: Words | null; room: Words[] },
  design: Design,
  facts: Setting,
): Shown {
  const film: Staged = { id: DEMO, clip: demo, standing: standsAs(demo) };
  const lines = [...points, ...(call ? [call] : [])];
  const { freeMs, callMs } = timesOf(demo, call);
  const leastMs = points.length === 1 ? freeMs : 0;
  const timeOf = (words: Words) => (words === call ? callMs : Math.max(momentMs(words), leastMs));
  const said = { lines, timeOf, room: room.filter(({ role }) => role !== 'hook') };
  const { shots, grounds } = stagedMoments(film, said, design, facts);
  return { scenes: shots.map(({ scene }) => scene), grounds };
}

function fullDemo(demo: MediaFact, minMs: number, { size }: Frame): Scene {
  return {
    source: { kind: 'video', id: DEMO, inMs: 0, ...framingOf(demo, size) },
    camera: { from: { zoom: 1, x: 0, y: 0 }, to: { zoom: 1, x: 0, y: 0 }, ease: 'linear' },
    transition: { kind: 'slide-up', durationMs: 300 },
    minMs,
    availableMs: Math.min(demo.durationMs, LONGEST_DEMO_MS),
    overlays: () => [],
    slide: false,
    role: 'demo',
    words: [],
    mediaId: demo.id,
  };
}

function judge(facts: ProjectFacts): Judgement {
  const demo = appDemoOf(facts) !== null;
  const actor = facts.actor !== null;
  const why: Judgement['why'] = [
    [demo, 30, 'the project has an app demo'],
    [!demo, 0, 'the project has no app demo'],
    [actor, 25, 'an influencer can be on camera'],
    [!actor, 0, 'no influencer can be on camera'],
    [facts.order.hook !== null, 5, 'the brief has a hook to lay over the reaction'],
    [facts.order.angle !== null, 5, 'the brief has an angle, which a person can take'],
    [facts.platforms.includes('tiktok'), 5, 'reactions do well on TikTok'],
  ];
  return { feasible: demo && actor, why };
}
