import { createHash } from 'node:crypto';
import { AV_PKT_FLAG_KEY } from 'node-av/constants';
import { Packet, Rational } from 'node-av/lib';
import { openContainer } from '#src/media/decode/media-file.ts';

/** Packets of the picture in the order of the file, their times in frames. */
export function packetsOf(path: string, fps = 30): { pts: number; dts: number; isKey: boolean }[] {
  using container = openContainer(path);
  if (!container.video) throw new Error('No video stream.');
  using packet = new Packet();
  packet.alloc();
  const packets: { pts: number; dts: number; isKey: boolean }[] = [];
  while (container.format.readFrameSync(packet) >= 0) {
    if (packet.streamIndex === container.video.index) {
      packet.rescaleTs(container.video.timeBase, new Rational(1, fps));
      const isKey = (packet.flags & AV_PKT_FLAG_KEY) !== 0;
      packets.push({ pts: Number(packet.pts), dts: Number(packet.dts), isKey });
    }
    packet.unref();
  }
  return packets;
}

/** The bytes of every packet of the picture, each by its digest, in the order of the file. */
export function packetDigests(path: string): string[] {
  using container = openContainer(path);
  if (!container.video) throw new Error('No video stream.');
  using packet = new Packet();
  packet.alloc();
  const digests: string[] = [];
  while (container.format.readFrameSync(packet) >= 0) {
    if (packet.streamIndex === container.video.index) {
      digests.push(
        createHash('sha256')
          .update(packet.data ?? '')
          .digest('hex'),
      );
    }
    packet.unref();
  }
  return digests;
}

/** When each packet of the sound is heard, in samples. */
export function soundPacketsOf(path: string): number[] {
  using container = openContainer(path);
  const { audio, format } = container;
  if (!audio) throw new Error('No sound.');
  using packet = new Packet();
  packet.alloc();
  const heard: number[] = [];
  while (format.readFrameSync(packet) >= 0) {
    if (packet.streamIndex === audio.index) heard.push(Number(packet.pts));
    packet.unref();
  }
  return heard;
}
