import { Frame } from 'node-av/lib';
import { type Decoder, openDecoder } from '../decode/decoder.ts';
import { openFilter } from '../decode/filter.ts';
import { isStill, openContainer } from '../decode/media-file.ts';
import { UnreadableFileError } from '../decode/unreadable-file.ts';
import { copySamples } from './copy-samples.ts';
import { SAMPLE_RATE, type Stereo, samplesOf, silence } from './stereo.ts';

/** Pieces of MP3 and Opus cannot be decoded without those before them, Opus for up to 80 ms. */
const RUN_UP_SECONDS = 0.1;

/** What every sound is brought to. */
export const SOUND_FORMAT = `aresample=${SAMPLE_RATE},aformat=sample_fmts=fltp:channel_layouts=stereo`;

/**
 * Decodes a stretch of a file's first audio stream to 48 kHz stereo. What the file does not have (before its
 * sound starts, after it ends, a film without any) is silence. Throws {@link UnreadableFileError} for a file that
 * should be heard and cannot be.
 */
export function decodeAudio(path: string, inMs: number, durationMs: number): Stereo {
  using container = openContainer(path);
  if (!container.audio) {
    if (container.video && !isStill(container)) return silence(samplesOf(durationMs));
    throw new UnreadableFileError(path, 'there is no sound in it');
  }
  using decoder = openDecoder(container, container.audio);
  const heard = decodeStretch(decoder, inMs, durationMs);
  if (!heard) throw new UnreadableFileError(path, 'there is no sound in it');
  return heard;
}

/**
 * The same of a file that is open already: null where nothing more comes. The decoder may stand anywhere but for a stretch
 * from the beginning, before which it has given nothing.
 */
export function decodeStretch(
  decoder: Pick<Decoder, 'next' | 'seek' | 'secondsOf'>,
  inMs: number,
  durationMs: number,
): Stereo | null {
  if (inMs > 0) decoder.seek(Math.max(0, inMs / 1000 - RUN_UP_SECONDS));
  const result = silence(samplesOf(durationMs));
  using frame = frameHolder();
  using converted = frameHolder();
  if (!decoder.next(frame)) return null;
  using filter = openFilter('audio', audioInput(frame), SOUND_FORMAT);
  // Position of the next sample, relative to the start of the stretch; negative while before it.
  let at = Math.round((decoder.secondsOf(frame) - inMs / 1000) * SAMPLE_RATE);
  const take = (): void => {
    while (filter.pull(converted)) {
      copySamples(converted, result, at);
      at += converted.nbSamples;
      converted.unref();
    }
  };
  do {
    filter.push(frame);
    frame.unref();
    take();
  } while (at < result.left.length && decoder.next(frame));
  filter.push(null);
  take();
  return result;
}

function frameHolder(): Frame {
  const frame = new Frame();
  frame.alloc();
  return frame;
}

/** Arguments of an `abuffer` source that match a decoded frame. */
export function audioInput(frame: Frame): string {
  const { mask, nbChannels } = frame.channelLayout;
  const layout = mask ? `0x${mask.toString(16)}` : `${nbChannels}c`;
  return [
    `time_base=1/${frame.sampleRate}`,
    `sample_rate=${frame.sampleRate}`,
    `sample_fmt=${frame.format}`,
    `channel_layout=${layout}`,
  ].join(':');
}
