import { openKeyFrames } from '../decode/key-frames.ts';
import { previewFrame } from '../decode/preview-frame.ts';
import type { InspectedFile } from '../probe-file.ts';
import type { Point } from '../timeline.ts';
import {
  cutBetween,
  differenceOf,
  type Glance,
  glanceAt,
  type KeyPicture,
  keyPicturesOf,
} from './find-shots.ts';
import type { PacketList } from './packet-list.ts';
import { standsOutAt } from './stands-out.ts';

/** What stands from one cut of a film to the next, and where the eye goes in it whenever it was looked at. */
export type FilmShot = { fromMs: number; looks: FilmLook[] };
export type FilmLook = Point & { ms: number };

/** What a look may cost, in thousandths of a second of the processor: by its pixels, its bytes, and in any case. */
const COST = { megapixel: 3, megabyte: 60, look: 2 };
/** What all looks at a film may cost: for each a share of the pixels, as larger films may take longer. */
const MOST_COST = { film: 200, megapixel: 60 };
/** Of that the share which is spread evenly; the rest goes to where the film has changed in between. */
const EVENLY = 0.7;
/** Nothing gets far in less. */
const LEAST_SECONDS = 0.4;
/** The shorter side of what is looked at, px. */
const SIDE = 120;
/** Looks differ that much across a cut which the file marks by the size or the place of its first picture, else more. */
const DIFFERENCE = { marked: 0.2, unmarked: 0.6 };
/** Key pictures that come earlier than the usual time after the one before are put there on purpose. */
const EARLY = 0.9;

type Look = { key: number; focus: Point; glance: Glance };

/**
 * Finds the cuts of a film and where the eye goes in each shot, by looking at some of the pictures that can be decoded by
 * themselves: evenly spread ones, and where two of them differ those in between. Null where none can be had.
 * @throws UnreadableFileError
 */
export function seeShots(path: string, { facts: size, packets, opened }: InspectedFile): FilmShot[] | null {
  using frames = openKeyFrames(path, opened);
  const keys = keyPicturesOf(packets);
  if (!frames || keys.length === 0) return null;
  const megapixels = (size.width * size.height) / 1e6;
  const costOf = ({ bytes }: KeyPicture) =>
    COST.look + COST.megapixel * megapixels + (COST.megabyte * bytes) / 1e6;
  const most = MOST_COST.film + MOST_COST.megapixel * megapixels;
  let spent = 0;
  const looks = new Map<number, Look>();
  const lookAt = (index: number): Look | null => {
    const key = keys[index];
    const known = looks.get(index);
    if (known || !key || spent + costOf(key) > most) return known ?? null;
    spent += costOf(key);
    const frame = frames.at(key.seconds);
    const seen = frame && previewFrame(frame, SIDE);
    if (!seen) return null;
    const look = { key: index, focus: standsOutAt(seen), glance: glanceAt(seen) };
    looks.set(index, look);
    return look;
  };
  for (const index of spreadOver(keys, (EVENLY * most) / mean(keys.map(costOf)))) lookAt(index);
  lookBetween(looks, lookAt);
  return shotsOf(packets, keys, inOrder(looks));
}

const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const inOrder = (looks: Map<number, Look>): Look[] => [...looks.values()].sort((a, b) => a.key - b.key);

/** About so many of the key pictures, evenly spread over the film. */
function spreadOver(keys: KeyPicture[], count: number): number[] {
  const [first, last] = [keys[0]?.seconds ?? 0, keys.at(-1)?.seconds ?? 0];
  const step = Math.max(LEAST_SECONDS, (last - first) / Math.max(1, Math.floor(count) - 1));
  let due = first;
  return keys.flatMap(({ seconds }, index) => {
    if (seconds < due - 1e-3) return [];
    due += step * Math.max(1, Math.floor((seconds - due) / step + 1));
    return [index];
  });
}

/** Halves the way between looks that differ until they follow each other, so that each cut lies between two of them. */
function lookBetween(looks: Map<number, Look>, lookAt: (index: number) => Look | null): void {
  const open = inOrder(looks).flatMap((look, at, all): [Look, Look][] => {
    const next = all[at + 1];
    return next ? [[look, next]] : [];
  });
  for (let pair = open.shift(); pair; pair = open.shift()) {
    const [before, after] = pair;
    if (after.key - before.key < 2) continue;
    if (differenceOf(before.glance, after.glance) < DIFFERENCE.marked) continue;
    const middle = lookAt((before.key + after.key) >> 1);
    if (middle) open.push([before, middle], [middle, after]);
  }
}

function shotsOf(packets: PacketList, keys: KeyPicture[], looks: Look[]): FilmShot[] {
  const usual = usualDistance(keys);
  const shots: FilmShot[] = [];
  for (const [at, look] of looks.entries()) {
    const key = keys[look.key];
    if (!key) continue;
    const before = looks[at - 1];
    const last = shots.at(-1);
    const shown = { ms: Math.floor(key.seconds * 1000), ...look.focus };
    const cut = before && cutAcross(packets, keys, before, look, usual);
    if (last && cut === null) last.looks.push(shown);
    else shots.push({ fromMs: cut ? Math.floor(cut * 1000) : 0, looks: [shown] });
  }
  return shots;
}

/** The time that an encoder lets pass at most between key pictures, which comes up more than once; without end if none does. */
function usualDistance(keys: KeyPicture[]): number {
  const distances = keys.slice(1).map(({ seconds }, at) => seconds - (keys[at]?.seconds ?? 0));
  const [longest = 0, second = 0] = distances.sort((a, b) => b - a);
  return second >= EARLY * longest ? longest : Number.POSITIVE_INFINITY;
}

/** When the film is cut between two looks that follow each other; null where both are of one shot. */
function cutAcross(
  packets: PacketList,
  keys: KeyPicture[],
  before: Look,
  after: Look,
  usual: number,
): number | null {
  const [first, second] = [keys[before.key], keys[after.key]];
  if (!first || !second) return null;
  const cut = cutBetween(packets, first, second);
  const isEarly = second.seconds - (keys[after.key - 1]?.seconds ?? 0) < EARLY * usual;
  const least = cut !== second.seconds || isEarly ? DIFFERENCE.marked : DIFFERENCE.unmarked;
  return differenceOf(before.glance, after.glance) >= least ? cut : null;
}
