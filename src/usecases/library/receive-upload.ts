import type { Readable } from 'node:stream';
import { PayloadTooLargeError, UnauthenticatedError } from '../../domain/access-refusals.ts';
import { type ContentRange, readContentRange } from '../../domain/content-range.ts';
import { decodeId } from '../../domain/ids.ts';
import { ConflictError, NotFoundError, ValidationError } from '../../domain/refusals.ts';
import type { Row } from '../../infra/store/database.ts';
import { findUpload } from '../../infra/store/queries/media/uploads.ts';
import type { AppendAnswer } from '../../infra/uploads/staging.ts';
import type { MediaDeps } from './deps.ts';

type Deps = Pick<MediaDeps, 'store' | 'staging' | 'uploadLinks'>;
type Upload = Row<'media_upload'>;

/** The parts of a signed upload address. */
export type UploadLink = { uploadId: string; exp: string; sig: string };

/** How far an upload has come. */
export type UploadProgress = { id: string; received: number; sizeBytes: number };

/** @throws UnauthenticatedError, NotFoundError */
export async function uploadProgress(deps: Deps, link: UploadLink): Promise<UploadProgress> {
  return howFar(deps, await openUpload(deps, link));
}

export type SentPiece = {
  /** The headers as they came; null when absent. */
  contentRange: string | null;
  contentLength: number | null;
  body: Readable;
};

export const RECEIVE_UPLOAD_REFUSALS = [
  UnauthenticatedError,
  NotFoundError,
  ValidationError,
  ConflictError,
  PayloadTooLargeError,
] as const;

/**
 * Takes a piece of an announced file, or the whole when there is no Content-Range. Whoever holds the signed
 * address may send. A piece starts where the last one ended, or at 0, which starts afresh; with an asterisk in
 * place of a range it only asks how much is here.
 * @throws one of RECEIVE_UPLOAD_REFUSALS
 */
export async function receiveUpload(deps: Deps, link: UploadLink, piece: SentPiece): Promise<UploadProgress> {
  const upload = await openUpload(deps, link);
  const range = rangeOf(upload, piece);
  if (range.kind === 'question') return howFar(deps, upload);
  if (upload.mediaId) throw new ConflictError('This upload has been finalized.');
  const answer = await deps.staging.append(upload.id, {
    start: range.start,
    limit: range.end + 1,
    body: piece.body,
  });
  return progressOf(upload, receivedOf(answer));
}

/** @throws UnauthenticatedError, NotFoundError */
async function openUpload(deps: Deps, { uploadId, exp, sig }: UploadLink): Promise<Upload> {
  const id = decodeId('upload', uploadId);
  const verdict = id ? deps.uploadLinks.verify({ uploadId: id, exp, sig }) : 'forged';
  if (!id || verdict !== 'valid') throw new UnauthenticatedError(`This upload address is ${verdict}.`);
  const upload = await findUpload(deps.store.db, { id });
  if (!upload) throw new NotFoundError('uploadId', uploadId, 'an upload under way');
  return upload;
}

/** @throws ValidationError, PayloadTooLargeError */
function rangeOf({ sizeBytes: size }: Upload, { contentRange, contentLength }: SentPiece): ContentRange {
  const wrong = (message: string) => new ValidationError([{ path: 'Content-Range', message }]);
  const whole = { kind: 'piece' as const, start: 0, end: size - 1, total: size };
  const range = contentRange === null ? whole : readContentRange(contentRange);
  if (!range) throw wrong('is not of the form "bytes <first>-<last>/<total>" or "bytes */<total>"');
  if (range.total !== size) throw wrong(`tells of ${range.total} bytes, but ${size} were announced`);
  const most = range.kind === 'piece' ? range.end - range.start + 1 : 0;
  if (contentLength !== null && contentLength > most) throw tooLong();
  return range;
}

/** @throws ConflictError, PayloadTooLargeError */
function receivedOf(answer: AppendAnswer): number {
  if (answer.kind === 'too long') throw tooLong();
  if (answer.kind === 'gap') {
    throw new ConflictError(
      `The piece must start at byte ${answer.received}, where the last one ended, or at 0.`,
    );
  }
  return answer.received;
}

const tooLong = () => new PayloadTooLargeError('The body is longer than the piece it claims to be.');

const howFar = async ({ staging }: Deps, upload: Upload) =>
  progressOf(upload, upload.mediaId ? upload.sizeBytes : await staging.received(upload.id));

const progressOf = ({ id, sizeBytes }: Upload, received: number): UploadProgress => ({
  id,
  received,
  sizeBytes,
});
