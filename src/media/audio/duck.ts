import { gainOf, SAMPLE_RATE, type Stereo } from './stereo.ts';

const DUCKED = gainOf(-12);
/** Voice level, full scale 1, above which the music is fully lowered. */
const FULL_AT = gainOf(-30);
const ATTACK = 1 - Math.exp(-1 / (0.02 * SAMPLE_RATE));
const RELEASE = 1 - Math.exp(-1 / (0.35 * SAMPLE_RATE));

/** Lowers `music` in place where `voice` speaks: down within about 20 ms, back within about a second. */
export function duck(music: Stereo, voice: Stereo): void {
  let envelope = 0;
  for (let i = 0; i < music.left.length; i += 1) {
    const level = Math.max(Math.abs(voice.left[i] ?? 0), Math.abs(voice.right[i] ?? 0));
    envelope += (level - envelope) * (level > envelope ? ATTACK : RELEASE);
    const gain = 1 - (1 - DUCKED) * Math.min(1, envelope / FULL_AT);
    music.left[i] = (music.left[i] ?? 0) * gain;
    music.right[i] = (music.right[i] ?? 0) * gain;
  }
}
