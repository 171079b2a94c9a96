import { readFile, writeFile } from 'node:fs/promises';
import { AV_DISPOSITION_ATTACHED_PIC } from 'node-av/constants';
import { writeMedia } from '#test/media/kit/write-media.ts';
import { pictureTrack, soundTrack } from './films.ts';
import type { Specimen } from './kind.ts';

type SoundOf = {
  name: string;
  encoder: string;
  muxer: string;
  taken: string;
  cover?: boolean;
  tag?: number;
  tail?: number;
};

/** An ID3v2 tag of nothing but padding. */
function id3(bytes: number): Buffer {
  const size = [21, 14, 7, 0].map((shift) => (bytes >> shift) & 0x7f);
  return Buffer.concat([Buffer.from([0x49, 0x44, 0x33, 4, 0, 0, ...size]), Buffer.alloc(bytes)]);
}

const sound = ({ name, encoder, muxer, taken, cover = false, tag = 0, tail = 0 }: SoundOf): Specimen => ({
  kind: name,
  role: 'music',
  async make(path) {
    const sleeve = { encoder: 'mjpeg', pixelFormat: 'yuvj420p', muxer, count: 1 };
    const picture = cover
      ? [{ ...(await pictureTrack(sleeve)), disposition: AV_DISPOSITION_ATTACHED_PIC }]
      : [];
    writeMedia(path, muxer, [soundTrack(encoder), ...picture]);
    if (tag + tail === 0) return;
    const bytes = await readFile(path);
    await writeFile(path, Buffer.concat([...(tag ? [id3(tag)] : []), bytes, Buffer.alloc(tail, 0x41)]));
  },
  meant: { taken },
});

const MP3 = { encoder: 'libmp3lame', muxer: 'mp3', taken: 'audio/mpeg' };
export const SOUNDS: Specimen[] = [
  { name: 'MP3', ...MP3 },
  { name: 'MP3 with a cover', ...MP3, cover: true },
  { name: 'MP3 after a tag of 40 kB', ...MP3, tag: 40_000 },
  { name: 'MP3 after a tag of 2 MB', ...MP3, tag: 2_000_000 },
  { name: 'MP3 after a tag of 6 MB', ...MP3, tag: 6_000_000 },
  { name: 'MP3 with bytes behind it', ...MP3, tail: 5000 },
  { name: 'M4A', encoder: 'aac', muxer: 'ipod', taken: 'audio/mp4' },
  { name: 'M4A with a cover', encoder: 'aac', muxer: 'ipod', taken: 'audio/mp4', cover: true },
  { name: 'Apple Lossless', encoder: 'alac', muxer: 'ipod', taken: 'audio/mp4' },
  { name: 'sound alone in MP4', encoder: 'aac', muxer: 'mp4', taken: 'audio/mp4' },
  { name: 'sound alone in MOV', encoder: 'aac', muxer: 'mov', taken: 'audio/mp4' },
  { name: 'Opus in MP4', encoder: 'libopus', muxer: 'mp4', taken: 'audio/mp4' },
  { name: 'sound alone in MKV', encoder: 'aac', muxer: 'matroska', taken: 'audio/x-matroska' },
  { name: 'sound alone in WebM', encoder: 'libopus', muxer: 'webm', taken: 'audio/webm' },
  { name: 'sound alone in AVI', encoder: 'libmp3lame', muxer: 'avi', taken: 'video/x-msvideo' },
  { name: 'sound alone in TS', encoder: 'aac', muxer: 'mpegts', taken: 'video/mp2t' },
  { name: 'AAC', encoder: 'aac', muxer: 'adts', taken: 'audio/aac' },
  { name: 'FLAC', encoder: 'flac', muxer: 'flac', taken: 'audio/flac' },
  { name: 'FLAC with a cover', encoder: 'flac', muxer: 'flac', taken: 'audio/flac', cover: true },

  { name: 'Ogg Opus', encoder: 'libopus', muxer: 'ogg', taken: 'audio/ogg' },
  { name: 'Ogg FLAC', encoder: 'flac', muxer: 'ogg', taken: 'audio/ogg' },
  ...['pcm_s16le', 'pcm_s24le', 'pcm_f32le', 'pcm_mulaw'].map((encoder) => ({
    name: `WAV of ${encoder}`,
    ...{ encoder, muxer: 'wav', taken: 'audio/wav' },
  })),
].map(sound);
