import { AV_PICTURE_TYPE_NONE, FF_ENCODER_AAC, FF_ENCODER_LIBX264 } from 'node-av/constants';
import { CodecContext, FFmpegError, Frame, Packet, type Stream } from 'node-av/lib';
import { openDecoder } from '#src/media/decode/decoder.ts';
import { type Container, openContainer } from '#src/media/decode/media-file.ts';
import { encodePictures, encodeSound, type Track, writeMedia } from './write-media.ts';

export type Alteration = {
  /** One pixel of this frame becomes another. */
  frame?: number;
  /** From this second on it plays another tone, for so many seconds. */
  tone?: { seconds: number; hertz: number };
};

/** A copy of a film, packed otherwise, whose pictures are the same to the bit and whose sound is, unless altered. */
export function alteredFilm(path: string, copy: string, { frame, tone }: Alteration): string {
  const pictures = encodePictures(FF_ENCODER_LIBX264, picturesOf(path, frame), 'yuv420p', {
    qp: '0',
    preset: 'ultrafast',
  });
  const sound = tone
    ? encodeSound(FF_ENCODER_AAC, tone.seconds, (time) => Math.sin(2 * Math.PI * tone.hertz * time) / 4)
    : soundOf(path);
  return writeMedia(copy, 'mp4', [pictures, sound]);
}

function picturesOf(path: string, altered: number | undefined): Frame[] {
  using container = openContainer(path);
  using decoder = openDecoder(container, streamOf(container, 'video'));
  const frames: Frame[] = [];
  for (;;) {
    const frame = new Frame();
    frame.alloc();
    if (!decoder.next(frame)) return frames;
    Object.assign(frame, { pts: BigInt(frames.length), pictType: AV_PICTURE_TYPE_NONE });
    if (frames.length === altered) {
      FFmpegError.throwIfError(frame.makeWritable(), 'frame');
      const luma = frame.data?.[0];
      if (luma) luma[0] = 255 - (luma[0] ?? 0);
    }
    frames.push(frame);
  }
}

/** The sound as it is, not encoded again. */
function soundOf(path: string): Track {
  using container = openContainer(path);
  const stream = streamOf(container, 'audio');
  const context = new CodecContext();
  context.allocContext3(null);
  FFmpegError.throwIfError(stream.codecpar.toContext(context), 'sound');
  context.timeBase = stream.timeBase;
  const packets: Packet[] = [];
  for (;;) {
    const packet = new Packet();
    packet.alloc();
    if (container.format.readFrameSync(packet) < 0) return { context, packets };
    if (packet.streamIndex === stream.index) packets.push(packet);
  }
}

function streamOf(container: Container, track: 'video' | 'audio'): Stream {
  const stream = container[track];
  if (!stream) throw new Error(`The film has no ${track}.`);
  return stream;
}
