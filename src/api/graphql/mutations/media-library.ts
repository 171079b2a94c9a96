import { encodeId } from '../../../domain/ids.ts';
import { addMediaFromUrlInput, deleteMediaInput } from '../../../domain/inputs/media.ts';
import { ADD_MEDIA_FROM_URL_REFUSALS, addMediaFromUrl } from '../../../usecases/library/add-from-url.ts';
import { DELETE_MEDIA_REFUSALS, deleteMedia } from '../../../usecases/library/delete-media.ts';
import { builder } from '../builder.ts';
import { mutation } from '../mutation.ts';
import { MediaAdded } from './media-added.ts';

/** `id` is bare. */
const MediaDeleted = builder.objectRef<{ id: string }>('MediaDeleted').implement({
  description: 'The file is no longer in the library.',
  fields: (t) => ({
    id: t.id({ description: 'Such as `med_…`.', resolve: ({ id }) => encodeId('media', id) }),
  }),
});

mutation('addMediaFromUrl', {
  scope: 'media:write',
  description: 'Fetches a file into the library and waits until it has been decoded.',
  input: addMediaFromUrlInput,
  given: 'The file.',
  result: MediaAdded,
  refusals: ADD_MEDIA_FROM_URL_REFUSALS,
  resolve: async (input, { deps, caller }) => addMediaFromUrl(deps.media, await caller(), input),
});

mutation('deleteMedia', {
  scope: 'media:write',
  description: 'Takes a file out of the library. Posts made with it stay as they are.',
  input: deleteMediaInput,
  given: 'The file.',
  result: MediaDeleted,
  refusals: DELETE_MEDIA_REFUSALS,
  resolve: async (input, { deps, caller }) => ({
    id: await deleteMedia(deps.media, await caller(), input),
  }),
});
