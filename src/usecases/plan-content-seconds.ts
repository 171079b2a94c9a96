import type { ContentFormat } from '../domain/formats.ts';
import type { Db } from '../infra/store/database.ts';
import { measuredSpeed } from '../infra/store/queries/plan/measured-speed.ts';

/**
 * Seconds of work per second of film before this installation has made any: measured on two cores with the embedded
 * providers. Films that are decoded take longer than stills.
 */
const USUAL_SPEED: Record<ContentFormat, number> = {
  slideshow_builder: 1,
  slideshow_remix: 1,
  ugc_remix: 1.2,
  video_remix: 1.4,
};
/** Planning, music and the start of the encoder do not grow with the film. */
const USUAL_START_SECONDS = 3;

/** Seconds a worker will need for a film of `durationMs`, by the posts this installation has made so far. */
export async function predictSeconds(db: Db, format: ContentFormat, durationMs: number): Promise<number> {
  const measured = await measuredSpeed(db, format);
  const seconds = durationMs / 1_000;
  return Math.ceil(
    measured === null ? USUAL_START_SECONDS + seconds * USUAL_SPEED[format] : seconds * measured,
  );
}
