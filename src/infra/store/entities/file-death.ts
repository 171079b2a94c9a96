import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { createdAt, id } from './columns.ts';

/** A process that was ended by the file it examined. */
export const FileDeath = defineEntity({
  name: 'FileDeath',
  tableName: 'file_death',
  indexes: [{ properties: ['sha256', 'createdAt'] }],
  properties: {
    id: id(),
    /** Of the file, lower-case hex. */
    sha256: p.string(),
    /** The signal. */
    reason: p.string(),
    createdAt: createdAt(),
  },
});

export type FileDeath = InferEntity<typeof FileDeath>;
