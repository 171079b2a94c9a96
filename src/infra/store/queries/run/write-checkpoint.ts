import { sql } from 'kysely';
import type { ContainerCheckpoint } from '../../../../domain/container.ts';
import type { Db, Row } from '../../database.ts';
import { jsonb } from '../../jsonb.ts';
import { type HeldContainer, stillHeld } from './held-container.ts';

/** Columns a stage may decide. */
export type ContainerPatch = Partial<
  Pick<
    Row<'container'>,
    | 'format'
    | 'hook'
    | 'caption'
    | 'hashtags'
    | 'firstComment'
    | 'draw'
    | 'decision'
    | 'plan'
    | 'title'
    | 'writer'
    | 'renderedShare'
  >
>;

/** Writes a finished stage's result and what it decided; null, and nothing written, once the holder is fenced off. */
export async function writeCheckpoint(
  db: Db,
  held: HeldContainer,
  result: ContainerCheckpoint,
  patch: ContainerPatch,
): Promise<Row<'container'> | null> {
  const { draw, decision, plan, writer, ...plain } = patch;
  const row = await db
    .updateTable('container')
    .set({
      ...plain,
      ...(draw !== undefined && { draw: draw && jsonb(draw) }),
      ...(decision !== undefined && { decision: decision && jsonb(decision) }),
      ...(writer !== undefined && { writer: writer && jsonb(writer) }),
      ...(plan !== undefined && { plan: plan && jsonb(plan) }),
      house: null,
      checkpoint: sql<ContainerCheckpoint>`coalesce(checkpoint, '{}'::jsonb) || ${jsonb(result)}`,
    })
    .where(stillHeld(held))
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
}
