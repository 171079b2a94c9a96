import type { ContentFormat } from '../../domain/formats.ts';
import type { Db } from '../../infra/store/database.ts';
import { measuredSpeed } from '../../infra/store/queries/plan/measured-speed.ts';

/**
 * Seconds of work per second of film before this installation has made any: measured with the embedded providers at
 * full size on two busy cores, where a slideshow of 15 s took 18 s of processor time. Films that are decoded take
 * longer than stills.
 */
const USUAL_SPEED: Record<ContentFormat, number> = {
  slideshow_builder: 1,
  slideshow_remix: 1,
  ugc_remix: 1.1,
  video_remix: 1.3,
};
/** Planning, music and the start of the encoder do not grow with the film. */
const USUAL_START_SECONDS = 3;

/** Seconds a worker will need for a film of `durationMs`. */
export type PredictSeconds = (format: ContentFormat, durationMs: number) => Promise<number>;

/** Predicts by the posts this installation has made so far, which are looked at once per format. */
export function createPrediction(db: Db): PredictSeconds {
  const speeds = new Map<ContentFormat, number | null>();
  const speedOf = async (format: ContentFormat) => {
    const known = speeds.get(format);
    if (known !== undefined) return known;
    const measured = await measuredSpeed(db, format);
    speeds.set(format, measured);
    return measured;
  };
  return async (format, durationMs) => {
    const measured = await speedOf(format);
    const seconds = durationMs / 1_000;
    return Math.ceil(
      measured === null ? USUAL_START_SECONDS + seconds * USUAL_SPEED[format] : seconds * measured,
    );
  };
}
