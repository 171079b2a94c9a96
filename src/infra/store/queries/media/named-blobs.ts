import { sql } from 'kysely';
import type { Db } from '../../database.ts';

/**
 * Which of `keys` some row names: files of posts and of libraries, found pictures, kept and shown pieces of films, and what posts that are being made have come to or
 * are planned from.
 */
export async function namedAmong(db: Db, keys: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ key: string }>`
    with asked as (select unnest(${keys}::text[]) as key),
    running as (select plan, checkpoint from container where status in ('queued', 'processing')),
    needed as (
      select made.value as key
        from running, jsonb_each_text(checkpoint -> 'generating_visuals' -> 'blobs') made
      union all
      select made ->> 'blobKey' from running, jsonb_array_elements(checkpoint -> 'assembling' -> 'files') made
      union all
      select had.value from running, jsonb_each_text(plan -> 'had') had
      union all
      select source.value ->> 'blobKey' from running, jsonb_each(plan -> 'sources') source)
    select asked.key from asked where
      exists (select from asset where blob_key = asked.key)
      or exists (select from media_asset where blob_key = asked.key)
      or exists (select from kept_photo where blob_key = asked.key)
      or exists (select from media_asset where drawn_key = asked.key)
      or exists (select from segment where blob_key = asked.key)
      or exists (select from preview_piece where blob_key = asked.key)
      or exists (select from needed where needed.key = asked.key)
  `.execute(db);
  return new Set(rows.map(({ key }) => key));
}
