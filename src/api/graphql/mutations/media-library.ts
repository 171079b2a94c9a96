import { encodeId } from '../../../domain/ids.ts';
import { addMediaFromUrlInput, deleteMediaInput } from '../../../domain/inputs/media.ts';
import { NotFoundError, ValidationError } from '../../../domain/refusals.ts';
import { addMediaFromUrl } from '../../../usecases/library/add-from-url.ts';
import { deleteMedia } from '../../../usecases/library/delete-media.ts';
import { builder } from '../builder.ts';
import { inputOf } from '../input-of.ts';
import { MediaAdded } from './media-added.ts';

/** `id` is bare. */
const MediaDeleted = builder.objectRef<{ id: string }>('MediaDeleted').implement({
  description: 'The file is no longer in the library.',
  fields: (t) => ({
    id: t.id({ description: 'Such as `med_…`.', resolve: ({ id }) => encodeId('media', id) }),
  }),
});

builder.mutationFields((t) => ({
  addMediaFromUrl: t.field({
    type: MediaAdded,
    nullable: true,
    authScopes: { key: 'media:write' },
    description: 'Fetches a file into the library and waits until it has been decoded.',
    args: { input: t.arg({ type: inputOf(addMediaFromUrlInput), required: true, description: 'The file.' }) },
    errors: {
      types: [ValidationError, NotFoundError],
      union: { name: 'AddMediaFromUrlResult', description: 'What `addMediaFromUrl` can answer.' },
    },
    resolve: async (_root, { input }, { deps, caller }) => addMediaFromUrl(deps.media, await caller(), input),
  }),
  deleteMedia: t.field({
    type: MediaDeleted,
    nullable: true,
    authScopes: { key: 'media:write' },
    description: 'Takes a file out of the library. Posts made with it stay as they are.',
    args: { input: t.arg({ type: inputOf(deleteMediaInput), required: true, description: 'The file.' }) },
    errors: {
      types: [NotFoundError, ValidationError],
      union: { name: 'DeleteMediaResult', description: 'What `deleteMedia` can answer.' },
    },
    resolve: async (_root, { input }, { deps, caller }) => ({
      id: await deleteMedia(deps.media, await caller(), input),
    }),
  }),
}));
