import { sql } from 'kysely';
import { newUuid } from '../../../../domain/new-uuid.ts';
import { PLAN_HOURS, type PlannedResolution, type PlannedVariant } from '../../../../domain/planned-post.ts';
import type { Db } from '../../database.ts';
import { jsonb } from '../../jsonb.ts';

export type NewPlan = {
  organisationId: string;
  projectId: string;
  test: boolean;
  resolution: PlannedResolution;
  variants: PlannedVariant[];
  metadata: Record<string, unknown> | null;
};

/** Keeps a plan. */
export async function insertPlan(db: Db, plan: NewPlan): Promise<{ id: string; expiresAt: Date }> {
  const { id, expiresAt } = await db
    .insertInto('plan')
    .values({
      id: newUuid(),
      organisationId: plan.organisationId,
      projectId: plan.projectId,
      test: plan.test,
      resolution: jsonb(plan.resolution),
      variants: jsonb(plan.variants),
      metadata: plan.metadata && jsonb(plan.metadata),
      expiresAt: sql<Date>`now() + make_interval(hours => ${PLAN_HOURS})`,
    })
    .returning(['id', 'expiresAt'])
    .executeTakeFirstOrThrow();
  return { id, expiresAt };
}
