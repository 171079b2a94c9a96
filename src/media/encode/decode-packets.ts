import { Codec, CodecContext, CodecParameters, FFmpegError, Frame, type Packet } from 'node-av/lib';
import { copySamples } from '../audio/copy-samples.ts';
import { type Stereo, silence } from '../audio/stereo.ts';
import type { Mp4Track } from './mp4-writer.ts';

/** Decodes encoded sound, to measure what a listener will hear. */
export function decodePackets(
  { track, packets }: { track: Mp4Track; packets: readonly Packet[] },
  samples: number,
): Stereo {
  using stack = new DisposableStack();
  const parameters = stack.use(new CodecParameters());
  parameters.alloc();
  FFmpegError.throwIfError(track.describe(parameters), 'aac');
  const codec = Codec.findDecoder(parameters.codecId);
  if (!codec) throw new Error('This build of FFmpeg has no AAC decoder.');
  const decoder = stack.adopt(new CodecContext(), (it) => it.freeContext());
  decoder.allocContext3(codec);
  FFmpegError.throwIfError(parameters.toContext(decoder), 'aac');
  FFmpegError.throwIfError(decoder.open2Sync(codec, null), 'aac');
  const frame = stack.use(new Frame());
  frame.alloc();
  const result = silence(samples);
  let at = 0;
  const take = (): void => {
    while (decoder.receiveFrameSync(frame) >= 0) {
      copySamples(frame, result, at);
      at += frame.nbSamples;
      frame.unref();
    }
  };
  for (const packet of [...packets, null]) {
    FFmpegError.throwIfError(decoder.sendPacketSync(packet), 'aac');
    take();
  }
  return result;
}
