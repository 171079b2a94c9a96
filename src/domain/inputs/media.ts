import { z } from 'zod';
import { APP_MEDIA_KINDS, APP_MEDIA_ROLES, MEDIA_ROLES, sizeFault, typeFault } from '../media-rules.ts';
import { id, optional, text } from './parse.ts';

const role = z.enum(MEDIA_ROLES);

/** Body of createMediaUpload. What the role cannot take is refused here, before any byte is sent. */
export const createMediaUploadInput = z
  .strictObject({
    projectId: id,
    role,
    filename: text(255),
    mimeType: text(255),
    // How large it may be depends on the role.
    sizeBytes: z.int(),
  })
  .superRefine((input, context) => {
    const faults = {
      mimeType: typeFault(input.role, input.mimeType),
      sizeBytes: sizeFault(input.role, input.sizeBytes),
    };
    for (const [path, message] of Object.entries(faults)) {
      if (message) context.addIssue({ code: 'custom', path: [path], message });
    }
  });

export const finalizeMediaUploadInput = z.strictObject({ uploadId: id });

export const addMediaFromUrlInput = z.strictObject({ projectId: id, role, url: text(2000) });

export const deleteMediaInput = z.strictObject({ mediaId: id });

/** The partner API's word for a role, read as the role. */
const appMediaRole = z.enum(APP_MEDIA_KINDS).transform((kind) => APP_MEDIA_ROLES[kind]);

/** Body of POST …/app-media, as JSON. */
export const appMediaInput = z.strictObject({ kind: appMediaRole, url: text(2000) });

/** Body of POST …/app-media, as multipart/form-data; `file` is whatever the form had as its file. */
export const appMediaFormInput = z.strictObject({
  kind: appMediaRole,
  file: z.unknown().refine((file) => file !== undefined, 'is required'),
});

/** The query `kind` of GET …/app-media, which may be repeated. */
export const appMediaKinds = optional(z.array(appMediaRole));
