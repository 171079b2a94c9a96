import type { MediaFact, SoundFact } from './facts.ts';

/** What people's sound is brought to before it is mixed, LUFS: the mean of drawn tunes, which have -14 to -10.5. */
const LEVEL_LUFS = -13;
/** Most that a sound is turned down and up, dB: what is turned up more is mostly noise. */
const [MOST_DOWN, MOST_UP] = [-12, 18];
/** Quieter than this is nothing to hear: recorded screens often have a track of silence. */
const INAUDIBLE_LUFS = -60;

/** Plans of older releases tell nothing of loudness. */
type Sound = Partial<Pick<MediaFact | SoundFact, 'loudness'>>;

/** What brings a file's sound to the level of all others, dB to a tenth; 0 where nobody listened. */
export function levelGainDb({ loudness = null }: Sound): number {
  if (loudness === null) return 0;
  const gain = Math.min(MOST_UP, Math.max(MOST_DOWN, LEVEL_LUFS - loudness));
  return Math.round(gain * 10) / 10;
}

/** Whether there is anything to hear; a file that nobody listened to yet counts as heard. */
export function isHeard({ hasAudio, loudness = null }: Pick<MediaFact, 'hasAudio'> & Sound): boolean {
  return hasAudio && (loudness === null || loudness > INAUDIBLE_LUFS);
}
