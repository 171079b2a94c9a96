import { FORMATS } from '../../creative/formats/formats.ts';
import type { ContentFormat } from '../../domain/formats.ts';
import type { Db } from '../../infra/store/database.ts';
import { measuredSpeed } from '../../infra/store/queries/plan/measured-speed.ts';

/** Planning, music and the start of the encoder do not grow with the film. */
const USUAL_START_SECONDS = 3;

/** Seconds a worker will need for a film of `durationMs`. */
export type PredictSeconds = (format: ContentFormat, durationMs: number) => Promise<number>;

/** Drawing a photo and putting it into storage. */
const SECONDS_OF_PHOTO = 0.4;

/** Seconds a worker will need for so many photos alone: nothing is encoded, and no tune is made. */
export const predictPhotosSeconds = (photos: number) =>
  Math.ceil(USUAL_START_SECONDS + photos * SECONDS_OF_PHOTO);

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
      measured === null ? USUAL_START_SECONDS + seconds * FORMATS[format].pace : seconds * measured,
    );
  };
}
