import { encodeId } from '../../../domain/ids.ts';
import { NotFoundError, ValidationError } from '../../../domain/refusals.ts';
import { createUpload, type UploadTicket } from '../../../usecases/library/create-upload.ts';
import { finalizeUpload } from '../../../usecases/library/finalize-upload.ts';
import { builder } from '../builder.ts';
import { MediaRoleEnum } from '../types/media.ts';
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

const CreateMediaUploadInput = builder.inputType('CreateMediaUploadInput', {
  description: 'A file to be sent.',
  fields: (t) => ({
    projectId: t.id({ required: true, description: 'Whose library it goes to, such as `prj_…`.' }),
    role: t.field({
      type: MediaRoleEnum,
      required: true,
      description:
        'What it is for. LOGO and END_CARD: an image up to 5 MB, which replaces the one before; APP_SCREENSHOT: an image up to 10 MB; APP_DEMO and REACTION: a video; REFERENCE: an image or a video; all up to 200 MB; MUSIC: sound up to 50 MB. 1 MB is 1,000,000 bytes.',
    }),
    filename: t.string({ required: true, description: 'Its name, up to 255 characters.' }),
    mimeType: t.string({
      required: true,
      description: 'Its type, such as `video/mp4`. What counts in the end is what the file turns out to be.',
    }),
    sizeBytes: t.int({ required: true, description: 'Its exact size.' }),
  }),
});

const FinalizeMediaUploadInput = builder.inputType('FinalizeMediaUploadInput', {
  description: 'Which upload is complete.',
  fields: (t) => ({ uploadId: t.id({ required: true, description: 'Such as `upl_…`.' }) }),
});

builder.mutationFields((t) => ({
  createMediaUpload: t.field({
    type: MediaUploadCreated,
    nullable: true,
    authScopes: { key: 'media:write' },
    description: 'Announces a file and gives an address to send it to. Nothing is in the library yet.',
    args: { input: t.arg({ type: CreateMediaUploadInput, required: true, description: 'The file.' }) },
    errors: {
      types: [ValidationError, NotFoundError],
      union: { name: 'CreateMediaUploadResult', description: 'What `createMediaUpload` can answer.' },
    },
    resolve: async (_root, { input }, { deps, caller }) => ({
      upload: await createUpload(deps.media, await caller(), input),
    }),
  }),
  finalizeMediaUpload: t.field({
    type: MediaAdded,
    nullable: true,
    authScopes: { key: 'media:write' },
    description:
      'Makes what was sent a file of the library. It is decoded first: a file that its role cannot take, or that cannot be read, is thrown away and another may be sent to the same address. Doing it again gives the same answer.',
    args: { input: t.arg({ type: FinalizeMediaUploadInput, required: true, description: 'The upload.' }) },
    errors: {
      types: [ValidationError, NotFoundError],
      union: { name: 'FinalizeMediaUploadResult', description: 'What `finalizeMediaUpload` can answer.' },
    },
    resolve: async (_root, { input }, { deps, caller }) => finalizeUpload(deps.media, await caller(), input),
  }),
}));
