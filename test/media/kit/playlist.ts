import { AVMEDIA_TYPE_VIDEO } from 'node-av/constants';
import { Dictionary, FFmpegError, FormatContext, Packet } from 'node-av/lib';

/**
 * Plays a playlist as FFmpeg does until there were so many seconds of pictures, 30 a second, and of sound; rejects where
 * there are not and never will be.
 */
export async function playSeconds(url: string, seconds: number): Promise<void> {
  const format = new FormatContext();
  format.allocContext();
  using options = Dictionary.fromObject({ live_start_index: '0', protocol_whitelist: 'http,tcp' });
  FFmpegError.throwIfError(await format.openInput(url, null, options), 'playlist');
  using packet = new Packet();
  packet.alloc();
  try {
    const left = { pictures: seconds * 30, sound: Math.floor((seconds * 48_000) / 1024) };
    while (left.pictures > 0 || left.sound > 0) {
      FFmpegError.throwIfError(await format.readFrame(packet), 'playlist');
      const isPicture = format.streams[packet.streamIndex]?.codecpar.codecType === AVMEDIA_TYPE_VIDEO;
      left[isPicture ? 'pictures' : 'sound'] -= 1;
      packet.unref();
    }
  } finally {
    await format.closeInput();
  }
}
