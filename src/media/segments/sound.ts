import { type Packet, Rational } from 'node-av/lib';
import { SAMPLE_RATE } from '../audio/stereo.ts';
import { openContainer } from '../decode/media-file.ts';
import { type EncodedAudio, FRAME_SAMPLES } from '../encode/audio-encoder.ts';
import { encodedTrack, type Mp4Track, openMp4 } from '../encode/mp4-writer.ts';
import { packetsIn, UnfitSegment } from './open-segment.ts';

/** The encoded sound of a film, small enough (0.9 MB a minute) to be held until the pictures catch up. Times are samples. */
export type Sound = Disposable & { track: Mp4Track; packets: readonly Packet[] };

/** Writes the sound of a film as a file of its own, which it is taken from whether it was kept or just made. @throws OutputError */
export function writeSound(path: string, { context, packets }: EncodedAudio): void {
  using mp4 = openMp4(path, [encodedTrack(context)]);
  for (const packet of packets) mp4.write(packet, 0);
  mp4.finish();
}

/** Reads the sound of a film of so many samples. Throws {@link UnfitSegment} and {@link UnreadableFileError}. */
export function readSound(path: string, samples: number): Sound {
  using stack = new DisposableStack();
  const container = stack.use(openContainer(path, { isOurs: true }));
  const { audio } = container;
  if (!audio) throw new UnfitSegment(`${path} has no sound.`);
  const unit = new Rational(1, SAMPLE_RATE);
  const packets: Packet[] = [];
  stack.defer(() => {
    for (const packet of packets) packet.free();
  });
  for (const packet of packetsIn(container)) {
    packet.rescaleTs(audio.timeBase, unit);
    const copy = packet.clone();
    if (!copy) throw new Error('Out of memory.');
    packets.push(copy);
  }
  if (Math.abs(packets.length - samples / FRAME_SAMPLES) > 1) {
    throw new UnfitSegment(
      `${path} has ${packets.length} packets of sound, not those of ${samples} samples.`,
    );
  }
  const owned = stack.move();
  return {
    packets,
    track: {
      timeBase: unit,
      framerate: new Rational(0, 1),
      describe: (parameters) => audio.codecpar.copy(parameters),
    },
    [Symbol.dispose]: () => owned.dispose(),
  };
}
