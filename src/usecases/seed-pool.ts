import { v5 as uuidv5 } from 'uuid';
import type { Db } from '../infra/store/database.ts';
import { jsonb } from '../infra/store/jsonb.ts';
import { REACTION_TEMPLATES } from './pool/reaction-templates.ts';
import { TRACKS } from './pool/tracks.ts';

/** Names of the pool give its ids, so a draw from the same seed is the same in every installation. */
const NAMESPACE = '4b0c7d0e-6a55-4f6c-9d0a-6f3f4d0f2b11';
const LICENCE = 'CC0-1.0';

/** Fills the public pool of tracks and reactions. Doing it again adds only what is missing. */
export async function seedPool(db: Db): Promise<void> {
  await db
    .insertInto('track')
    .values(
      TRACKS.map((track) => ({ id: uuidv5(`track/${track.slug}`, NAMESPACE), licence: LICENCE, ...track })),
    )
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .execute();
  await db
    .insertInto('reaction_template')
    .values(
      REACTION_TEMPLATES.map(({ beats, ...template }) => ({
        id: uuidv5(`template/${template.slug}`, NAMESPACE),
        licence: LICENCE,
        beats: jsonb(beats),
        ...template,
      })),
    )
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .execute();
}
