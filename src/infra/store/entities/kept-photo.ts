import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { createdAt } from './columns.ts';
import { Organisation } from './organisation.ts';

/** A picture that was found or made for an organisation's post, and where its file is. */
export const KeptPhoto = defineEntity({
  name: 'KeptPhoto',
  tableName: 'kept_photo',
  indexes: [{ properties: ['blobKey'] }],
  properties: {
    organisationId: () => p.manyToOne(Organisation).mapToPk().name('organisation_id').primary(),
    provider: p.string().primary(),
    photoId: p.string().primary(),
    blobKey: p.string(),
    createdAt: createdAt(),
  },
});

export type KeptPhoto = InferEntity<typeof KeptPhoto>;
