import { encodeId } from '../../../domain/ids.ts';
import { createMediaUploadInput, finalizeMediaUploadInput } from '../../../domain/inputs/media.ts';
import {
  CREATE_UPLOAD_REFUSALS,
  createUpload,
  type UploadTicket,
} from '../../../usecases/library/create-upload.ts';
import { FINALIZE_UPLOAD_REFUSALS, finalizeUpload } from '../../../usecases/library/finalize-upload.ts';
import { builder } from '../builder.ts';
import { mutation } from '../mutation.ts';
import { MediaAdded } from './media-added.ts';

const MediaUpload = builder.objectRef<UploadTicket>('MediaUpload').implement({
  description:
    'A file that has been announced. Send its bytes to `url`, whole or in pieces, then call `finalizeMediaUpload`.',
  fields: (t) => ({
    id: t.id({ description: 'Such as `upl_…`.', resolve: ({ id }) => encodeId('upload', id) }),
    url: t.exposeString('url', {
      description:
        'Signed address for `PUT`; needs no key. A piece carries `Content-Range: bytes <first>-<last>/<total>`. 308 (without Location) means that more is to come, 200 that all is here, and `Upload-Offset` tells how many bytes are. `HEAD` asks for the same after a break. A single request may take five minutes.',
    }),
    expiresAt: t.field({
      type: 'DateTime',
      description: 'When `url` stops working; what was not finalized by then is removed.',
      resolve: ({ expiresAt }) => expiresAt,
    }),
    sizeBytes: t.exposeInt('sizeBytes', { description: 'The size announced.' }),
  }),
});

const MediaUploadCreated = builder.objectRef<{ upload: UploadTicket }>('MediaUploadCreated').implement({
  description: 'The file was announced.',
  fields: (t) => ({
    upload: t.field({
      type: MediaUpload,
      description: 'Where to send it.',
      resolve: ({ upload }) => upload,
    }),
  }),
});

mutation('createMediaUpload', {
  scope: 'media:write',
  description: 'Announces a file and gives an address to send it to. Nothing is in the library yet.',
  input: createMediaUploadInput,
  given: 'The file.',
  result: MediaUploadCreated,
  refusals: CREATE_UPLOAD_REFUSALS,
  resolve: async (input, { deps, caller }) => ({
    upload: await createUpload(deps.media, await caller(), input),
  }),
});

mutation('finalizeMediaUpload', {
  scope: 'media:write',
  description:
    'Makes what was sent a file of the library. It is decoded first: a file that its role cannot take, or that cannot be read, is thrown away and another may be sent to the same address. Doing it again gives the same answer.',
  input: finalizeMediaUploadInput,
  given: 'The upload.',
  result: MediaAdded,
  refusals: FINALIZE_UPLOAD_REFUSALS,
  resolve: async (input, { deps, caller }) => finalizeUpload(deps.media, await caller(), input),
});
