/** Every sound that the synthesiser can make. */
export type Voice =
  | 'kick'
  | 'snare'
  | 'hat'
  | 'openHat'
  | 'roundBass'
  | 'sawBass'
  | 'eightOhEight'
  | 'keys'
  | 'stab'
  | 'pluck'
  | 'bell'
  | 'pad'
  | 'riser';

/** One sound: when, how long the key is held, how loud (0..1), and where (-1 left, 1 right). */
export type Note = {
  voice: Voice;
  /** Seconds from the start. */
  at: number;
  seconds: number;
  /** MIDI note number; drums ignore it. */
  pitch: number;
  level: number;
  pan: number;
};

/** A finished tune: what to play, and how the whole is treated. */
export type Score = {
  seconds: number;
  notes: Note[];
  /** Seconds between an echo and the next: three sixteenths. */
  echoSeconds: number;
  pump: number;
  crackle: number;
  ceilingHz: number;
  reverb: number;
};
