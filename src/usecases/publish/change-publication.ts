import { type Caller, requireOwnKind, requireScope } from '../../domain/caller.ts';
import { decodeId, encodeId } from '../../domain/ids.ts';
import type { PublicationStatus } from '../../domain/publications.ts';
import { ConflictError, NotFoundError } from '../../domain/refusals.ts';
import type { Db, Row } from '../../infra/store/database.ts';
import {
  movePublication,
  type PublicationChanges,
} from '../../infra/store/queries/publish/move-publication.ts';
import { lockPublication } from '../../infra/store/queries/publish/publications.ts';
import type { PublishDeps } from './deps.ts';

type Locked = NonNullable<Awaited<ReturnType<typeof lockPublication>>>;
type Change = { to: PublicationStatus; changes: PublicationChanges };

/**
 * Changes a publication that stands in one of `from`, as a caller wants it.
 * @throws ForbiddenScopeError, NotFoundError, ValidationError, ConflictError, or what `change` refuses
 */
export async function changePublication(
  { store, events, publishing }: PublishDeps,
  caller: Caller,
  scheduledPostId: string,
  { from, change }: { from: readonly PublicationStatus[]; change: (row: Locked, db: Db) => Promise<Change> },
): Promise<Row<'scheduled_post'>> {
  requireScope(caller, 'publish:write');
  const unknown = () => new NotFoundError('scheduledPostId', scheduledPostId, 'in this organisation');
  const id = decodeId('scheduledPost', scheduledPostId);
  if (!id) throw unknown();
  const changed = await store.transaction(async (db) => {
    const row = await lockPublication(db, caller, id);
    if (!row) throw unknown();
    // What a test key made is never scheduled.
    requireOwnKind(caller, { test: false }, 'scheduledPostId');
    const outsideId = encodeId('scheduledPost', id);
    if (!from.includes(row.status))
      throw new ConflictError(`${outsideId} is ${row.status}; it was left alone.`);
    const { to, changes } = await change(row, db);
    const moved = await movePublication(db, row, to, changes);
    if (!moved) throw new Error('A locked publication was changed.');
    return moved;
  });
  publishing.kick();
  await events.publishHints([{ projectId: changed.projectId, containerId: changed.containerId }]);
  return changed;
}
