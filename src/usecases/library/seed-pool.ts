import { v5 as uuidv5 } from 'uuid';
import type { MusicStyle } from '../../creative/ports/musician.ts';
import type { ReactionBeat } from '../../domain/reaction.ts';
import type { Db } from '../../infra/store/database.ts';
import { jsonb } from '../../infra/store/jsonb.ts';
import { insertUnlessThere } from '../../infra/store/queries/seed/insert-unless-there.ts';

/** What every project may draw from; a higher `trend` (0..100) is drawn more often. */
export type Pool = {
  templates: { slug: string; name: string; trend: number; licence: string; beats: ReactionBeat[] }[];
  tracks: {
    slug: string;
    title: string;
    style: MusicStyle;
    bpm: number;
    seed: number;
    trend: number;
    licence: string;
  }[];
};

/** Names of the pool give its ids, so a draw from the same seed is the same in every installation. */
const NAMESPACE = '4b0c7d0e-6a55-4f6c-9d0a-6f3f4d0f2b11';

/** Fills the public pool of tracks and reactions. Doing it again adds only what is missing. */
export async function seedPool(db: Db, { templates, tracks }: Pool): Promise<void> {
  await insertUnlessThere(
    db,
    'track',
    tracks.map((track) => ({ id: uuidv5(`track/${track.slug}`, NAMESPACE), ...track })),
  );
  await insertUnlessThere(
    db,
    'reaction_template',
    templates.map(({ beats, ...template }) => ({
      id: uuidv5(`template/${template.slug}`, NAMESPACE),
      beats: jsonb(beats),
      ...template,
    })),
  );
}
