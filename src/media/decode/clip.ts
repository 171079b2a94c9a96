import { Frame } from 'node-av/lib';
import type { Part } from '../compositor/draw-picture.ts';
import type { KernelMemory } from '../compositor/kernels.ts';
import { allocPicture, freePicture, type Picture } from '../compositor/picture.ts';
import { focusAt } from '../focus-path.ts';
import type { FocusPath } from '../timeline.ts';
import { type Fitting, openConverter } from './converter.ts';
import { openDecoder } from './decoder.ts';
import { directCrop } from './direct.ts';
import { type CropOf, coverCrop, movingCrop, type Rect, type Size } from './fit.ts';
import { importFrame } from './import-frame.ts';
import { openContainer } from './media-file.ts';
import { type Pictures, progressive } from './progressive.ts';
import { UnreadableFileError } from './unreadable-file.ts';
import { uprightFilters } from './upright.ts';

type Crop = { rect: Rect; part: Part | null };

/** A video being played into one picture. */
export type PlayingClip = Disposable & {
  /** Of the wanted shape; its size may differ from the wanted one by the ratios of {@link directCrop}. */
  picture: Picture;
  /** What of it fills the frame, where the crop moves; null for all of it. */
  readonly part: Part | null;
  /**
   * Makes `picture` show what stands at `seconds` of the file; time may only go forward. After the last
   * frame that one stays. True when the picture changed.
   */
  advance(seconds: number): boolean;
  /**
   * Whether a clip opened later in the file would show the same: not so once the stream has changed its size, and where
   * pictures are made of fields.
   */
  readonly steady: boolean;
};

/**
 * Opens a video at `inSeconds`. Only frames that are shown are converted, so a 60 fps source costs little
 * more than a 30 fps one. `exactSize` rules out pictures of another size. Throws {@link UnreadableFileError}.
 */
export function playClip(
  memory: KernelMemory,
  path: string,
  inSeconds: number,
  fps: number,
  { follows, ...fitting }: Omit<Fitting, 'quality' | 'cropOf'> & { follows?: FocusPath },
  exactSize = false,
): PlayingClip {
  using stack = new DisposableStack();
  let [shown, ahead] = [new Frame(), new Frame()];
  for (const frame of [shown, ahead]) {
    frame.alloc();
    stack.use(frame);
  }
  const decoder = stack.use(openAt(path, inSeconds, ahead));
  // Of a film that is followed a little more than is shown is held, so that it can move by less than pixels.
  const cropAt = (source: Size, frame: Frame): Crop =>
    follows
      ? movingCrop(source, fitting, focusAt(follows, decoder.secondsOf(frame)))
      : { rect: coverCrop(source, fitting, fitting.focus), part: null };
  const cropOf: CropOf = (source, frame) => cropAt(source, frame).rect;
  const direct = exactSize || fitting.fit !== 'cover' ? null : directCrop(ahead, fitting, cropOf);
  let { part } = cropAt(uprightFilters(ahead).size, ahead);
  const size = direct ?? sizeAround(fitting, part);
  const picture = allocPicture(memory, size.width, size.height);
  stack.defer(() => freePicture(memory, picture));
  const { width, height } = picture;
  const converter = stack.use(
    openConverter(memory, picture, {
      ...fitting,
      width,
      height,
      quality: 'video',
      ...(follows && { cropOf }),
    }),
  );
  // A frame belongs to the nearest moment of the output, as sources stamp their times in rounded units.
  const tolerance = 0.5 / fps - 1e-6;
  let more = true;
  let started = false;
  let steady = true;

  const show = (): void => {
    // A stream may change its size or format midway; then the converter brings it to the size chosen.
    part = cropAt(uprightFilters(shown).size, shown).part;
    const crop = direct && directCrop(shown, fitting, cropOf);
    if (crop?.width === direct?.width && crop?.height === direct?.height && crop) {
      importFrame(memory, shown, crop, picture);
    } else {
      steady &&= direct === null;
      converter.convert(shown);
    }
  };
  const advance = (seconds: number): boolean => {
    let moved = false;
    while (more && (!started || decoder.secondsOf(ahead) <= seconds + tolerance)) {
      [shown, ahead] = [ahead, shown];
      started = moved = true;
      more = decoder.next(ahead);
    }
    if (moved) show();
    return moved;
  };
  const owned = stack.move();
  return {
    picture,
    advance,
    get part() {
      return part;
    },
    get steady() {
      return steady && !decoder.woven;
    },
    [Symbol.dispose]: () => owned.dispose(),
  };
}

/** How much earlier a second try at finding a moment begins, in seconds; the third is the start of the file. */
const RUN_UP_SECONDS = 3;

/**
 * A decoder whose first frame, put into `first`, is due at `seconds` or before. Where a format has no index (TS) a
 * search can end behind the wanted key frame, or so near the end that no frame follows: then it begins earlier.
 */
function openAt(path: string, seconds: number, first: Frame): Pictures {
  const tries = [...new Set([seconds, Math.max(0, seconds - RUN_UP_SECONDS), 0])];
  for (const from of tries) {
    using stack = new DisposableStack();
    const container = stack.use(openContainer(path));
    if (!container.video) throw new UnreadableFileError(path, 'there is no picture in it');
    const decoder = stack.use(openDecoder(container, container.video));
    if (from > 0) decoder.seek(from);
    const pictures = stack.use(progressive(decoder));
    const { next, secondsOf } = pictures;
    const isFound = next(first);
    if (isFound && (from === 0 || secondsOf(first) <= seconds)) {
      const owned = stack.move();
      return {
        next,
        secondsOf,
        get woven() {
          return pictures.woven;
        },
        [Symbol.dispose]: () => owned.dispose(),
      };
    }
    first.unref();
  }
  throw new UnreadableFileError(path, 'no frame stands at the wanted time');
}

/** The size of a picture of which `part` has the wanted one. */
function sizeAround({ width, height }: Size, part: Part | null): Size {
  const around = (side: number, share = 1) => (share < 1 ? 2 * Math.round(side / share / 2) : side);
  return { width: around(width, part?.width), height: around(height, part?.height) };
}
