import type { ContentFormat } from '../generated/operations.ts';
import { TABLE, type Word } from './table.ts';

/** What a format is called; of a post that has none yet, that it is chosen for it. */
export const formatWord = (format: ContentFormat | null): Word => (format ? `format.${format}` : 'all.auto');

type NameOf<Kind extends string, One = Word> = One extends `${Kind}.${infer Name}` ? Name : never;

/** All names of a kind that have texts, in the order of the table. */
export function namesOf<Kind extends string>(kind: Kind): NameOf<Kind>[] {
  const names = Object.keys(TABLE).filter((word) => word.startsWith(`${kind}.`));
  return names.map((word) => word.slice(kind.length + 1)) as NameOf<Kind>[];
}
