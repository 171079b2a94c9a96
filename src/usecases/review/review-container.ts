import type { Caller } from '../../domain/caller.ts';
import { decodeId } from '../../domain/ids.ts';
import { NotFoundError, NotPendingError } from '../../domain/refusals.ts';
import type { JobEvents } from '../../infra/events/job-events.ts';
import type { Store } from '../../infra/store/orm.ts';
import { containersById } from '../../infra/store/queries/read/containers.ts';
import {
  decideContainer,
  type ReviewDecision,
  type ReviewedContainer,
} from '../../infra/store/queries/review/decide-container.ts';

export type ReviewDeps = {
  store: Pick<Store, 'db' | 'transaction'>;
  events: Pick<JobEvents, 'publishHints'>;
};

/** Decides on a pending post, once and for all, and remembers who did and when. */
export async function reviewContainer(
  { store, events }: ReviewDeps,
  caller: Caller,
  containerId: string,
  status: ReviewDecision['status'],
  note: string | null,
): Promise<ReviewedContainer> {
  const id = decodeId('container', containerId);
  if (!id) throw new NotFoundError('containerId', containerId, 'in this organisation');
  if (caller.token && (await containersById(store.db, caller, [id])).length === 0) {
    throw new NotFoundError('containerId', containerId, 'in this organisation');
  }
  const decision = { status, note, keyId: caller.keyId };
  const reviewed = await store.transaction((db) => decideContainer(db, caller.organisationId, id, decision));
  if (!reviewed) throw await whyNot(store, caller, id, containerId);
  await events.publishHints([{ projectId: reviewed.projectId, containerId: id }]);
  return reviewed;
}

async function whyNot({ db }: ReviewDeps['store'], caller: Caller, id: string, outsideId: string) {
  const [container] = await containersById(db, caller, [id]);
  if (!container) return new NotFoundError('containerId', outsideId, 'in this organisation');
  const { approvalStatus: status } = container;
  // A review that became due after the look above is as good as one that comes right after this answer.
  return new NotPendingError(status === 'pending' ? 'not_required' : status);
}
