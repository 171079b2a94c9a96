import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { id } from './columns.ts';

/** A process that was heard of. Writing this row is also how a process sees whether the database takes writes. */
export const ProcessBeat = defineEntity({
  name: 'ProcessBeat',
  tableName: 'process_beat',
  properties: {
    /** Drawn when the process starts. */
    id: id(),
    /** Of a worker its own loop tells; any process writes one when it is asked whether it is ready. */
    role: p.enum(['process', 'worker']),
    /** What a worker takes no work for. */
    restsFor: p.text().nullable(),
    heardAt: p.datetime(3),
  },
});

export type ProcessBeat = InferEntity<typeof ProcessBeat>;
