import { SAMPLE_RATE, type Stereo, silence } from '../../media/audio/stereo.ts';
import { randomFrom } from '../random.ts';
import { addReverb } from './reverb.ts';
import type { Note, Score, Voice } from './score.ts';
import { VOICES } from './voices.ts';

/** How much of each voice goes to echo and room; drums and bass stay dry and in the middle. */
const SENDS: Partial<Record<Voice, { echo: number; room: number }>> = {
  snare: { echo: 0, room: 0.35 },
  keys: { echo: 0.12, room: 0.8 },
  stab: { echo: 0.2, room: 0.7 },
  pluck: { echo: 0.4, room: 0.8 },
  bell: { echo: 0.35, room: 1 },
  pad: { echo: 0, room: 0.8 },
  riser: { echo: 0, room: 0.6 },
};

const PEAK = 0.89;
const FADE_SECONDS = 0.9;

/** Plays a score: exactly its length, without DC, peaks at -1 dBFS, faded to silence at the end. */
export function perform(score: Score): Stereo {
  const length = Math.round(score.seconds * SAMPLE_RATE);
  const dry = silence(length);
  const wet = silence(length);
  const echo = new Float32Array(length);
  const pumped = playNotes(score, length, dry, wet, echo);
  addEcho(echo, Math.round(score.echoSeconds * SAMPLE_RATE), pumped);
  addReverb(wet, pumped, score.reverb);
  duckUnderKicks(score, pumped);
  for (const side of ['left', 'right'] as const) {
    const out = dry[side];
    for (let index = 0; index < length; index++) out[index] = (out[index] ?? 0) + (pumped[side][index] ?? 0);
  }
  if (score.crackle > 0) addCrackle(dry, score.crackle);
  return finish(dry, score.ceilingHz);
}

/** Kicks go to `dry`; the rest to the bus that is returned, which kicks push down. */
function playNotes(score: Score, length: number, dry: Stereo, wet: Stereo, echo: Float32Array): Stereo {
  const pumped = silence(length);
  const random = randomFrom('noise');
  const noise = () => random.next() * 2 - 1;
  const scratch = new Float32Array(length);
  for (const note of score.notes) {
    const from = Math.round(note.at * SAMPLE_RATE);
    if (from >= length) continue;
    const sink = { out: scratch.subarray(0, length - from), end: 0, noise };
    VOICES[note.voice](sink, note);
    const bus = note.voice === 'kick' ? dry : pumped;
    const { left, right } = panGains(note);
    for (let index = 0; index < sink.end; index++) {
      const sample = scratch[index] ?? 0;
      const at = from + index;
      bus.left[at] = (bus.left[at] ?? 0) + sample * left;
      bus.right[at] = (bus.right[at] ?? 0) + sample * right;
    }
    const send = SENDS[note.voice];
    for (let index = 0; send && index < sink.end; index++) {
      const sample = scratch[index] ?? 0;
      const at = from + index;
      wet.left[at] = (wet.left[at] ?? 0) + sample * left * send.room;
      wet.right[at] = (wet.right[at] ?? 0) + sample * right * send.room;
      echo[at] = (echo[at] ?? 0) + sample * send.echo;
    }
    scratch.fill(0, 0, sink.end);
  }
  return pumped;
}

/** Equal power: as loud in the middle as at a side. */
function panGains({ pan }: Note): { left: number; right: number } {
  const angle = ((pan + 1) * Math.PI) / 4;
  return { left: Math.cos(angle) * Math.SQRT2, right: Math.sin(angle) * Math.SQRT2 };
}

/** Echoes that hop from side to side, each duller and softer. */
function addEcho(send: Float32Array, delay: number, out: Stereo): void {
  let [lowLeft, lowRight] = [0, 0];
  const left = new Float32Array(send.length);
  const right = new Float32Array(send.length);
  for (let index = delay; index < send.length; index++) {
    lowLeft += 0.35 * ((send[index - delay] ?? 0) + 0.45 * (right[index - delay] ?? 0) - lowLeft);
    lowRight += 0.35 * (left[index - delay] ?? 0) * 0.9 - 0.35 * lowRight;
    left[index] = lowLeft;
    right[index] = lowRight;
    out.left[index] = (out.left[index] ?? 0) + lowLeft;
    out.right[index] = (out.right[index] ?? 0) + lowRight;
  }
}

function duckUnderKicks({ notes, pump }: Score, bus: Stereo): void {
  const length = bus.left.length;
  const kicks = notes
    .filter((note) => note.voice === 'kick')
    .map((note) => Math.round(note.at * SAMPLE_RATE));
  kicks.sort((a, b) => a - b);
  const recovery = 0.22 * SAMPLE_RATE;
  for (const [order, kick] of kicks.entries()) {
    const until = Math.min(length, kick + recovery, kicks[order + 1] ?? length);
    for (let index = kick; index < until; index++) {
      const share = (index - kick) / recovery;
      // Down within 3 ms: at once would click.
      const down = Math.min(1, (index - kick) / (0.003 * SAMPLE_RATE));
      const gain = 1 - pump * down * (1 - share) ** 1.5;
      bus.left[index] = (bus.left[index] ?? 0) * gain;
      bus.right[index] = (bus.right[index] ?? 0) * gain;
    }
  }
}

/** Dust and hiss of a record. */
function addCrackle(out: Stereo, amount: number): void {
  const random = randomFrom('crackle');
  let [hiss, pop] = [0, 0];
  for (let index = 0; index < out.left.length; index++) {
    hiss += 0.2 * (random.next() * 2 - 1 - hiss);
    if (random.next() < 9 / SAMPLE_RATE) pop = random.between(-1, 1) ** 3;
    pop *= 0.86;
    const sound = amount * (0.006 * hiss + 0.05 * pop);
    out.left[index] = (out.left[index] ?? 0) + sound;
    out.right[index] = (out.right[index] ?? 0) + sound * 0.8;
  }
}

/** Cuts below 28 Hz and above the ceiling, rounds off peaks, sets the level, fades the end. */
function finish(mix: Stereo, ceilingHz: number): Stereo {
  const sides = [mix.left, mix.right];
  let peak = 1e-9;
  for (const side of sides) {
    filterBand(side, ceilingHz);
    for (let index = 0; index < side.length; index++) {
      const rounded = Math.tanh((side[index] ?? 0) * 0.9);
      side[index] = rounded;
      if (Math.abs(rounded) > peak) peak = Math.abs(rounded);
    }
  }
  const fade = Math.min(FADE_SECONDS * SAMPLE_RATE, mix.left.length / 3);
  for (const side of sides) {
    const full = side.length - 1 - fade;
    for (let index = 0; index < side.length; index++) {
      const level = (side[index] ?? 0) * (PEAK / peak);
      side[index] = index < full ? level : level * fadeAt((side.length - 1 - index) / fade);
    }
  }
  return mix;
}

/** From 1 at its begin (`left` is 1) to 0 at its end. */
const fadeAt = (left: number): number => Math.sin((Math.min(1, left) * Math.PI) / 2) ** 2;

function filterBand(side: Float32Array, ceilingHz: number): void {
  const low = 1 - Math.exp((-2 * Math.PI * 28) / SAMPLE_RATE);
  const high = 1 - Math.exp((-2 * Math.PI * Math.min(ceilingHz, 20_000)) / SAMPLE_RATE);
  let [floor, ceiling] = [0, 0];
  for (let index = 0; index < side.length; index++) {
    const sample = side[index] ?? 0;
    floor += low * (sample - floor);
    ceiling += high * (sample - floor - ceiling);
    side[index] = ceiling;
  }
}
