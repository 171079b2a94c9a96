/** Entry of the thread that draws pictures, one after the other, for as long as the process lives. */
import { parentPort } from 'node:worker_threads';
import type { Canvas } from '@napi-rs/canvas';
import { drawBackground } from './backgrounds/draw-background.ts';
import type { Drawn, DrawOrder } from './images.ts';
import { drawReaction } from './people/draw-reaction.ts';
import { drawRoom } from './people/room.ts';
import type { ReactionSpec } from './ports/image-maker.ts';

// A clip asks for a dozen stills of one room in a row; drawing and blurring it is half of the work.
let last: { key: string; room: Canvas } | null = null;

function react(spec: ReactionSpec): Promise<Buffer> {
  const key = [spec.roomSeed, spec.width, spec.height].join(' ');
  if (last?.key !== key) last = { key, room: drawRoom(spec.roomSeed, spec.width, spec.height) };
  return drawReaction(spec, last.room);
}

parentPort?.on('message', async ({ id, order }: { id: number; order: DrawOrder }) => {
  try {
    const jpeg = await (order.kind === 'background' ? drawBackground(order.spec) : react(order.spec));
    parentPort?.postMessage({ id, jpeg } satisfies Drawn);
  } catch (error) {
    parentPort?.postMessage({ id, error } satisfies Drawn);
  }
});
