import type { Caller } from '../../domain/caller.ts';
import { decodeId, encodeId } from '../../domain/ids.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import { type RenderPlanInput, renderPlanInput } from '../../domain/inputs/render-plan.ts';
import { PlanUnusableError } from '../../domain/plan-refusals.ts';
import { NotFoundError } from '../../domain/refusals.ts';
import type { Db, Row } from '../../infra/store/database.ts';
import { claimPlan, findPlan } from '../../infra/store/queries/plan/claim-plan.ts';
import type { StartProject } from '../../infra/store/queries/start/project.ts';
import type { Resolution, StartRequest } from './resolution.ts';
import type { StartDeps } from './start.ts';

/** Whether a generateContent request names a plan instead of a brief. */
export function isPlanRequest(raw: unknown): boolean {
  return typeof raw === 'object' && raw !== null && 'planId' in raw && raw.planId != null;
}

/**
 * The start that renders a plan: its posts as they were shown, at their price. Texts were moderated when the plan was
 * made. The plan is taken in the start's transaction, so that it is rendered once; a repeat of the request is
 * answered by its key or `id` before the plan is looked at.
 * @throws ValidationError
 */
export async function renderPlanRequest(
  deps: StartDeps,
  caller: Caller,
  raw: unknown,
): Promise<StartRequest> {
  const input = parseInput(renderPlanInput, raw);
  const planId = decodeId('plan', input.planId);
  const { organisationId, test } = caller;
  const plan = planId ? await findPlan(deps.store.db, { organisationId, test, planId }) : undefined;
  return {
    input,
    containerId: input.id ?? null,
    variantCount: plan?.variants.length ?? 1,
    maxCredits: input.budget?.maxCredits ?? null,
    metadata: input.metadata ?? plan?.metadata ?? null,
    texts: [],
    resolve: (db, project, _object, jobId) => takePlan(db, project, input, plan, jobId),
  };
}

/** @throws NotFoundError, PlanUnusableError */
async function takePlan(
  db: Db,
  project: StartProject,
  { planId }: RenderPlanInput,
  plan: Row<'plan'> | undefined,
  jobId: string | null,
): Promise<Resolution> {
  if (!plan || plan.projectId !== project.id) throw new NotFoundError('planId', planId);
  const taken = jobId && (await claimPlan(db, plan.id, jobId));
  if (!taken) throw await unusable(db, plan);
  return {
    ...plan.resolution,
    seed: null,
    given: plan.variants.map((one, variant) => ({ variant, ...one })),
  };
}

/** Reads the plan again: another start may have taken it since it was looked up. */
async function unusable(db: Db, { organisationId, test, id }: Row<'plan'>): Promise<PlanUnusableError> {
  const now = await findPlan(db, { organisationId, test, planId: id });
  return now?.jobId
    ? new PlanUnusableError('USED', encodeId('job', now.jobId))
    : new PlanUnusableError('EXPIRED');
}
