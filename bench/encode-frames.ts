/** Child of the encoder benchmark: encodes raw frames and prints what it cost as JSON. */
import { closeSync, openSync, readSync } from 'node:fs';
import { AV_LOG_FATAL } from 'node-av/constants';
import { Log, type Packet } from 'node-av/lib';
import { encodedTrack, openMp4 } from '../src/media/encode/mp4-writer.ts';
import { openVideoEncoder, type VideoFormat } from '../src/media/encode/video-encoder.ts';
import { type X264Parameters, x264Options } from '../src/media/encode/x264-options.ts';

type Order = { format: VideoFormat; frames: number; raw: string; out: string; parameters: X264Parameters };

Log.setLevel(AV_LOG_FATAL);
const { format, frames, raw, out, parameters } = JSON.parse(process.argv[2] ?? '') as Order;
const pixels = new Uint8Array((format.width * format.height * 3) / 2);
const file = openSync(raw, 'r');
let bytes = 0;
{
  using encoder = openVideoEncoder(format, x264Options(parameters));
  using mp4 = openMp4(out, [encodedTrack(encoder.context)]);
  const emit = (packet: Packet): void => {
    bytes += packet.size;
    mp4.write(packet, 0);
  };
  for (let n = 0; n < frames; n += 1) {
    readSync(file, pixels);
    encoder.encode(pixels, emit);
  }
  encoder.finish(emit);
  mp4.finish();
}
closeSync(file);
const { user, system } = process.cpuUsage();
console.log(JSON.stringify({ cpuSeconds: (user + system) / 1e6, bytes }));
