import { type Caller, requireOwnKind, requireScope } from '../../domain/caller.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import { recordPostMetricsInput } from '../../domain/inputs/source-post.ts';
import { newUuid } from '../../domain/new-uuid.ts';
import { refuseIfArchived } from '../../domain/project.ts';
import { NotFoundError, ValidationError } from '../../domain/refusals.ts';
import type { Row } from '../../infra/store/database.ts';
import { PostMetric } from '../../infra/store/entities/post-metric.ts';
import type { Store } from '../../infra/store/orm.ts';
import { lockProject } from '../../infra/store/repositories/projects.ts';
import { saved } from '../../infra/store/saved.ts';
import { changeableContainer } from '../review/changeable-container.ts';

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
  const container = await changeableContainer(store.db, caller, containerId);
  if (container.status !== 'completed') {
    const message = `is ${container.status}; only what is completed can have been published`;
    throw new ValidationError([{ path: 'containerId', message }]);
  }
  return store.fork().transactional(async (em) => {
    const project = await lockProject(em, caller, container.projectId);
    if (project) {
      refuseIfArchived(project.status, 'containerId');
      // Results decide what the project makes next.
      requireOwnKind(caller, project, 'project');
    }
    const metric = em.create(PostMetric, {
      id: newUuid(),
      containerId: container.id,
      ...results,
      pulledFrom: null,
      recordedAt: recordedAt ?? new Date(),
    });
    return saved(em, metric);
  });
}
