import type { InsertedMedia } from '../../../infra/store/queries/media/insert-media.ts';
import { builder } from '../builder.ts';
import { MediaRef } from '../refs.ts';

export const MediaAdded = builder.objectRef<InsertedMedia>('MediaAdded').implement({
  description: 'The file is in the library.',
  fields: (t) => ({
    media: t.field({ type: MediaRef, description: 'The file.', resolve: ({ media }) => media }),
    duplicate: t.exposeBoolean('duplicate', {
      description: 'True when the library had the same content in the same role; that file is given.',
    }),
  }),
});
