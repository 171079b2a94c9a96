import { z } from 'zod';
import { ISSUES } from '../issues.ts';
import { APP_MEDIA_KINDS, APP_MEDIA_ROLES, claimFault, MEDIA_ROLES, sizeFault } from '../media-rules.ts';
import { LONGEST_PICTURE_WORDS } from '../picture-words.ts';
import { objects } from './notes.ts';
import { id, optional, text } from './parse.ts';

const role = z.enum(MEDIA_ROLES);
const address = text(2000).describe(
  'Public https address on port 443, followed through up to three redirects.',
);

const words = optional(text(LONGEST_PICTURE_WORDS)).describe(
  'What it shows, in any language, up to 500 characters: scenes take the picture whose words fit theirs. Without it the metadata of the file is asked, then its name.',
);

const announcedFile = z.strictObject({
  projectId: id.describe('Whose library it goes to, such as `prj_…`.'),
  role: role.describe(
    'What it is for. LOGO and END_CARD: an image up to 5 MB, which replaces the one before; APP_SCREENSHOT: an image up to 10 MB; APP_DEMO and REACTION: a video; REFERENCE: an image or a video; all up to 200 MB; MUSIC: sound up to 50 MB. 1 MB is 1,000,000 bytes.',
  ),
  filename: text(255).describe('Its name, up to 255 characters.'),
  mimeType: text(255).describe(
    'Its type, such as `video/mp4`, or `application/octet-stream`. What counts is what the file turns out to be.',
  ),
  // How large it may be depends on the role.
  sizeBytes: z.int().describe('Its exact size.'),
  words,
});

/** Body of createMediaUpload. What the role cannot take is refused here, before any byte is sent. */
export const createMediaUploadInput = announcedFile
  .superRefine((input, context) => {
    const faults = {
      mimeType: claimFault(input.role, input.mimeType),
      sizeBytes: sizeFault(input.role, input.sizeBytes),
    };
    for (const [path, fault] of Object.entries(faults)) {
      if (!fault) continue;
      const { message, ...params } = fault;
      context.addIssue({ code: 'custom', path: [path], message, params });
    }
  })
  .register(objects, { name: 'CreateMediaUploadInput', description: 'A file to be sent.' });

/** Body of POST …/uploads, whose path names the project. */
export const announcedFileInput = announcedFile.omit({ projectId: true });

export const finalizeMediaUploadInput = z
  .strictObject({ uploadId: id.describe('Such as `upl_…`.'), words })
  .register(objects, { name: 'FinalizeMediaUploadInput', description: 'Which upload is complete.' });

export const addMediaFromUrlInput = z
  .strictObject({
    projectId: id.describe('Whose library it goes to, such as `prj_…`.'),
    role: role.describe('What it is for; decides type and size as in `CreateMediaUploadInput.role`.'),
    url: address,
    words,
  })
  .register(objects, { name: 'AddMediaFromUrlInput', description: 'A file to fetch.' });

export const updateMediaInput = z
  .strictObject({
    mediaId: id.describe('Such as `med_…`.'),
    words: text(LONGEST_PICTURE_WORDS).describe('What it shows, in any language, up to 500 characters.'),
  })
  .register(objects, { name: 'UpdateMediaInput', description: 'What is to be changed of a file.' });

export const deleteMediaInput = z
  .strictObject({ mediaId: id.describe('Such as `med_…`.') })
  .register(objects, { name: 'DeleteMediaInput', description: 'Which file to delete.' });

/** The partner API's word for a role, read as the role. */
const appMediaRole = z
  .enum(APP_MEDIA_KINDS)
  .transform((kind) => APP_MEDIA_ROLES[kind])
  .describe('What the file is for; decides the types and sizes that are taken.');

/** Body of POST …/app-media, as JSON. */
export const appMediaInput = z.strictObject({ kind: appMediaRole, url: address, words });

/** Body of POST …/app-media, as multipart/form-data; `file` is whatever the form had as its file. */
export const appMediaFormInput = z.strictObject({
  kind: appMediaRole,
  words,
  file: z
    .unknown()
    .refine((file) => file !== undefined, ISSUES.REQUIRED)
    .describe('The file itself.'),
});

/** The query `kind` of GET …/app-media, which may be repeated. */
export const appMediaKinds = optional(z.array(appMediaRole));
