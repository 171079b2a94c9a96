import { openKernels } from './src/media/compositor/kernels.ts';
import { playClip } from './src/media/decode/clip.ts';
import { openContainer } from './src/media/decode/media-file.ts';
import { openDecoder } from './src/media/decode/decoder.ts';
import { Frame } from 'node-av/lib';
import { CORPUS } from './test/corpus/corpus.ts';
import { decodeAudio } from './src/media/audio/decode-audio.ts';
import { writeFilm } from './test/corpus/films.ts';
for (const kind of ['animated gif as a film','animated webp as a film','APNG in apng']) {
  const one = CORPUS.find((x) => x.kind === kind)!;
  await one.make('/tmp/anim');
  for (const s of [0, 0.3, 0.6]) {
    const c = openContainer('/tmp/anim'); const d = openDecoder(c, c.video!); if (s) d.seek(s);
    const f = new Frame(); f.alloc(); const got=[]; try { while (d.next(f)) { got.push(d.secondsOf(f)); f.unref(); } } catch (e) { got.push(String(e)); }
    console.log(kind, c.formatName, s, got.length, got.slice(0, 4));
  }
}
const mp3 = CORPUS.find((x) => x.kind === 'MP3')!; await mp3.make('/tmp/m.mp3');
for (const inMs of [0, 700, 731]) { const { left } = decodeAudio('/tmp/m.mp3', inMs, 1000); console.log(inMs, left.filter((v, i) => i > 0 && v >= 0 && left[i - 1]! < 0).length); }
