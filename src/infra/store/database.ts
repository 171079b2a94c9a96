import type { EntityManager, InferKyselyDB } from '@mikro-orm/postgresql';
import type { Kysely, Selectable } from 'kysely';
import type { entities } from './entities.ts';
import { propertyNames } from './property-names.ts';

/** Tables as SQL names them, with columns as their entities name the properties. */
export type Database = InferKyselyDB<(typeof entities)[number], { columnNamingStrategy: 'property' }>;

/** A connection or a transaction to query on. */
export type Db = Kysely<Database>;

/** A whole row of a table, by the names of properties. */
export type Row<Table extends keyof Database> = Selectable<Database[Table]>;

/** Hand-written statements in the transaction of a unit of work. They do not see what it has yet to flush. */
export const dbOf = (em: EntityManager): Db => (em.getKysely() as Kysely<Database>).withPlugin(propertyNames);
