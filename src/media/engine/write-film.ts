import { setImmediate } from 'node:timers/promises';
import type { Packet } from 'node-av/lib';
import { SAMPLE_RATE } from '../audio/stereo.ts';
import type { EncodedAudio } from '../encode/audio-encoder.ts';
import { openMp4 } from '../encode/mp4-writer.ts';
import { openVideoEncoder, type VideoFormat } from '../encode/video-encoder.ts';

/** Gives frame `n` as dense Y, U, V planes; called once for each frame, in order. */
export type ComposeFrame = (n: number) => Promise<Uint8Array>;

export type FilmOptions = {
  /** Checked before every frame. */
  signal: AbortSignal;
  onFrame: (done: number, total: number) => void;
};

/** Encodes frames as they are composed and muxes them with the sound. Throws {@link OutputError}. */
export async function writeFilm(
  path: string,
  format: VideoFormat,
  frames: number,
  sound: EncodedAudio,
  compose: ComposeFrame,
  options: FilmOptions,
): Promise<void> {
  using encoder = openVideoEncoder(format);
  using mp4 = openMp4(path, encoder.context, sound.context);
  const emit = (packet: Packet): void => mp4.write(packet, 0);
  let heard = 0;
  /** Keeps the sound level with the picture, so that the muxer need not hold much of either. */
  const hearUntil = (seconds: number): void => {
    for (; heard < sound.packets.length; heard += 1) {
      const packet = sound.packets[heard];
      if (!packet || Number(packet.pts) / SAMPLE_RATE > seconds) return;
      mp4.write(packet, 1);
    }
  };
  for (let n = 0; n < frames; n += 1) {
    options.signal.throwIfAborted();
    encoder.encode(await compose(n), emit);
    hearUntil((n + 1) / format.fps);
    options.onFrame(n + 1, frames);
    // Lets an abort message in.
    await setImmediate();
  }
  hearUntil(Number.POSITIVE_INFINITY);
  encoder.finish(emit);
  mp4.finish();
}
