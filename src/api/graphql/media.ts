import { encodeId } from '../../domain/ids.ts';
import { mediaFilter } from '../../domain/inputs/lists.ts';
import {
  addMediaFromUrlInput,
  createMediaUploadInput,
  deleteMediaInput,
  finalizeMediaUploadInput,
  updateMediaInput,
} from '../../domain/inputs/media.ts';
import { type MediaWarning, type MediaWarningCode, mediaWarnings } from '../../domain/media-warnings.ts';
import type { Row } from '../../infra/store/database.ts';
import type { AddedMedia } from '../../usecases/library/add-file.ts';
import { ADD_MEDIA_FROM_URL_REFUSALS, addMediaFromUrl } from '../../usecases/library/add-from-url.ts';
import {
  CREATE_UPLOAD_REFUSALS,
  createUpload,
  type UploadTicket,
} from '../../usecases/library/create-upload.ts';
import { DELETE_MEDIA_REFUSALS, deleteMedia } from '../../usecases/library/delete-media.ts';
import { FINALIZE_UPLOAD_REFUSALS, finalizeUpload } from '../../usecases/library/finalize-upload.ts';
import { UPDATE_MEDIA_REFUSALS, updateMedia } from '../../usecases/library/update-media.ts';
import { listMedia } from '../../usecases/projects/list-of-project.ts';
import { argsOf } from './args-of.ts';
import { builder } from './builder.ts';
import { toConnection } from './connection.ts';
import { enumOf } from './enum-of.ts';
import { mutation } from './mutation.ts';
import { NodeInterface } from './node.ts';
import { ofProject, pageArgs, pageComplexity } from './page-args.ts';
import { present } from './present.ts';
import { MediaRef, ProjectRef } from './refs.ts';

const MediaRoleEnum = enumOf<
  'logo' | 'app-screenshot' | 'app-demo' | 'end-card' | 'reference' | 'reaction' | 'music'
>('MediaRole', 'What a file of the media library is for.', {
  logo: "The app's logo; no post shows it yet, its strongest colour is their accent.",
  'app-screenshot': 'A picture of the app; a slide background.',
  'app-demo': 'A screen recording of the app; ugcRemix needs one.',
  'end-card': 'The last picture of a video; no post shows it yet.',
  reference: 'Something to remix from.',
  reaction: 'A reaction clip.',
  music: 'A tune; no post plays it yet.',
});

const MediaKind = enumOf<'image' | 'video' | 'audio'>('MediaKind', 'What a file holds.', {
  image: 'A still.',
  video: 'A clip, with or without sound.',
  audio: 'Sound only.',
});

const MediaFocus = builder.objectRef<{ x: number; y: number }>('MediaFocus').implement({
  description: 'A point in a picture.',
  fields: (t) => ({
    x: t.exposeFloat('x', { description: '0 is the left edge, 1 the right one.' }),
    y: t.exposeFloat('y', { description: '0 is the upper edge, 1 the lower one.' }),
  }),
});

const MediaWarningCodeEnum = enumOf<MediaWarningCode>(
  'MediaWarningCode',
  'What posts will not show or play of a file. Codes may be added.',
  {
    SOUND_LEFT_OUT: 'Its sound cannot be decoded: posts show the film without it.',
    DAMAGED: 'A little of what was tried is damaged, and may be seen or heard.',
    ROLE_UNUSED: 'Posts do not show or play files of the role by themselves.',
    WORDS_MISSING: 'The model that says what pictures show did not say it of this one.',
  },
);

const MediaWarningRef = builder.objectRef<MediaWarning>('MediaWarning').implement({
  description: 'Something about a file that was taken all the same.',
  fields: (t) => ({
    code: t.field({ type: MediaWarningCodeEnum, description: 'What it is.', resolve: ({ code }) => code }),
    message: t.exposeString('message', { description: 'The same in words.' }),
  }),
});

MediaRef.implement({
  description: "A file of a project's media library. Its facts were found by decoding it.",
  interfaces: [NodeInterface],
  fields: (t) => ({
    id: t.id({ description: 'Such as `med_…`.', resolve: ({ id }) => encodeId('media', id) }),
    role: t.field({ type: MediaRoleEnum, description: 'What it is for.', resolve: (row) => row.role }),
    kind: t.field({ type: MediaKind, description: 'What it holds.', resolve: (row) => row.kind }),
    mimeType: t.exposeString('mimeType', { description: 'Such as `video/mp4`.' }),
    width: t.exposeInt('width', { nullable: true, description: 'Pixels; null for sound.' }),
    height: t.exposeInt('height', { nullable: true, description: 'Pixels; null for sound.' }),
    durationMs: t.exposeInt('durationMs', {
      nullable: true,
      description: 'Length in milliseconds; null for stills.',
    }),
    sizeBytes: t.exposeInt('sizeBytes', { description: 'Size of the file in bytes.' }),
    sha256: t.exposeString('sha256', { description: 'SHA-256 of the file, lower-case hex.' }),
    words: t.exposeString('words', {
      nullable: true,
      description:
        'What it shows, in any language: as given, else of its own metadata (XMP, IPTC, EXIF), else of a telling name, else, a little later, as a model says where one is configured that sees. Null when nothing tells.',
    }),
    focus: t.field({
      type: MediaFocus,
      nullable: true,
      description:
        'Where the eye goes first, which a crop keeps in view. Null for all but pictures, and for those added before anybody looked.',
      resolve: ({ focus }) => focus,
    }),
    colors: t.stringList({
      nullable: true,
      description: 'Up to three, the commonest first, as `#rrggbb`; null like `focus`.',
      resolve: ({ colors }) => colors,
    }),
    warnings: t.field({
      type: [MediaWarningRef],
      description: 'What posts will not show or play of it, or that they have no use for it yet.',
      resolve: (row) => mediaWarnings(row),
    }),
    url: t.string({
      description: 'Signed address of the file. Needs no key, understands ranges, ends at `urlExpiresAt`.',
      resolve: (row, _args, { deps }) => deps.links.sign(row.blobKey).url,
    }),
    urlExpiresAt: t.field({
      type: 'DateTime',
      description: 'When `url` stops working.',
      resolve: (row, _args, { deps }) => deps.links.sign(row.blobKey).expiresAt,
    }),
    createdAt: t.field({
      type: 'DateTime',
      description: 'When it was added.',
      resolve: (row) => row.createdAt,
    }),
  }),
});

const MediaConnection = builder.connectionObject(
  { type: MediaRef, name: 'MediaConnection', description: 'A page of media, oldest first.' },
  { name: 'MediaEdge', description: 'A file in a page.' },
);

const filters = argsOf(mediaFilter);

builder.queryField('media', (t) =>
  t.field({
    type: MediaConnection,
    nullable: true,
    authScopes: { key: 'projects:read' },
    args: { ...ofProject, ...pageArgs, ...filters },
    complexity: pageComplexity,
    description: 'The media library of a project, oldest first; null when there is no such project.',
    resolve: async (_root, args, context) =>
      toConnection(await listMedia(await context.reader(), args), args.after),
  }),
);

builder.objectField(ProjectRef, 'media', (t) =>
  t.field({
    type: MediaConnection,
    args: { ...pageArgs, ...filters },
    complexity: pageComplexity,
    description: 'The media library, oldest first.',
    resolve: async ({ id }, args, context) =>
      present(toConnection(await listMedia(await context.reader(), { ...args, projectId: id }), args.after)),
  }),
);

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

const MediaAdded = builder.objectRef<AddedMedia>('MediaAdded').implement({
  description: 'The file is in the library.',
  fields: (t) => ({
    media: t.field({ type: MediaRef, description: 'The file.', resolve: ({ media }) => media }),
    duplicate: t.exposeBoolean('duplicate', {
      description: 'True when the library had the same content in the same role; that file is given.',
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

const MediaUpdated = builder.objectRef<{ media: Row<'media_asset'> }>('MediaUpdated').implement({
  description: 'The file is as it was asked to be.',
  fields: (t) => ({
    media: t.field({ type: MediaRef, description: 'The file.', resolve: ({ media }) => media }),
  }),
});

mutation('updateMedia', {
  scope: 'media:write',
  description: 'Says what a file of the library shows. Posts that are planned already keep their pictures.',
  input: updateMediaInput,
  given: 'The file and its words.',
  result: MediaUpdated,
  refusals: UPDATE_MEDIA_REFUSALS,
  resolve: async (input, { deps, caller }) => ({
    media: await updateMedia(deps.media, await caller(), input),
  }),
});

/** `id` is bare. */
const MediaDeleted = builder.objectRef<{ id: string }>('MediaDeleted').implement({
  description: 'The file is no longer in the library.',
  fields: (t) => ({
    mediaId: t.id({ description: 'Such as `med_…`.', resolve: ({ id }) => encodeId('media', id) }),
    id: t.id({
      deprecationReason: 'Caches take what has an `id` for a thing of its own: use `mediaId`.',
      description: 'Such as `med_…`.',
      resolve: ({ id }) => encodeId('media', id),
    }),
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
