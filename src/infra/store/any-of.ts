import { type RawBuilder, sql } from 'kysely';

/** `= any(…)` in the place of `in (…)`: one text, and so one kept plan, for lists of any length. */
export function anyOf(ids: readonly string[]): RawBuilder<string> {
  return sql<string>`any(${ids}::uuid[])`;
}

/** The same for words, such as those that a client filters by. */
export function anyWord<Word extends string>(words: readonly Word[]): RawBuilder<Word> {
  return sql<Word>`any(${words}::text[])`;
}
