import { v7 as uuidv7 } from 'uuid';
import { type Caller, requireScope } from '../../domain/caller.ts';
import { decodeId } from '../../domain/ids.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import { recordPostMetricsInput } from '../../domain/inputs/source-post.ts';
import { NotFoundError, ValidationError } from '../../domain/refusals.ts';
import type { Row } from '../../infra/store/database.ts';
import { PostMetric } from '../../infra/store/entities/post-metric.ts';
import type { Store } from '../../infra/store/orm.ts';
import { containersById } from '../../infra/store/queries/read/containers.ts';
import { saved } from '../../infra/store/saved.ts';
import { openProject } from '../projects/open-project.ts';

export const RECORD_POST_METRICS_REFUSALS = [ValidationError, NotFoundError] as const;

/**
 * Records how a finished container does where it was published, unless its project is archived. Nothing recorded
 * before is changed. Needs the scope content:write.
 * @throws ForbiddenScopeError, or one of RECORD_POST_METRICS_REFUSALS
 */
export async function recordPostMetrics(
  { store }: { store: Store },
  caller: Caller,
  raw: unknown,
): Promise<Row<'post_metric'>> {
  requireScope(caller, 'content:write');
  const { containerId, recordedAt, ...results } = parseInput(recordPostMetricsInput, raw);
  const id = decodeId('container', containerId);
  const [container] = id ? await containersById(store.db, caller, [id]) : [];
  if (!container) throw new NotFoundError('containerId', containerId, 'in this organisation');
  if (container.status !== 'completed') {
    const message = `is ${container.status}; only what is completed can have been published`;
    throw new ValidationError([{ path: 'containerId', message }]);
  }
  return store.fork().transactional(async (em) => {
    await openProject(em, caller, container.projectId, 'containerId');
    const metric = em.create(PostMetric, {
      id: uuidv7(),
      containerId: container.id,
      ...results,
      recordedAt: recordedAt ?? new Date(),
    });
    return saved(em, metric);
  });
}
