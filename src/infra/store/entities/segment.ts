import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { Organisation } from './organisation.ts';

/** A piece of a film that an organisation has had encoded, for the next film of theirs that holds it. */
export const Segment = defineEntity({
  name: 'Segment',
  tableName: 'segment',
  indexes: [{ properties: ['blobKey'] }, { properties: ['usedAt'] }],
  properties: {
    organisationId: () =>
      p.manyToOne(Organisation).mapToPk().name('organisation_id').deleteRule('cascade').primary(),
    /** Digest of all that is visible in it and of what it is made with. */
    key: p.string().length(64).primary(),
    blobKey: p.string(),
    sizeBytes: p.integer(),
    frames: p.integer(),
    /** When a film last took it, or it was made. */
    usedAt: p.datetime(3).defaultRaw('now()'),
  },
});

export type Segment = InferEntity<typeof Segment>;
