import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { Collection } from './collection.ts';
import { createdAt } from './columns.ts';
import { MediaAsset } from './media-asset.ts';

/** A file in a collection. */
export const CollectionMedia = defineEntity({
  name: 'CollectionMedia',
  tableName: 'collection_media',
  properties: {
    collectionId: () => p.manyToOne(Collection).mapToPk().name('collection_id').primary(),
    mediaId: () => p.manyToOne(MediaAsset).mapToPk().name('media_id').primary(),
    createdAt: createdAt(),
  },
});

export type CollectionMedia = InferEntity<typeof CollectionMedia>;
