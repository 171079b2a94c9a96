import type { MadeSource } from '../../domain/container.ts';
import { draw } from '../craft/chance.ts';
import type { MediaFact, Setting } from '../craft/facts.ts';
import type { Design } from '../craft/look.ts';
import type { Scene } from '../craft/reel.ts';
import { stageFor } from '../craft/showcase.ts';
import { stagedScene } from '../craft/staged.ts';
import { readingMs } from '../craft/timing.ts';
import type { Words } from './script.ts';
import { backgroundSource, blockFor } from './slideshow.ts';

/** A scene, and where its clip plays; null for a scene without any. */
export type Shot = { scene: Scene; inMs: number | null };

/** What is said, what was said before, whose place on the stage is kept, and how long each stands at least, ms. */
export type Said = { lines: readonly Words[]; room: readonly Words[]; timeOf?: (words: Words) => number };

const MOMENT_MS = 2_200;
const SHORTEST_MOMENT_MS = 700;
/** The ids of the pictures behind a clip on a device, one after the other: a film of one place looks like a still. */
export const PLACES = ['place', 'place-2'] as const;
/** A film of fewer moments stays where it is. */
const LEAST_TO_MOVE = 3;
/** How many of the moments of a film are at its first place. */
const atFirst = (count: number) => (count < LEAST_TO_MOVE ? count : Math.ceil(count / 2));

const SCENE_OF = { hook: 'hook', call: 'call' } as const;
export const roleOf = ({ role }: Words) => (role === 'hook' || role === 'call' ? SCENE_OF[role] : 'point');
export const wordsOf = ({ label, text, detail }: Words) => [label, text, detail];
/** How long words stand at least, ms. */
export const momentMs = ({ text, detail, role }: Words) =>
  Math.max(role === 'call' ? 0 : MOMENT_MS, readingMs(`${text}${detail ?? ''}`));

/** A clip by the id of its file, and how it stands. */
export type Staged = { id: string; clip: MediaFact; standing: 'device' | 'card' };

/** A clip that keeps its place, the words of each moment beside or above it; a device stands before {@link PLACES}. */
export function stagedMoments(
  { id, clip, standing }: Staged,
  { lines, room, timeOf = momentMs }: Said,
  design: Design,
  facts: Setting,
): { shots: Shot[]; grounds: Record<string, MadeSource> } {
  const { frame, seed } = facts;
  // Nothing of the clip is below them: they are set as on slides.
  const blocks = [...lines, ...room].map((words) =>
    blockFor(
      { ...words, role: words.role === 'caption' ? 'point' : words.role },
      design,
      frame,
      STAGED[standing],
    ),
  );
  const stage = stageFor(blocks, clip, frame);
  const film = { id, clip, box: stage.box };
  const first = atFirst(lines.length);
  const placeOf = (index: number) => (index < first ? 0 : 1);
  const shots = lines.map((words, index): Shot => {
    const inMs = inPoint(clip, lines.length, index, seed);
    const place = standing === 'device' ? PLACES[placeOf(index)] : null;
    const scene = stagedScene({ ...film, place: place ?? null }, index, {
      ...{
        inMs,
        minMs: timeOf(words),
        role: roleOf(words),
        words: wordsOf(words),
      },
      block: stage.blocks[index] ?? null,
    });
    return { scene, inMs };
  });
  const grounds = PLACES.flatMap((place, at) => {
    const isThere = lines.some((_, index) => placeOf(index) === at);
    // Words that have gone are shaded as well, so that what stays is not drawn anew for one that is shorter.
    const there = stage.blocks.filter((_, index) => index >= lines.length || placeOf(index) === at);
    return isThere && standing === 'device'
      ? [[place, backgroundSource(facts, design, at, there)] as const]
      : [];
  });
  return { shots, grounds: Object.fromEntries(grounds) };
}

/** What words stand on beside a clip: a place, or a blur that may be as light as the clip is. */
const STAGED = { device: 'plain', card: 'busy' } as const;

/** Spread over the whole clip and in its order, each a little off its even place; enough is left to play. */
export function inPoint({ durationMs }: MediaFact, count: number, index: number, seed: number): number {
  const room = Math.max(0, durationMs - Math.max(SHORTEST_MOMENT_MS, durationMs / count));
  const step = count > 1 ? room / (count - 1) : 0;
  const shift = index === 0 ? 0 : (draw(seed, `moment ${index}`) - 0.5) * step * 0.3;
  return Math.round(Math.min(room, Math.max(0, index * step + shift)));
}
