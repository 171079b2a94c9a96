import { SAMPLE_RATE } from '../../media/audio/stereo.ts';
import type { Note, Voice } from './score.ts';

/** Where a voice adds its sound: `out`, zeroes at first and perhaps too short; `end` tells how far it was written. */
export type Sink = { out: Float32Array; end: number; noise: () => number };
type Play = (sink: Sink, note: Note) => void;

const TAU = Math.PI * 2;

/** One turn of a sine; a table with straight lines between is six times as quick as `Math.sin`, error 3e-7. */
const TURN = 4096;
const TABLE = Float64Array.from({ length: TURN + 1 }, (_, index) => Math.sin((TAU * index) / TURN));
function sine(turns: number): number {
  const place = (turns - Math.floor(turns)) * TURN;
  const index = place | 0;
  const from = TABLE[index] ?? 0;
  return from + ((TABLE[index + 1] ?? 0) - from) * (place - index);
}

const hertz = (pitch: number) => 440 * 2 ** ((pitch - 69) / 12);
const decay = (seconds: number) => Math.exp(-1 / (seconds * SAMPLE_RATE));

/** How many samples a sound of `seconds` has, as far as there is room; the sink counts as written so far. */
function room(sink: Sink, seconds: number): number {
  const length = Math.min(Math.ceil(seconds * SAMPLE_RATE), sink.out.length);
  sink.end = Math.max(sink.end, length);
  return length;
}

/** Adds `sample(index)` times the note's level, for `seconds` or as long as there is room. */
function write(sink: Sink, note: Note, seconds: number, sample: (index: number) => number): void {
  const { out } = sink;
  const length = room(sink, seconds);
  for (let index = 0; index < length; index++) out[index] = (out[index] ?? 0) + note.level * sample(index);
}

/** 0 to 1 within `attack` seconds, held, then down within `release` seconds after the key is let go. */
function envelope(attack: number, held: number, release: number): (index: number) => number {
  const [up, hold, down] = [attack * SAMPLE_RATE, held * SAMPLE_RATE, release * SAMPLE_RATE];
  return (index) => {
    if (index < up) return index / up;
    if (index < hold) return 1;
    const left = 1 - (index - hold) / down;
    return left > 0 ? left * left : 0;
  };
}

const kick: Play = (sink, note) => {
  let phase = 0;
  let level = 1;
  const [fall, fade] = [decay(0.028), decay(0.13)];
  let sweep = 1;
  write(sink, note, 0.6, (index) => {
    phase += (TAU * (46 + 150 * sweep)) / SAMPLE_RATE;
    sweep *= fall;
    level *= fade;
    const click = index < 120 ? (1 - index / 120) * 0.25 * sink.noise() : 0;
    return Math.sin(phase) * level + click;
  });
};

const snare: Play = (sink, note) => {
  let [body, rattle, low, phase] = [1, 1, 0, 0];
  const [bodyFade, rattleFade] = [decay(0.05), decay(0.075)];
  write(sink, note, 0.45, () => {
    const noise = sink.noise();
    low += 0.35 * (noise - low);
    phase += (TAU * (178 + 60 * body)) / SAMPLE_RATE;
    body *= bodyFade;
    rattle *= rattleFade;
    return Math.sin(phase) * body * 0.55 + (noise - low) * rattle * 0.9;
  });
};

function hatOf(seconds: number): Play {
  return (sink, note) => {
    let [level, low, lower] = [1, 0, 0];
    const fade = decay(seconds);
    write(sink, note, seconds * 6, () => {
      const noise = sink.noise();
      low += 0.6 * (noise - low);
      lower += 0.6 * (noise - low - lower);
      level *= fade;
      return (noise - low - lower) * level;
    });
  };
}

const roundBass: Play = (sink, note) => {
  const turn = hertz(note.pitch) / SAMPLE_RATE;
  const shape = envelope(0.008, note.seconds, 0.09);
  const fade = decay(1.1);
  let level = 1;
  write(sink, note, note.seconds + 0.1, (index) => {
    level *= fade;
    const at = turn * index;
    return shape(index) * level * (sine(at) + 0.28 * sine(2 * at) + 0.09 * sine(3 * at));
  });
};

/** A sawtooth without the harsh edge of a drawn one (two-point PolyBLEP). */
function saw(phase: number, turn: number): number {
  let value = 2 * phase - 1;
  if (phase < turn) {
    const t = phase / turn;
    value -= t + t - t * t - 1;
  } else if (phase > 1 - turn) {
    const t = (phase - 1) / turn;
    value -= t * t + t + t + 1;
  }
  return value;
}

/**
 * Sawtooths `cents` apart through two one-pole low-passes whose cut-off falls from `open` to `closed` Hz. Like `fm` a loop
 * of its own: what a closure keeps changing is put on the heap anew with each change, and these two play most notes.
 */
function filteredSaws(
  sink: Sink,
  note: Note,
  sound: {
    cents: number[];
    open: number;
    closed: number;
    fall: number;
    attack: number;
    release: number;
    fade?: number;
  },
): void {
  const turns = sound.cents.map((cents) => hertz(note.pitch + cents / 100) / SAMPLE_RATE);
  const phases = turns.map((_, index) => (index * 0.37 + note.pitch * 0.13) % 1);
  const shape = envelope(sound.attack, note.seconds, sound.release);
  const [fall, fade] = [decay(sound.fall), decay(sound.fade ?? 60)];
  const { out } = sink;
  const length = room(sink, note.seconds + sound.release);
  let [sweep, level, low, lower, opening] = [1, 1, 0, 0, 0];
  for (let index = 0; index < length; index++) {
    let sum = 0;
    for (let voice = 0; voice < turns.length; voice++) {
      const turn = turns[voice] ?? 0;
      let phase = (phases[voice] ?? 0) + turn;
      if (phase >= 1) phase -= 1;
      phases[voice] = phase;
      sum += saw(phase, turn);
    }
    sweep *= fall;
    level *= fade;
    if (index % 32 === 0) {
      opening = 1 - Math.exp((-TAU * (sound.closed + (sound.open - sound.closed) * sweep)) / SAMPLE_RATE);
    }
    low += opening * (sum / turns.length - low);
    lower += opening * (low - lower);
    out[index] = (out[index] ?? 0) + note.level * (lower * shape(index) * level);
  }
}

const sawBass: Play = (sink, note) => {
  roundBass(sink, { ...note, level: note.level * 0.7 });
  filteredSaws(sink, note, {
    cents: [-4, 5],
    open: 1500,
    closed: 260,
    fall: 0.09,
    attack: 0.004,
    release: 0.06,
  });
};

/** The long tuned kick of trap: a sine that starts high, saturates, and slides down to its note. */
const eightOhEight: Play = (sink, note) => {
  const base = hertz(note.pitch);
  const shape = envelope(0.003, Math.max(note.seconds, 0.25), 0.18);
  const [fall, fade] = [decay(0.03), decay(0.7)];
  let [phase, sweep, level] = [0, 1, 1];
  write(sink, note, Math.max(note.seconds, 0.25) + 0.18, (index) => {
    phase += (base * (1 + 1.2 * sweep)) / SAMPLE_RATE;
    sweep *= fall;
    level *= fade;
    return Math.tanh(2.2 * sine(phase) * level) * 0.85 * shape(index);
  });
};

/** Two-operator FM; `ratio` sets the colour and `index` how bright it starts. */
function fm(
  sink: Sink,
  note: Note,
  sound: { ratio: number; index: number; dull: number; fade: number; release: number; wobble: number },
): void {
  const turn = hertz(note.pitch) / SAMPLE_RATE;
  const [dulling, fading] = [decay(sound.dull), decay(sound.fade)];
  const shape = envelope(0.003, note.seconds, sound.release);
  const { out } = sink;
  const length = room(sink, note.seconds + sound.release);
  let [bright, level] = [1, 1];
  for (let index = 0; index < length; index++) {
    bright *= dulling;
    level *= fading;
    const wobble = 1 + sound.wobble * sine((4.6 / SAMPLE_RATE) * index);
    const modulation = (sound.index / TAU) * bright * sine(turn * sound.ratio * index);
    const sample = sine(turn * index + modulation) * level * wobble * shape(index);
    out[index] = (out[index] ?? 0) + note.level * sample;
  }
}

const keys: Play = (sink, note) => {
  fm(sink, note, { ratio: 1, index: 1.3, dull: 0.35, fade: 0.9, release: 0.25, wobble: 0.09 });
  const tine = { ...note, level: note.level * 0.16 };
  fm(sink, tine, { ratio: 7, index: 0.9, dull: 0.05, fade: 0.12, release: 0.1, wobble: 0 });
};

const bell: Play = (sink, note) =>
  fm(sink, note, { ratio: 3.53, index: 1.1, dull: 0.22, fade: 0.6, release: 0.9, wobble: 0 });

const pluck: Play = (sink, note) =>
  filteredSaws(sink, note, {
    cents: [-6, 0, 7],
    open: 6500,
    closed: 500,
    fall: 0.07,
    attack: 0.002,
    release: 0.16,
    fade: 0.28,
  });

const stab: Play = (sink, note) =>
  filteredSaws(sink, note, {
    cents: [-9, 2, 10],
    open: 3800,
    closed: 700,
    fall: 0.16,
    attack: 0.004,
    release: 0.14,
    fade: 0.7,
  });

const pad: Play = (sink, note) =>
  filteredSaws(sink, note, {
    cents: [-11, 0, 12],
    open: 900,
    closed: 1500,
    fall: 1.5,
    attack: Math.min(0.5, note.seconds * 0.3),
    release: 0.7,
  });

/** Noise that brightens and swells until it stops. */
const riser: Play = (sink, note) => {
  const length = note.seconds * SAMPLE_RATE;
  let low = 0;
  write(sink, note, note.seconds, (index) => {
    const share = index / length;
    const noise = sink.noise();
    low += (0.5 - 0.42 * share) * (noise - low);
    return (noise - low) * share * share;
  });
};

export const VOICES: Record<Voice, Play> = {
  kick,
  snare,
  hat: hatOf(0.022),
  openHat: hatOf(0.11),
  roundBass,
  sawBass,
  eightOhEight,
  keys,
  stab,
  pluck,
  bell,
  pad,
  riser,
};
