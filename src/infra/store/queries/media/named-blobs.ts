import { sql } from 'kysely';
import type { Db } from '../../database.ts';

/**
 * Which of `keys` some row names: files of posts and of libraries, found pictures, kept and shown pieces of films, and
 * what posts that are being made have come to or are planned from; whatever is made for a post is made by its plan.
 * Each table is asked for all keys at once, which its index answers however long the list.
 */
export async function namedAmong(db: Db, keys: readonly string[]): Promise<Set<string>> {
  const asked = sql`any(${keys}::text[])`;
  const { rows } = await sql<{ key: string }>`
    with running as (
      select plan, checkpoint from container where status in ('queued', 'processing') and plan is not null),
    needed as (
      select made.value as key
        from running, jsonb_each_text(checkpoint -> 'generating_visuals' -> 'blobs') made
      union all
      select made ->> 'blobKey' from running, jsonb_array_elements(checkpoint -> 'assembling' -> 'files') made
      union all
      select had.value from running, jsonb_each_text(plan -> 'had') had
      union all
      select source.value ->> 'blobKey' from running, jsonb_each(plan -> 'sources') source)
    select blob_key as key from asset where blob_key = ${asked}
    union select blob_key from media_asset where blob_key = ${asked}
    union select drawn_key from media_asset where drawn_key = ${asked}
    union select blob_key from kept_photo where blob_key = ${asked}
    union select blob_key from segment where blob_key = ${asked}
    union select blob_key from preview_piece where blob_key = ${asked}
    union select key from needed where key = ${asked}
  `.execute(db);
  return new Set(rows.map(({ key }) => key));
}
