import type { EntityManager } from '@mikro-orm/postgresql';

/** An entity that is a row: nothing is left unsaid, only null. */
export type Saved<Entity> = { [Name in keyof Entity]-?: Exclude<Entity[Name], undefined> };

/** Writes all that the unit of work has to write, and gives one of its entities as its row now is. */
export async function saved<Entity extends object>(
  em: EntityManager,
  entity: Entity,
): Promise<Saved<Entity>> {
  await em.flush();
  return entity as Saved<Entity>;
}
