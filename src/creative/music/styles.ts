import type { MusicStyle } from '../ports/musician.ts';
import type { Voice } from './score.ts';

/**
 * What makes a style. A *pattern* has one sign per sixteenth: `x` plays, `o` plays louder (or, on the hat,
 * opens it), `-` plays softly, `.` rests. Chords are degrees of the major scale, 0 = I; a tune in minor
 * lives around degree 5.
 */
export type Style = {
  /** Share of a sixteenth by which every second sixteenth comes late. */
  swing: number;
  progressions: readonly (readonly number[])[];
  home: 0 | 5;
  /** Notes per chord: 3 plain, 4 with the seventh, 5 with the ninth. */
  chordSize: 3 | 4 | 5;
  barsPerChord: 1 | 2;
  chords: { voice: Voice; patterns: readonly string[]; level: number; holdSteps: number };
  bass: { voice: Voice; patterns: readonly string[]; level: number };
  lead: { voice: Voice; patterns: readonly string[]; level: number; octave: number };
  /** A pad under everything, for width; 0 for none. */
  padLevel: number;
  drums: { light: Groove; full: readonly Groove[] };
  /** How deep each kick pushes the rest down, 0..1. */
  pump: number;
  /** Record noise, 0..1. */
  crackle: number;
  /** Nothing above this many Hz. */
  ceilingHz: number;
  reverb: number;
};

export type Groove = { kick: string; snare: string; hat: string };

export const STYLES: Record<MusicStyle, Style> = {
  lofi: {
    swing: 0.3,
    progressions: [
      [1, 4, 0, 5],
      [3, 2, 1, 0],
      [0, 5, 1, 4],
      [3, 4, 2, 5],
    ],
    home: 0,
    chordSize: 5,
    barsPerChord: 1,
    chords: {
      voice: 'keys',
      patterns: ['x.....x...-.....', 'x.......x..-....', 'x..x......-.....'],
      level: 0.2,
      holdSteps: 7,
    },
    bass: { voice: 'roundBass', patterns: ['x.....x.x.......', 'x......x..x...x.'], level: 0.5 },
    lead: {
      voice: 'keys',
      patterns: ['....x..x..x.........x...x.......', '..x...x.....x.......x..x..x.....'],
      level: 0.2,
      octave: 1,
    },
    padLevel: 0.05,
    drums: {
      light: { kick: '................', snare: '................', hat: 'x.-.x.-.x.-.x.-.' },
      full: [
        { kick: 'x.....x...x.....', snare: '....x.......x..-', hat: 'x.x.x.xxx.x.x.x.' },
        { kick: 'x......x.x......', snare: '....x.......x...', hat: 'x-x.x-x.x-x.x.x-' },
      ],
    },
    pump: 0.15,
    crackle: 1,
    ceilingHz: 7500,
    reverb: 0.18,
  },
  house: {
    swing: 0.08,
    progressions: [
      [5, 3, 0, 4],
      [5, 1, 3, 4],
      [5, 5, 3, 4],
      [3, 4, 5, 0],
    ],
    home: 5,
    chordSize: 4,
    barsPerChord: 1,
    chords: {
      voice: 'stab',
      patterns: ['..x..x....x..x..', 'x..x..x...x..x..', '..x...x...x...x.'],
      level: 0.2,
      holdSteps: 2,
    },
    bass: {
      voice: 'sawBass',
      patterns: ['..x...x...x...x.', '..xx..x...xx..x.', 'x.xx..x...x..xx.'],
      level: 0.36,
    },
    lead: {
      voice: 'pluck',
      patterns: ['x..x..x..x..x.x.x..x..x.....x.x.', '..x..x..x...x..x..x..x..x...x...'],
      level: 0.2,
      octave: 1,
    },
    padLevel: 0.07,
    drums: {
      light: { kick: 'x...x...x...x...', snare: '................', hat: '..-...-...-...-.' },
      full: [
        { kick: 'x...x...x...x...', snare: '....x.......x...', hat: '-.o.-.o.-.o.-.ox' },
        { kick: 'x...x...x...x..-', snare: '....x.......x...', hat: 'x-o-x-o-x-o-x-o-' },
      ],
    },
    pump: 0.65,
    crackle: 0,
    ceilingHz: 18000,
    reverb: 0.2,
  },
  ambient: {
    swing: 0,
    progressions: [
      [0, 3, 5, 4],
      [0, 2, 3, 0],
      [5, 3, 0, 4],
      [3, 0, 4, 5],
    ],
    home: 0,
    chordSize: 5,
    barsPerChord: 1,
    chords: { voice: 'bell', patterns: ['x.......-.......', 'x...............'], level: 0.1, holdSteps: 14 },
    bass: { voice: 'roundBass', patterns: ['x...............', 'x.......-.......'], level: 0.36 },
    lead: {
      voice: 'bell',
      patterns: ['x.....x.....x...x.....x.........', '....x.....x.....x...x.....x.....'],
      level: 0.17,
      octave: 1,
    },
    padLevel: 0.15,
    drums: {
      light: { kick: '................', snare: '................', hat: '................' },
      full: [
        { kick: 'x...............', snare: '................', hat: '....-.......-...' },
        { kick: 'x.......-.......', snare: '................', hat: '..-...-...-...-.' },
      ],
    },
    pump: 0.1,
    crackle: 0,
    ceilingHz: 12000,
    reverb: 0.42,
  },
  trap: {
    swing: 0,
    progressions: [
      [5, 5, 3, 4],
      [5, 3, 1, 2],
      [5, 3, 5, 4],
      [5, 1, 5, 2],
    ],
    home: 5,
    chordSize: 3,
    barsPerChord: 1,
    chords: { voice: 'bell', patterns: ['x...............', 'x.......x.......'], level: 0.12, holdSteps: 10 },
    bass: {
      voice: 'eightOhEight',
      patterns: ['x.....x.......x.', 'x.........x..x..', 'x..x......x.....'],
      level: 0.6,
    },
    lead: {
      voice: 'bell',
      patterns: ['x.x.x..x..x.x...x.x.x..x....x...', 'x..x..x.x.......x..x..x.x..x....'],
      level: 0.22,
      octave: 1,
    },
    padLevel: 0.07,
    drums: {
      light: { kick: '................', snare: '................', hat: 'x...x...x...x...' },
      full: [
        { kick: 'x.....x...x.....', snare: '........x.......', hat: 'x.x.x.x.x.xxx.x.' },
        { kick: 'x..x......x...x.', snare: '........x.......', hat: 'x.xxx.x.x.x.xxxx' },
      ],
    },
    pump: 0.25,
    crackle: 0,
    ceilingHz: 17000,
    reverb: 0.2,
  },
  pop: {
    swing: 0,
    progressions: [
      [0, 4, 5, 3],
      [5, 3, 0, 4],
      [0, 5, 3, 4],
      [3, 4, 5, 0],
    ],
    home: 0,
    chordSize: 3,
    barsPerChord: 1,
    chords: {
      voice: 'stab',
      patterns: ['x.....x.....x...', 'x..x..x.x..x..x.', 'x...x...x...x...'],
      level: 0.2,
      holdSteps: 3,
    },
    bass: { voice: 'sawBass', patterns: ['x.x.x.x.x.x.x.x.', 'x..x..x.x..x..x.'], level: 0.34 },
    lead: {
      voice: 'pluck',
      patterns: ['x.x...x.x.x...x.x...x.x.x.......', 'x...x.x...x.x...x...x.x.x..x....'],
      level: 0.24,
      octave: 1,
    },
    padLevel: 0.08,
    drums: {
      light: { kick: 'x.......x.......', snare: '................', hat: 'x.-.x.-.x.-.x.-.' },
      full: [
        { kick: 'x.....x.x.....x.', snare: '....x.......x...', hat: 'x.x.x.x.x.x.x.o.' },
        { kick: 'x...x...x...x...', snare: '....x.......x...', hat: 'x-x-x-o-x-x-x-o-' },
      ],
    },
    pump: 0.4,
    crackle: 0,
    ceilingHz: 18000,
    reverb: 0.18,
  },
};
