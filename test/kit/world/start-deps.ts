import { createEmbeddedCopywriter } from '#src/creative/words/copywriter.ts';
import type { JobEvent } from '#src/domain/events.ts';
import type { ContainerHint } from '#src/infra/events/job-events.ts';
import type { Store } from '#src/infra/store/orm.ts';
import { missingGlyphs } from '#src/media/text/fonts.ts';
import type { PlanDeps } from '#src/usecases/plan/deps.ts';
import type { StartDeps } from '#src/usecases/start/start.ts';

/** What a start or a dry run needs, with a moderation that blocks one word, and what it told of. */
export function startDeps(
  store: Store,
  runningJobsPerOrganisation = 50,
): PlanDeps & StartDeps & { told: JobEvent[]; posts: ContainerHint[] } {
  const told: JobEvent[] = [];
  const posts: ContainerHint[] = [];
  return {
    store,
    told,
    posts,
    runningJobsPerOrganisation,
    missingGlyphs,
    text: createEmbeddedCopywriter(),
    photos: null,
    onStarted: (event, made) => {
      told.push(event);
      posts.push(...made);
    },
    moderation: {
      review: async (texts) => {
        const hit = texts.find(({ text }) => text.includes('forbidden'));
        if (!hit) return null;
        const start = hit.text.indexOf('forbidden');
        return { categories: ['violence'], field: hit.field, span: { start, end: start + 9 } };
      },
    },
  };
}

/** How many rows a start may write, per table: compared before and after a refusal. */
export async function startRows(store: Store): Promise<Record<string, number>> {
  const tables = ['job', 'container', 'job_event', 'ledger_entry', 'idempotency_record'] as const;
  const counts: Record<string, number> = {};
  for (const table of tables) {
    const { count } = await store.db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .executeTakeFirstOrThrow();
    counts[table] = Number(count);
  }
  return counts;
}
