import { BROKEN } from './broken.ts';
import { FILMS } from './films.ts';
import { HEICS } from './heics.ts';
import type { Specimen } from './kind.ts';
import { LIVE_PHOTO } from './live-photo.ts';
import { SOUNDS } from './sounds.ts';
import { STILLS } from './stills.ts';

/** Files of every kind that people have, and what should come of each. */
export const CORPUS: Specimen[] = [...STILLS, ...HEICS, ...SOUNDS, ...FILMS, LIVE_PHOTO, ...BROKEN];
