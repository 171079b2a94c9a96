import type { TrackSpec } from '../ports/musician.ts';
import { type Random, randomFrom } from '../random.ts';
import { type Chord, type Harmony, harmonyFrom } from './harmony.ts';
import type { Note, Score, Voice } from './score.ts';
import { type Groove, STYLES, type Style } from './styles.ts';

/**
 * Writes a tune. *intro*: chords with hardly any drums; *build*: everything comes in, softly, and a roll leads to the
 * *drop*, which is the tune in full; a long one takes a *break* before its last third. It ends on the home
 * chord, on a strong beat, early enough to ring out.
 */
export function compose(spec: TrackSpec): Score {
  const style = STYLES[spec.style];
  const random = randomFrom(`${spec.style} ${spec.seed}`);
  const seconds = spec.durationMs / 1000;
  const beat = 60 / spec.bpm;
  const tune: Tune = {
    style,
    random,
    step: beat / 4,
    harmony: harmonyFrom(style, random),
    groove: random.pick(style.drums.full),
    chords: random.pick(style.chords.patterns),
    bass: random.pick(style.bass.patterns),
    motifs: [motif(style, random), motif(style, random)],
  };
  const ringOut = Math.min(1.4, seconds * 0.3);
  const endBeat = 2 * Math.floor((seconds - ringOut) / beat / 2);
  const bars = endBeat / 4;
  const notes = Array.from({ length: Math.ceil(bars) }, (_, bar) => writeBar(tune, bar, bars)).flat();
  const ending = endBeat * beat;
  return {
    seconds,
    notes: [
      ...notes.filter((note) => note.at < ending - 1e-6),
      ...writeEnding(tune, ending, seconds - ending),
    ],
    echoSeconds: 3 * tune.step,
    pump: style.pump,
    crackle: style.crackle,
    ceilingHz: style.ceilingHz,
    reverb: style.reverb,
  };
}

type Tune = {
  style: Style;
  random: Random;
  /** Seconds of a sixteenth. */
  step: number;
  harmony: Harmony;
  groove: Groove;
  chords: string;
  bass: string;
  motifs: [Motif, Motif];
};

/** Two bars of melody: where it sounds, and which note of the chord's scale. */
type Motif = { pattern: string; steps: number[] };

type Section = 'intro' | 'build' | 'drop' | 'break';

function sectionOf(bar: number, bars: number): Section {
  const intro = bars < 6 ? 1 : Math.max(1, Math.round(bars * 0.15));
  const build = bars < 4 ? 0 : Math.max(1, Math.round(bars * 0.2));
  if (bar < intro && bars > 2) return 'intro';
  if (bar < intro + build) return 'build';
  const breakAt = Math.round(bars * 0.66);
  return bars >= 12 && (bar === breakAt || bar === breakAt + 1) ? 'break' : 'drop';
}

/** A walk over the scale in small steps that turns back before it goes too far. */
function motif(style: Style, random: Random): Motif {
  const pattern = random.pick(style.lead.patterns);
  let at = random.whole(1, 4);
  const steps = [...pattern].map(() => {
    at += random.pick([-2, -1, -1, 0, 1, 1, 2]);
    at = at < 0 ? 1 : at > 7 ? 5 : at;
    return at;
  });
  return { pattern, steps };
}

function writeBar(tune: Tune, bar: number, bars: number): Note[] {
  const { harmony, style } = tune;
  const chord = harmony.round[Math.floor(bar / style.barsPerChord) % harmony.round.length] ?? harmony.home;
  const section = sectionOf(bar, bars);
  const next = bar + 1 < bars ? sectionOf(bar + 1, bars) : section;
  const lifts = next === 'drop' && section !== 'drop';
  return [
    ...writeChords(tune, bar, chord, section),
    ...(section === 'intro' ? [] : writeBass(tune, bar, chord, section)),
    ...(section === 'drop' || section === 'break' ? writeLead(tune, bar, chord, section) : []),
    ...writeDrums(tune, bar, section, lifts),
  ];
}

/** Seconds of a sixteenth of a bar, with swing. */
function timeOf({ step, style }: Tune, bar: number, sixteenth: number): number {
  return (bar * 16 + sixteenth + (sixteenth % 2 === 1 ? style.swing : 0)) * step;
}

const ACCENTS: Record<string, number> = { x: 0.85, o: 1, '-': 0.45 };

/** Calls `play` with each sounding sixteenth of a pattern and its level. */
function eachHit<T>(pattern: string, play: (sixteenth: number, level: number, sign: string) => T): T[] {
  return [...pattern].flatMap((sign, sixteenth) => {
    const level = ACCENTS[sign];
    return level === undefined ? [] : [play(sixteenth, level, sign)];
  });
}

function writeChords(tune: Tune, bar: number, chord: Chord, section: Section): Note[] {
  const { style, step, random } = tune;
  const { voice, level, holdSteps } = style.chords;
  const soft = section === 'drop' ? 1 : 0.75;
  const pattern = section === 'break' ? 'x...............' : tune.chords;
  const hits = eachHit(pattern, (sixteenth, accent) =>
    chord.notes.map((pitch, index) => ({
      voice,
      // Fingers never fall quite together.
      at: timeOf(tune, bar, sixteenth) + index * random.between(0, 0.006),
      seconds: holdSteps * step,
      pitch,
      level: level * accent * soft * random.between(0.9, 1),
      pan: (index / Math.max(1, chord.notes.length - 1) - 0.5) * 0.7,
    })),
  ).flat();
  const pad = chord.notes.slice(0, 4).map((pitch, index) => ({
    voice: 'pad' as const,
    at: timeOf(tune, bar, 0),
    seconds: 16 * step,
    pitch,
    level: style.padLevel * (section === 'break' || section === 'intro' ? 1.4 : 1),
    pan: index % 2 === 0 ? -0.6 : 0.6,
  }));
  return style.padLevel > 0 ? [...hits, ...pad] : hits;
}

function writeBass(tune: Tune, bar: number, chord: Chord, section: Section): Note[] {
  const { voice, level } = tune.style.bass;
  const pattern = section === 'break' ? 'x...............' : tune.bass;
  const hits = [...pattern].flatMap((sign, index) => (sign === '.' ? [] : [index]));
  return eachHit(pattern, (sixteenth, accent) => {
    const until = hits.find((hit) => hit > sixteenth) ?? 16;
    // An octave up now and then, off the beat, keeps a repeated bass alive.
    const jump = sixteenth % 8 === 6 && tune.random.chance(0.35) ? 12 : 0;
    return {
      voice,
      at: timeOf(tune, bar, sixteenth),
      seconds: (until - sixteenth) * tune.step * 0.9,
      pitch: chord.bass + jump,
      level: level * accent * (section === 'drop' ? 1 : 0.8),
      pan: 0,
    };
  });
}

/** The melody in the form A A B A, two bars each. */
function writeLead(tune: Tune, bar: number, chord: Chord, section: Section): Note[] {
  const { voice, level, octave } = tune.style.lead;
  const phrase = tune.motifs[Math.floor(bar / 2) % 4 === 2 ? 1 : 0];
  const half = (bar % 2) * 16;
  return eachHit(phrase.pattern.slice(half, half + 16), (sixteenth, accent) => ({
    voice,
    at: timeOf(tune, bar, sixteenth),
    seconds: 3 * tune.step,
    pitch: (chord.tune[phrase.steps[half + sixteenth] ?? 0] ?? chord.bass) + 12 * (octave - 1),
    level: level * accent * (section === 'break' ? 0.6 : 1),
    pan: sixteenth % 4 === 0 ? -0.25 : 0.25,
  }));
}

function writeDrums(tune: Tune, bar: number, section: Section, lifts: boolean): Note[] {
  const { style, groove, random } = tune;
  const sparse = section === 'intro' || section === 'break';
  const played = sparse ? style.drums.light : groove;
  const drum = (voice: Voice, base: number, pan: number) => (sixteenth: number, accent: number) => ({
    voice,
    at: timeOf(tune, bar, sixteenth),
    seconds: tune.step,
    pitch: 0,
    level: base * accent * random.between(0.88, 1) * (section === 'drop' ? 1 : 0.8),
    pan,
  });
  const hat = (sixteenth: number, accent: number, sign: string) =>
    drum(sign === 'o' ? 'openHat' : 'hat', 0.36, 0.3)(sixteenth, accent);
  const notes = [
    ...eachHit(played.kick, drum('kick', 0.8, 0)),
    ...eachHit(played.snare, drum('snare', 0.55, 0)),
    ...eachHit(played.hat, hat),
  ];
  if (!lifts || style.drums.light.hat === '................') return notes;
  const roll = eachHit('............xxxx', (sixteenth) =>
    drum('snare', 0.2 + 0.05 * (sixteenth - 12), 0)(sixteenth, 1),
  );
  const riser: Note = {
    voice: 'riser',
    at: timeOf(tune, bar, 0),
    seconds: 16 * tune.step,
    pitch: 0,
    level: 0.05 + 0.12 * style.pump,
    pan: 0,
  };
  return [...notes, ...roll, riser];
}

/** Home: the chord spread wide and left to ring, with a last kick under it. */
function writeEnding(tune: Tune, at: number, seconds: number): Note[] {
  const { harmony, style } = tune;
  const { home } = harmony;
  const chord = home.notes.flatMap((pitch, index): Note[] => [
    { voice: style.chords.voice, at, seconds, pitch, level: style.chords.level, pan: (index - 1) * 0.3 },
    { voice: 'pad', at, seconds, pitch, level: Math.max(0.06, style.padLevel), pan: index % 2 ? 0.6 : -0.6 },
  ]);
  const top = home.tune[5] ?? home.bass + 36;
  return [
    ...chord,
    {
      voice: style.bass.voice,
      at,
      seconds: Math.min(seconds, 1.2),
      pitch: home.bass,
      level: style.bass.level,
      pan: 0,
    },
    { voice: style.lead.voice, at, seconds, pitch: top, level: style.lead.level, pan: 0 },
    {
      voice: 'kick',
      at,
      seconds: 0.1,
      pitch: 0,
      level: style.drums.light.kick.includes('x') ? 0.8 : 0.5,
      pan: 0,
    },
  ];
}
