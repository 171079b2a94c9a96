import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { Container } from './container.ts';

/** What can be played of a film that is being made; the first is what players begin with. */
export const PreviewPiece = defineEntity({
  name: 'PreviewPiece',
  tableName: 'preview_piece',
  indexes: [{ properties: ['blobKey'] }],
  properties: {
    containerId: () => p.manyToOne(Container).mapToPk().name('container_id').deleteRule('cascade').primary(),
    ordinal: p.integer().primary(),
    seconds: p.double().$type<number>(),
    isLast: p.boolean(),
    blobKey: p.string(),
  },
});

export type PreviewPiece = InferEntity<typeof PreviewPiece>;
