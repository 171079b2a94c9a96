import { p } from '@mikro-orm/core';

/** Every row: a UUIDv7 key made by the application, so that rows sort by age. */
export const id = () => p.uuid().primary();

/** Milliseconds only: keyset cursors carry this value through JavaScript dates. */
export const createdAt = () => p.datetime(3).defaultRaw('now()');
