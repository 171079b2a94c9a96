import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { FoundPhoto } from '../../../domain/found-photo.ts';
import { Organisation } from './organisation.ts';

/** What a photo search answered an organisation, so that it is not asked the same for a day. */
export const PhotoSearchAnswer = defineEntity({
  name: 'PhotoSearchAnswer',
  tableName: 'photo_search_answer',
  indexes: [{ properties: ['askedAt'] }],
  properties: {
    organisationId: () => p.manyToOne(Organisation).mapToPk().name('organisation_id').primary(),
    provider: p.string().primary(),
    /** Language and words. */
    query: p.string().primary(),
    photos: p.json<FoundPhoto[]>(),
    askedAt: p.datetime(3).defaultRaw('now()'),
  },
});

export type PhotoSearchAnswer = InferEntity<typeof PhotoSearchAnswer>;
