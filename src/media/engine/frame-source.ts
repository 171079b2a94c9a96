import { createCompositor } from '../compositor/compositor.ts';
import { planFrame } from '../frame-plan.ts';
import type { RenderRequest } from '../render-request.ts';
import { openClipLayers } from './clip-layers.ts';
import { openOverlayLayers } from './overlay-layers.ts';

/** Composes the frames of a request, in order. */
export type FrameSource = Disposable & {
  /** Frame `n` as dense Y, U, V planes, valid until the next call. `n` may only grow. */
  compose(n: number): Promise<Uint8Array>;
  /** Says that a piece begins at frame `n`. What it shows depends on nothing that was composed before it. */
  begin(n: number): void;
};

export function openFrameSource(request: RenderRequest): FrameSource {
  const { timeline } = request;
  using stack = new DisposableStack();
  const compositor = createCompositor(timeline.width, timeline.height);
  const clips = stack.use(openClipLayers(compositor.memory, request));
  const overlays = stack.use(openOverlayLayers(compositor, request));
  const owned = stack.move();
  let next = 0;
  return {
    async compose(n) {
      next = n + 1;
      const { base, incoming, overlays: shown } = planFrame(timeline, n);
      clips.release(base.index);
      const under = { ...clips.shown(base), view: base.view };
      if (incoming) {
        const over = { ...clips.shown(incoming), view: incoming.view };
        compositor.change(under, over, incoming.transition.kind, incoming.progress);
      } else {
        compositor.fill(under);
      }
      await overlays.draw(shown);
      return compositor.pixels();
    },
    begin(n) {
      const leftOut = n !== next;
      clips.begin(n, leftOut);
      overlays.begin(n, leftOut);
    },
    [Symbol.dispose]: () => owned.dispose(),
  };
}
