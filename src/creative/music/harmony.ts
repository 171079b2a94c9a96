import type { Random } from '../random.ts';
import type { Style } from './styles.ts';

const MAJOR = [0, 2, 4, 5, 7, 9, 11];
/** Chords are folded into the octave around this note, so that neighbours move by small steps. */
const CHORD_MIDDLE = 62;

/** A chord by what each part plays: the low note, the chord's notes in close position, and notes for a tune. */
export type Chord = { bass: number; notes: number[]; tune: number[] };

/** The chords of a tune: a round that repeats, and the one it comes home to. */
export type Harmony = { round: Chord[]; home: Chord };

export function harmonyFrom(style: Style, random: Random): Harmony {
  const key = random.whole(-5, 6);
  const progression = random.pick(style.progressions);
  return {
    round: progression.map((degree) => chordOn(degree, key, style.chordSize)),
    home: chordOn(style.home, key, style.chordSize === 5 ? 4 : style.chordSize),
  };
}

function chordOn(degree: number, key: number, size: number): Chord {
  const classes = Array.from({ length: size }, (_, index) => scaleNote(degree + 2 * index) + key);
  const notes = classes.map((pitch) => fold(pitch, CHORD_MIDDLE - 6)).sort((a, b) => a - b);
  // Root, third, fifth and the two steps of the scale that clash with none of them: a pentatonic to sing on.
  const tune = [degree, degree + 1, degree + 2, degree + 4, degree + 5].map((step) => scaleNote(step) + key);
  const octave = tune.map((pitch) => fold(pitch, CHORD_MIDDLE - 2)).sort((a, b) => a - b);
  return {
    bass: fold(scaleNote(degree) + key, 33),
    notes,
    tune: [...octave, ...octave.map((pitch) => pitch + 12)],
  };
}

function scaleNote(degree: number): number {
  return (MAJOR[degree % 7] ?? 0) + 12 * Math.floor(degree / 7);
}

/** The same note name within the octave that begins at `low`. */
function fold(pitch: number, low: number): number {
  return low + ((((pitch - low) % 12) + 12) % 12);
}
