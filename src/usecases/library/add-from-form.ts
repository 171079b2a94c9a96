import type { Readable } from 'node:stream';
import { PayloadTooLargeError } from '../../domain/access-refusals.ts';
import { type Caller, requireScope } from '../../domain/caller.ts';
import { appMediaFormInput } from '../../domain/inputs/media.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import { MAX_MEDIA_BYTES } from '../../domain/media-rules.ts';
import { NotFoundError, ValidationError } from '../../domain/refusals.ts';
import type { SavedFile } from '../../infra/uploads/staging.ts';
import { type AddedMedia, addFile } from './add-file.ts';
import type { MediaDeps } from './deps.ts';
import { examineFile } from './examine-file.ts';
import { openProjectOf } from './project-of.ts';

/** A form that has been read to its end; the file is where `save` put it. */
export type Form = { fields: Record<string, string>; file: SavedFile | undefined; filename?: string };

/** Reads a form whose file, when it comes to it, goes to `save`. */
export type ReadForm = (save: (body: Readable) => Promise<SavedFile>) => Promise<Form>;

export const ADD_APP_MEDIA_FROM_FORM_REFUSALS = [
  ValidationError,
  NotFoundError,
  PayloadTooLargeError,
] as const;

/**
 * Adds the file of a form to the library (partner API §7, app-media). Nothing of the form is read before the
 * caller and the project are known. Needs the scope media:write.
 * @throws ForbiddenScopeError, or one of ADD_APP_MEDIA_FROM_FORM_REFUSALS
 */
export async function addAppMediaFromForm(
  deps: MediaDeps,
  caller: Caller,
  outsideId: string,
  readForm: ReadForm,
): Promise<AddedMedia> {
  requireScope(caller, 'media:write');
  const projectId = await openProjectOf(deps.store.db, caller, outsideId);
  const {
    fields,
    file,
    filename: name,
  } = await readForm(async (body) => {
    const saved = await deps.staging.save(body, MAX_MEDIA_BYTES);
    if (!saved) throw new PayloadTooLargeError(`A file is larger than ${MAX_MEDIA_BYTES} bytes.`);
    return saved;
  });
  await using cleanup = new AsyncDisposableStack();
  if (file) cleanup.use(file);
  const { kind: role, words } = parseInput(appMediaFormInput, { ...fields, file });
  if (!file) throw new Error('A form without a file has been refused.');
  const media = await examineFile(deps, { ...file, role, field: 'file', words, name });
  // Awaited here: what is refused while the file goes away would be nobody's, and end the process.
  return await deps.store
    .fork()
    .transactional((em) => addFile(em, caller, { ...media, projectId }, { words }));
}
