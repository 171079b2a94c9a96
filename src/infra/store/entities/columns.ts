import { p } from '@mikro-orm/core';

/** Every row: a UUIDv7 key made by the application, so that rows sort by age. */
export const id = () => p.uuid().primary();

/** Whether a test key made it: such a key changes nothing else. */
export const test = () => p.boolean().default(false);

/** Milliseconds only: keyset cursors carry this value through JavaScript dates. */
export const createdAt = () => p.datetime(3).defaultRaw('now()');
