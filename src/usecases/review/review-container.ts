import type { Caller } from '../../domain/caller.ts';
import { NotPendingError } from '../../domain/refusals.ts';
import type { JobEvents } from '../../infra/events/job-events.ts';
import type { Store } from '../../infra/store/orm.ts';
import {
  decideContainer,
  type ReviewDecision,
  type ReviewedContainer,
} from '../../infra/store/queries/review/decide-container.ts';
import { changeableContainer } from './changeable-container.ts';

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
  const { id } = await changeableContainer(store.db, caller, containerId);
  const decision = { status, note, keyId: caller.keyId };
  const reviewed = await store.transaction((db) => decideContainer(db, caller.organisationId, id, decision));
  if (!reviewed) throw await whyNot(store, caller, containerId);
  await events.publishHints([{ projectId: reviewed.projectId, containerId: id }]);
  return reviewed;
}

async function whyNot({ db }: ReviewDeps['store'], caller: Caller, containerId: string) {
  const { approvalStatus: status } = await changeableContainer(db, caller, containerId);
  // A review that became due after the look above is as good as one that comes right after this answer.
  return new NotPendingError(status === 'pending' ? 'not_required' : status);
}
