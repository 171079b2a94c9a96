import { decodeId, type IdKind } from '../../domain/ids.ts';
import { NotFoundError } from '../../domain/refusals.ts';

/**
 * Reads an optional id of the input and makes sure that the project has it.
 * @throws NotFoundError naming the field as the seeds do
 */
export async function findOnProject<Found>(
  kind: IdKind,
  field: string,
  id: string | undefined,
  find: (uuid: string) => Promise<Found | undefined | null> | Found | undefined | null,
): Promise<Found | null> {
  if (id === undefined) return null;
  const uuid = decodeId(kind, id);
  const found = uuid && (await find(uuid));
  if (!found) throw new NotFoundError(field, id);
  return found;
}

/** Bare ids of those that can be read; the others are as good as absent. */
export function readableIds(kind: IdKind, ids: readonly string[]): string[] {
  return ids.flatMap((id) => decodeId(kind, id) ?? []);
}
