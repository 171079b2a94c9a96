import { sql } from 'kysely';
import type { ContainerPlan } from '../../../../domain/container.ts';
import type { KeptRender } from '../../../../domain/kept-render.ts';
import type { Db } from '../../database.ts';

/** What a container was rendered from; its plan is null when none was kept, and all of it when there is no container. */
export function keptRender(
  db: Db,
  containerId: string,
): Promise<(Omit<KeptRender, 'plan'> & { plan: ContainerPlan | null }) | undefined> {
  return db
    .selectFrom('container')
    .select([
      'plan',
      sql<Record<string, string>>`coalesce(checkpoint -> 'generating_visuals' -> 'blobs', '{}')`.as('made'),
      sql<string | null>`checkpoint -> 'assembling' ->> 'engine'`.as('engine'),
    ])
    .where('id', '=', containerId)
    .executeTakeFirst();
}
