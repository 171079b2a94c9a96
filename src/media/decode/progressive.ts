import { AV_FRAME_FLAG_INTERLACED } from 'node-av/constants';
import { Frame } from 'node-av/lib';
import type { Decoder } from './decoder.ts';
import { type FilterChain, openFilter, videoInput } from './filter.ts';

/** Whole pictures of a film. */
export type Pictures = Pick<Decoder, 'next' | 'secondsOf'> &
  Disposable & {
    /** Whether a picture is made of the frames before it too: films of fields. */
    readonly woven: boolean;
  };

/** One picture a frame, at the frame's time, which the filter counts in halves; frames that are no fields pass as they are. */
const FIELDS_TO_PICTURE = 'bwdif=mode=send_frame:deint=interlaced,settb=1/90000';

/**
 * The frames of a decoder; of a film of fields (cameras of broadcasters, DVDs, old camcorders), whose lines are from two
 * moments, pictures that are of one. Nothing is done to a film before its first frame of fields.
 */
export function progressive(decoder: Decoder): Pictures {
  const woven = new Frame();
  woven.alloc();
  let filter: FilterChain | null = null;
  let shape = '';
  let isOver = false;
  const close = (): void => {
    filter?.[Symbol.dispose]();
    filter = null;
  };
  return {
    next(into) {
      // What it holds would be lost with nobody to free it: neither way of filling a frame lets go of that.
      into.unref();
      for (;;) {
        if (filter?.pull(into)) return true;
        if (isOver || !decoder.next(woven)) {
          if (isOver || !filter) return false;
          // What is held back until the field after it is known.
          isOver = true;
          filter.push(null);
          continue;
        }
        const input = videoInput(woven);
        if (filter ? input !== shape : woven.hasFlags(AV_FRAME_FLAG_INTERLACED)) {
          // The first fields, or a stream that changes its size or format midway.
          close();
          filter = openFilter('video', input, FIELDS_TO_PICTURE);
          shape = input;
        }
        if (!filter) {
          into.ref(woven);
          woven.unref();
          return true;
        }
        // The filter knows no other time; some formats tell only when to decode.
        woven.pts = woven.bestEffortTimestamp;
        // Which takes it.
        filter.push(woven);
      }
    },
    secondsOf: decoder.secondsOf,
    get woven() {
      return shape !== '';
    },
    [Symbol.dispose]() {
      close();
      woven.free();
    },
  };
}
