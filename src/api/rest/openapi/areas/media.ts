import { z } from 'zod';
import { UnauthenticatedError } from '../../../../domain/access-refusals.ts';
import {
  announcedFileInput,
  appMediaFormInput,
  appMediaInput,
  finalizeMediaUploadInput,
  updateMediaInput,
} from '../../../../domain/inputs/media.ts';
import { APP_MEDIA_KINDS } from '../../../../domain/media-rules.ts';
import { ConflictError, NotFoundError, ValidationError } from '../../../../domain/refusals.ts';
import { ADD_APP_MEDIA_FROM_FORM_REFUSALS } from '../../../../usecases/library/add-from-form.ts';
import { ADD_MEDIA_FROM_URL_REFUSALS } from '../../../../usecases/library/add-from-url.ts';
import { CREATE_UPLOAD_REFUSALS } from '../../../../usecases/library/create-upload.ts';
import { DELETE_MEDIA_REFUSALS } from '../../../../usecases/library/delete-media.ts';
import { FINALIZE_UPLOAD_REFUSALS } from '../../../../usecases/library/finalize-upload.ts';
import { RECEIVE_UPLOAD_REFUSALS } from '../../../../usecases/library/receive-upload.ts';
import { UPDATE_MEDIA_REFUSALS } from '../../../../usecases/library/update-media.ts';
import type { Area } from '../operation.ts';
import { pageOf, paging } from '../schemas/common.ts';
import {
  addedAppMedia,
  announcedUpload,
  appMedia,
  deletedAppMedia,
  uploadProgress,
} from '../schemas/projects.ts';

const inLink = z.string().meta({ description: 'As in the upload link.' });
const link = z.object({ exp: inLink, sig: inLink });

export const mediaArea: Area = {
  tag: 'Media',
  description: 'Files to make posts from.',
  operations: {
    'POST /v1/projects/:projectId/app-media': {
      act: 'addMediaFromUrl',
      id: 'addAppMedia',
      summary: 'Add a logo, screenshot, demo video or end card',
      description: 'From an https address, or as a file in a form.',
      scope: 'media:write',
      body: appMediaInput,
      otherBodies: {
        'multipart/form-data': z.object({
          kind: appMediaInput.shape.kind,
          words: appMediaInput.shape.words,
          file: z.string().meta({ format: 'binary', description: appMediaFormInput.shape.file.description }),
        }),
      },
      answers: { 201: { description: 'The file, probed.', schema: addedAppMedia } },
      refusals: [...ADD_APP_MEDIA_FROM_FORM_REFUSALS, ...ADD_MEDIA_FROM_URL_REFUSALS],
    },
    'GET /v1/projects/:projectId/app-media': {
      id: 'listAppMedia',
      summary: "List a project's app media",
      description: 'Newest first. `kind` may be repeated.',
      scope: 'projects:read',
      query: z.object({
        kind: z.array(z.enum(APP_MEDIA_KINDS)).optional().meta({ description: 'Any of these.' }),
        ...paging,
      }),
      answers: { 200: { description: 'A page.', schema: pageOf(appMedia) } },
      refusals: [NotFoundError, ValidationError],
    },
    'DELETE /v1/projects/:projectId/app-media/:mediaId': {
      act: 'deleteMedia',
      id: 'deleteAppMedia',
      summary: 'Remove a file',
      description: 'Posts made from it stay as they are.',
      scope: 'media:write',
      answers: { 200: { description: 'It is gone.', schema: deletedAppMedia } },
      refusals: DELETE_MEDIA_REFUSALS,
    },
    'PATCH /v1/media/:mediaId': {
      act: 'updateMedia',
      id: 'updateMedia',
      summary: 'Say what a file shows',
      description:
        'Scenes take the picture whose words fit theirs. Posts that are planned already keep theirs.',
      scope: 'media:write',
      body: updateMediaInput.omit({ mediaId: true }),
      answers: { 200: { description: 'As it is now.', schema: appMedia } },
      refusals: UPDATE_MEDIA_REFUSALS,
    },
    'POST /v1/projects/:projectId/uploads': {
      act: 'createMediaUpload',
      id: 'createUpload',
      summary: 'Announce a file',
      description: 'Gives an address to send it to, whole or in pieces. Nothing is in the library yet.',
      scope: 'media:write',
      body: announcedFileInput,
      answers: { 201: { description: 'Where to send it.', schema: announcedUpload } },
      refusals: CREATE_UPLOAD_REFUSALS,
    },
    'POST /v1/uploads/:uploadId/finalize': {
      act: 'finalizeMediaUpload',
      id: 'finalizeUpload',
      summary: 'Make what was sent a file of the library',
      description: 'It is decoded first. Doing it again gives the same answer.',
      scope: 'media:write',
      body: finalizeMediaUploadInput.omit({ uploadId: true }),
      answers: { 200: { description: 'The file, probed.', schema: addedAppMedia } },
      refusals: FINALIZE_UPLOAD_REFUSALS,
    },
    'GET /v1/uploads/:uploadId': {
      id: 'getUpload',
      summary: 'Ask how far an upload is',
      description: 'The signed link of the upload is the key. `HEAD` tells the same in headers.',
      open: true,
      query: link,
      answers: { 200: { description: 'How far it is.', schema: uploadProgress } },
      refusals: [UnauthenticatedError, NotFoundError, ValidationError, ConflictError],
    },
    'PUT /v1/uploads/:uploadId': {
      act: null,
      id: 'sendUpload',
      summary: 'Send a file',
      description: 'Whole, or in pieces with `Content-Range: bytes a-b/total`.',
      open: true,
      query: link,
      headers: z.object({
        'Content-Range': z
          .string()
          .optional()
          .meta({ description: 'Absent: the body is the whole file.', example: 'bytes 0-999999/5785433' }),
      }),
      otherBodies: { 'application/octet-stream': z.string().meta({ format: 'binary' }) },
      answers: {
        200: { description: 'All is here.', schema: uploadProgress },
        308: { description: 'More is to come; `Upload-Offset` tells from where.', schema: uploadProgress },
      },
      refusals: RECEIVE_UPLOAD_REFUSALS,
    },
  },
};
