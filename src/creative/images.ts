import type { Canvas } from '@napi-rs/canvas';
import { drawBackground } from './backgrounds/draw-background.ts';
import { drawReaction } from './people/draw-reaction.ts';
import { drawRoom } from './people/room.ts';
import type { ImageProvider } from './ports/image-maker.ts';

/** Pictures drawn in the process: no network, no licence, the same bytes for the same request. */
export function createEmbeddedImages(): ImageProvider {
  // A clip asks for a dozen stills of one room in a row; drawing and blurring it is half of the work.
  let last: { key: string; room: Canvas } | null = null;
  return {
    background: async (spec, signal) => {
      signal.throwIfAborted();
      return drawBackground(spec);
    },
    reaction: async (spec, signal) => {
      signal.throwIfAborted();
      const key = [spec.roomSeed, spec.width, spec.height].join(' ');
      if (last?.key !== key) last = { key, room: drawRoom(spec.roomSeed, spec.width, spec.height) };
      return drawReaction(spec, last.room);
    },
  };
}
