import type { AudioTrack, Timeline } from '../timeline.ts';
import { duck } from './duck.ts';
import { gainOf, type Stereo, samplesOf, silence } from './stereo.ts';

/** Gives the sound of a track from its in point on, `durationMs` long. */
export type LoadTrack = (track: AudioTrack) => Stereo;

/** Sums a timeline's tracks with their gains and fades; music makes room for voices. Loudness is set later. */
export function mix(timeline: Pick<Timeline, 'audio' | 'durationMs'>, load: LoadTrack): Stereo {
  const samples = samplesOf(timeline.durationMs);
  const bus = silence(samples);
  const music = silence(samples);
  const voice = silence(samples);
  const buses = { music, voice, original: bus };
  for (const track of timeline.audio) addTrack(buses[track.role], load(track), track);
  const roles = new Set(timeline.audio.map((track) => track.role));
  if (roles.has('voice') && roles.has('music')) duck(music, voice);
  for (const part of [music, voice]) {
    for (let i = 0; i < samples; i += 1) {
      bus.left[i] = (bus.left[i] ?? 0) + (part.left[i] ?? 0);
      bus.right[i] = (bus.right[i] ?? 0) + (part.right[i] ?? 0);
    }
  }
  return bus;
}

/** Fades are straight in amplitude and lie inside the track. */
function addTrack(into: Stereo, sound: Stereo, track: AudioTrack): void {
  const start = samplesOf(track.startMs);
  const length = Math.min(sound.left.length, into.left.length - start);
  const total = samplesOf(track.durationMs);
  const fadeIn = Math.max(1, samplesOf(track.fadeInMs));
  const fadeOut = Math.max(1, samplesOf(track.fadeOutMs));
  const gain = gainOf(track.gainDb);
  for (let i = Math.max(0, -start); i < length; i += 1) {
    const level = gain * Math.min(1, (i + 1) / fadeIn, (total - i) / fadeOut);
    into.left[start + i] = (into.left[start + i] ?? 0) + level * (sound.left[i] ?? 0);
    into.right[start + i] = (into.right[start + i] ?? 0) + level * (sound.right[i] ?? 0);
  }
}
