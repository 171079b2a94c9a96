import { encoderOptions, type RenderEncoder } from './encoder-options.ts';
import { openVideoEncoder } from './video-encoder.ts';

const FORMAT = { width: 1080, height: 1920, fps: 30 };
/** Pieces of other lengths must have the same settings, or they could not stand in one film. */
const LENGTHS = [6, 15];

/** Encodes a few grey pictures as pieces of films are encoded. Throws what keeps them from it. */
export function encodeSome(encoder: RenderEncoder): void {
  const grey = new Uint8Array((FORMAT.width * FORMAT.height * 3) / 2);
  const settings = LENGTHS.map((frames) => {
    using opened = openVideoEncoder(FORMAT, encoderOptions(encoder, frames, frames), encoder);
    let packets = 0;
    const count = () => {
      packets += 1;
    };
    for (let n = 0; n < frames; n += 1) opened.encode(grey.fill(100 + n), count);
    opened.finish(count);
    if (packets !== frames) throw new Error(`${frames} pictures became ${packets}.`);
    return opened.context.extraData ?? Buffer.alloc(0);
  });
  const [one, other] = settings;
  if (!one?.length || !other?.equals(one)) throw new Error('Its pieces cannot be joined.');
}
