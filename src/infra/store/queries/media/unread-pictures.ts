import { sql } from 'kysely';
import type { ProviderFault } from '../../../../domain/writer.ts';
import type { Db } from '../../database.ts';

/** A picture that nobody has words for; `language` is that of its project. */
export type UnreadPicture = { id: string; blobKey: string; language: string };

/**
 * Takes pictures whose words are due, the longest due first, for a while: whoever is lost with one leaves it to be taken
 * again.
 */
export async function claimUnread(
  db: Db,
  { most, leaseSeconds }: { most: number; leaseSeconds: number },
): Promise<UnreadPicture[]> {
  const { rows } = await sql<UnreadPicture>`
    with due as (
      select media.id, project.primary_language as language
      from media_asset media join project on project.id = media.project_id and project.status = 'active'
      where media.words_due_at <= now() and media.words is null and media.deleted_at is null
      order by media.words_due_at limit ${most} for no key update of media skip locked
    )
    update media_asset media set words_due_at = clock_timestamp() + make_interval(secs => ${leaseSeconds})
    from due where media.id = due.id
    returning media.id, coalesce(media.drawn_key, media.blob_key) as "blobKey", due.language`.execute(db);
  return rows;
}

/** Keeps what a model said a picture shows, unless somebody has said it meanwhile. */
export async function keepWords(db: Db, id: string, words: string): Promise<void> {
  await db
    .updateTable('media_asset')
    .set({ words, wordsDueAt: null, wordsFault: null })
    .where('id', '=', id)
    .where('words', 'is', null)
    .execute();
}

/** Keeps why it said nothing, and when it is asked again; null: it is not. */
export async function keepWordsFault(
  db: Db,
  id: string,
  { fault, dueAt }: { fault: ProviderFault; dueAt: Date | null },
): Promise<void> {
  await db
    .updateTable('media_asset')
    .set({ wordsFault: fault, wordsDueAt: dueAt })
    .where('id', '=', id)
    .where('words', 'is', null)
    .execute();
}
