import { type Caller, requireOwnKind } from '../../domain/caller.ts';
import { decodeId } from '../../domain/ids.ts';
import { NotFoundError } from '../../domain/refusals.ts';
import type { Db } from '../../infra/store/database.ts';
import { type ContainerView, containersById } from '../../infra/store/queries/read/containers.ts';
import { jobsById } from '../../infra/store/queries/read/jobs.ts';

/** A post that the caller may change, as it is now. @throws NotFoundError, ValidationError */
export async function changeableContainer(
  db: Db,
  caller: Caller,
  containerId: string,
): Promise<ContainerView> {
  const id = decodeId('container', containerId);
  const [container] = id ? await containersById(db, caller, [id]) : [];
  if (!container) throw new NotFoundError('containerId', containerId, 'in this organisation');
  const [job] = await jobsById(db, caller, [container.jobId]);
  if (job) requireOwnKind(caller, job, 'containerId');
  return container;
}
