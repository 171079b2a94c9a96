import { Frame } from 'node-av/lib';
import { audioInput } from '#src/media/audio/decode-audio.ts';
import { openDecoder } from '#src/media/decode/decoder.ts';
import { openFilter } from '#src/media/decode/filter.ts';
import { openContainer } from '#src/media/decode/media-file.ts';

/** Loudness of a file by libavfilter's ebur128, which shares no code with our meter. */
export function measureLoudness(path: string): { integratedLufs: number; truePeakDbtp: number } {
  using container = openContainer(path);
  if (!container.audio) throw new Error('No audio stream.');
  using decoder = openDecoder(container, container.audio);
  using frame = new Frame();
  frame.alloc();
  using out = new Frame();
  out.alloc();
  decoder.next(frame);
  using filter = openFilter('audio', audioInput(frame), 'ebur128=peak=true:metadata=1');
  const result = { integratedLufs: Number.NaN, truePeakDbtp: Number.NEGATIVE_INFINITY };
  const take = (): void => {
    while (filter.pull(out)) {
      const facts = out.getMetadata().getAll();
      result.integratedLufs = Number(facts['lavfi.r128.I'] ?? result.integratedLufs);
      for (const channel of ['ch0', 'ch1']) {
        const peak = 20 * Math.log10(Number(facts[`lavfi.r128.true_peaks_${channel}`] ?? 0));
        result.truePeakDbtp = Math.max(result.truePeakDbtp, peak);
      }
      out.unref();
    }
  };
  do {
    filter.push(frame);
    frame.unref();
    take();
  } while (decoder.next(frame));
  filter.push(null);
  take();
  return result;
}
