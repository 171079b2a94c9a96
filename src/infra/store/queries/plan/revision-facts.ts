import type { SoundFact, TrackFact } from '../../../../creative/craft/facts.ts';
import type { RevisionFacts } from '../../../../creative/revise/revise-post.ts';
import type { Revision } from '../../../../domain/revision.ts';
import { anyOf } from '../../any-of.ts';
import type { Db, Row } from '../../database.ts';
import { toMediaFact } from './project-facts.ts';

/** What a revision names of its project's library and of the pool, as far as it is there. */
export async function revisionFacts(
  db: Db,
  projectId: string,
  { slides = [], trackId, musicId }: Revision,
): Promise<RevisionFacts> {
  const ids = slides.flatMap(({ mediaId }) => mediaId ?? []);
  const rows = await db
    .selectFrom('media_asset')
    .selectAll()
    .where('id', '=', anyOf(musicId === undefined ? ids : [...ids, musicId]))
    .where('projectId', '=', projectId)
    .where('deletedAt', 'is', null)
    .execute();
  const music = rows.find(({ id, kind }) => id === musicId && kind === 'audio');
  return {
    media: rows.filter(({ kind }) => kind !== 'audio').map(toMediaFact),
    track: trackId === undefined ? null : await trackFact(db, trackId),
    music: music ? soundFact(music) : null,
  };
}

async function trackFact(db: Db, id: string): Promise<TrackFact | null> {
  const row = await db.selectFrom('track').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  const { style, bpm, seed, title, licence } = row;
  return { id, style, bpm, seed, pool: { name: title, licence } };
}

function soundFact({ id, blobKey, durationMs, loudness }: Row<'media_asset'>): SoundFact {
  return { mediaId: id, blobKey, durationMs: durationMs ?? 0, loudness };
}
