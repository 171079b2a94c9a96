import { type Clip, type SpriteOverlay, TIMELINE_VERSION, type Timeline } from '../../media/timeline.ts';
import { buttonSpot, drawCelebration } from './celebration-screen.ts';
import { contentFrom } from './content.ts';
import { drawTapMark } from './logo.ts';
import { drawToday, tickSpot } from './today-screen.ts';
import { createUi, SCREEN_WIDTH, type Ui } from './ui.ts';
import { drawWeek } from './week-screen.ts';

const WIDTH = 720;
const HEIGHT = 1560;
const FPS = 30;
const JPEG_QUALITY = 95;
const SCALE = WIDTH / SCREEN_WIDTH;
const TAP_ID = 'tap';

export type DemoApp = {
  timeline: Timeline;
  /** The pictures behind the timeline's source ids: JPEG screens and a PNG tap mark. */
  files: { id: string; bytes: Buffer }[];
};

/**
 * A screen recording of "Tideline", a made-up habit app: three habits are ticked off, the tide rises, all is done
 * and celebrated, and the week is looked at. About nine seconds without sound, as pictures and a timeline for the
 * renderer.
 */
export async function drawDemoApp({ seed }: { seed: number }): Promise<DemoApp> {
  const reel = createReel();
  const content = contentFrom(seed);
  const ticks = content.habits.map((_, index): number => (index < 2 ? 1 : 0));
  let phase = 0;
  const today = () => {
    phase += 0.35;
    const state = { ticks: [...ticks], phase };
    return (ui: Ui) => drawToday(ui, content, state);
  };
  hold(reel, 26, today);
  for (const row of [2, 3, 4]) {
    reel.tap(tickSpot(row));
    for (const moment of [0.2, 0.45, 0.7, 0.9, 1]) {
      ticks[row] = moment;
      reel.show(today(), 2);
    }
    if (row < 4) hold(reel, 20, today);
  }
  reel.show(today(), 14);
  reel.show((ui) => drawCelebration(ui, content, 0), 10, 'slide-up');
  const pops = 24;
  for (let pop = 1; pop <= pops; pop++) reel.show((ui) => drawCelebration(ui, content, pop / pops), 2);
  reel.show((ui) => drawCelebration(ui, content, 1), 18);
  // The finger is seen before the screen begins to slide.
  reel.tap(buttonSpot(HEIGHT / SCALE), TRANSITION_FRAMES + 10);
  reel.show((ui) => drawWeek(ui, content, 0), 12, 'slide-left');
  const growth = 14;
  for (let step = 1; step <= growth; step++) {
    const grown = 1 - (1 - step / growth) ** 3;
    reel.show((ui) => drawWeek(ui, content, grown), 2);
  }
  reel.show((ui) => drawWeek(ui, content, 1), 46);
  return reel.finish(seed);
}

type Draw = (ui: Ui) => void;
type Reel = ReturnType<typeof createReel>;

/** Stands still, but for the water: a new picture every four frames. */
function hold(reel: Reel, frames: number, next: () => Draw): void {
  for (let left = frames; left > 0; left -= 4) reel.show(next(), Math.min(4, left));
}

const TRANSITION_FRAMES = 9;
const toMs = (frames: number) => Math.round((frames * 1000) / FPS);

/** Collects pictures one after the other, in whole frames so that none is shown a moment too long. */
function createReel() {
  const clips: Clip[] = [];
  const overlays: SpriteOverlay[] = [];
  const pictures: { id: string; draw: Draw }[] = [];
  let frame = 0;
  return {
    /** With a transition, `draw` slides over the end of the picture before, which must last as long. */
    show(draw: Draw, frames: number, transition?: 'slide-up' | 'slide-left') {
      const overlap = transition ? TRANSITION_FRAMES : 0;
      const id = `screen-${pictures.length}`;
      pictures.push({ id, draw });
      const from = frame - overlap;
      frame += frames;
      const still = { zoom: 1, x: 0, y: 0 };
      clips.push({
        startMs: toMs(from),
        durationMs: toMs(frame) - toMs(from),
        source: { kind: 'image', id, focus: { x: 0.5, y: 0.5 } },
        camera: { from: still, to: still, ease: 'linear' },
        transition: transition
          ? { kind: transition, durationMs: toMs(frame - frames) - toMs(from) }
          : { kind: 'cut' },
      });
    },
    /** A finger comes down `before` frames before the moment reached. */
    tap(spot: { x: number; y: number }, before = 5) {
      overlays.push(tapOverlay(spot, toMs(frame - before)));
    },
    async finish(seed: number): Promise<DemoApp> {
      const files = await Promise.all(
        pictures.map(async ({ id, draw }) => ({ id, bytes: await paint(draw) })),
      );
      const timeline: Timeline = {
        version: TIMELINE_VERSION,
        width: WIDTH,
        height: HEIGHT,
        fps: FPS,
        durationMs: toMs(frame),
        seed,
        clips,
        overlays,
        audio: [],
        loudnessLufs: -14,
        posterMs: toMs(20),
        slideMs: [],
      };
      return { timeline, files: [...files, { id: TAP_ID, bytes: await drawTapMark(128) }] };
    },
  };
}

async function paint(draw: Draw): Promise<Buffer> {
  const ui = createUi(WIDTH, HEIGHT);
  draw(ui);
  return ui.canvas.encode('jpeg', JPEG_QUALITY);
}

/** A finger comes down, presses, and leaves. */
function tapOverlay(spot: { x: number; y: number }, startMs: number): SpriteOverlay {
  const square = (size: number) => ({
    x: Math.round(spot.x * SCALE - size / 2),
    y: Math.round(spot.y * SCALE - size / 2),
    width: size,
    height: size,
  });
  return {
    kind: 'sprite',
    id: TAP_ID,
    startMs,
    durationMs: 400,
    fadeInMs: 80,
    fadeOutMs: 200,
    from: square(110),
    to: square(76),
    ease: 'out',
  };
}
