import { LockMode } from '@mikro-orm/postgresql';
import { type Caller, requireOwnKind, requireScope } from '../../domain/caller.ts';
import { decodeId } from '../../domain/ids.ts';
import { finalizeMediaUploadInput } from '../../domain/inputs/media.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import { NotFoundError, ValidationError } from '../../domain/refusals.ts';
import { dbOf, type Row } from '../../infra/store/database.ts';
import { MediaUpload } from '../../infra/store/entities/media-upload.ts';
import { mediaRow } from '../../infra/store/queries/media/media-rows.ts';
import { findUpload } from '../../infra/store/queries/media/uploads.ts';
import { type AddedMedia, addFile, type ExaminedFile } from './add-file.ts';
import type { MediaDeps } from './deps.ts';
import { examineFile } from './examine-file.ts';
import { openProjectOf } from './project-of.ts';

type Upload = Row<'media_upload'>;

export const FINALIZE_UPLOAD_REFUSALS = [ValidationError, NotFoundError] as const;

/**
 * Makes what was sent a file of the library, once all of it is here. A file that the role cannot take, or that
 * cannot be decoded, is thrown away, and another may be sent to the same address. Finalizing again answers with
 * the same file. Needs the scope media:write.
 * @throws ForbiddenScopeError, or one of FINALIZE_UPLOAD_REFUSALS
 */
export async function finalizeUpload(deps: MediaDeps, caller: Caller, raw: unknown): Promise<AddedMedia> {
  requireScope(caller, 'media:write');
  const { uploadId, words } = parseInput(finalizeMediaUploadInput, raw);
  const id = decodeId('upload', uploadId);
  const find = { id: id ?? '', owner: caller };
  const upload = id && (await findUpload(deps.store.db, find));
  if (!upload) throw new NotFoundError('uploadId', uploadId, 'an upload under way');
  requireOwnKind(caller, upload, 'uploadId');
  const finalized = await earlierAnswer(deps, upload);
  if (finalized) return finalized;
  await openProjectOf(deps.store.db, caller, upload.projectId, 'uploadId');
  const given = words ?? upload.words;
  const file = await examine(deps, upload, given).catch(async (error: unknown) => {
    // A twin may have finished meanwhile and taken the bytes away.
    const now = await findUpload(deps.store.db, find);
    const answer = now && (await earlierAnswer(deps, now));
    if (!answer) throw error;
    return answer;
  });
  if ('media' in file) return file;
  const added = await deps.store.fork().transactional(async (em) => {
    const now = await em.findOne(MediaUpload, upload.id, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!now) throw new NotFoundError('uploadId', uploadId, 'an upload under way');
    if (now.mediaId) return { media: await mediaRow(dbOf(em), now.mediaId), duplicate: now.duplicate };
    const inserted = await addFile(em, caller, file, { path: 'uploadId', words: given });
    em.assign(now, { mediaId: inserted.media.id, duplicate: inserted.duplicate });
    return inserted;
  });
  await deps.staging.remove(upload.id);
  return added;
}

async function earlierAnswer(deps: MediaDeps, { mediaId, duplicate }: Upload): Promise<AddedMedia | null> {
  return mediaId ? { media: await mediaRow(deps.store.db, mediaId), duplicate } : null;
}

/** @throws ValidationError */
async function examine(deps: MediaDeps, upload: Upload, words: string | null): Promise<ExaminedFile> {
  const { id, sizeBytes, projectId, role, filename: name } = upload;
  const received = await deps.staging.received(id);
  if (received !== sizeBytes) {
    const message = `holds ${received} of the ${sizeBytes} bytes announced; send the rest first`;
    throw new ValidationError([{ path: 'uploadId', message }]);
  }
  // A copy, so that a piece still on its way cannot change what has been examined.
  await using copy = await deps.staging.copy(id);
  try {
    const media = await examineFile(deps, {
      path: copy.path,
      sizeBytes,
      role,
      field: 'uploadId',
      words,
      name,
    });
    return { ...media, projectId };
  } catch (error) {
    if (error instanceof ValidationError) await deps.staging.remove(id);
    throw error;
  }
}
