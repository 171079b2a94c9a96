import { EMBEDDED_POOL } from '#src/creative/pool.ts';
import type { Db } from '#src/infra/store/database.ts';
import { seedPool } from '#src/usecases/library/seed-pool.ts';

/** Fills the public pool as a migration of a real installation does. */
export const fillPool = (db: Db): Promise<void> => seedPool(db, EMBEDDED_POOL);
