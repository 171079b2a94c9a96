import type { ContainerPlan } from './container.ts';

/** What a post is rendered again from. */
export type KeptRender = {
  plan: ContainerPlan;
  /** Source id → blob that holds what was made or fetched of it. */
  made: Record<string, string>;
  /** What drew and encoded it; null where that was not kept yet. */
  engine: string | null;
};

/**
 * The files in storage that a post is rendered again from, by source; null for one that is known to be gone. What this
 * program draws it draws again.
 */
export function storedSources({ plan, made }: Pick<KeptRender, 'plan' | 'made'>): Map<string, string | null> {
  const stored = new Map<string, string | null>();
  for (const [id, source] of Object.entries(plan.sources)) {
    if (source.kind === 'blob') stored.set(id, source.blobKey);
    else if (source.kind === 'found') stored.set(id, made[id] ?? null);
  }
  return stored;
}
