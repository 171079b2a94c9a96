import { ask } from './ask.ts';
import type { Connection } from './connection.ts';
import { RefusedError, refusalOf, StatusError } from './faults.ts';
import {
  CreateMediaUploadDocument,
  type CreateMediaUploadInput,
  type CreateMediaUploadMutation,
  FinalizeMediaUploadDocument,
  type FinalizeMediaUploadMutation,
} from './generated/operations.ts';
import { pause, waitAfter } from './patience.ts';
import { isRefusal, type RefusalOf, type SuccessOf } from './refusals.ts';

type Announced = NonNullable<CreateMediaUploadMutation['createMediaUpload']>;
type Finalized = NonNullable<FinalizeMediaUploadMutation['finalizeMediaUpload']>;

export type UploadOptions = Pick<CreateMediaUploadInput, 'projectId' | 'role' | 'words'> & {
  /** Its name; that of a `File` when absent. */
  filename?: string | undefined;
  /** Told how many bytes have arrived. */
  onProgress?: ((received: number, total: number) => void) | undefined;
  signal?: AbortSignal | undefined;
};

/** The file in the library, or why it is not there. */
export type Uploaded = SuccessOf<Finalized> | RefusalOf<Finalized> | RefusalOf<Announced>;

/**
 * Sends a file to the media library, in pieces; what breaks off goes on where it was. The file is decoded before it is
 * taken.
 * @throws RefusedError what is refused for good, such as a wrong key; the signal's reason when it is aborted
 */
export async function upload(connection: Connection, file: Blob, options: UploadOptions): Promise<Uploaded> {
  const { projectId, role, words, signal } = options;
  const patiently = { signal, patient: true };
  const input: CreateMediaUploadInput = {
    projectId,
    role,
    filename: options.filename ?? (file as Partial<File>).name ?? 'file',
    mimeType: file.type || 'application/octet-stream',
    sizeBytes: file.size,
    ...(words && { words }),
  };
  const announcing = { query: `${CreateMediaUploadDocument}`, variables: { input } };
  const announced = await ask<CreateMediaUploadMutation>(connection, announcing, patiently);
  const answer = announced.createMediaUpload as Announced;
  if (isRefusal(answer)) return answer;
  await sendPieces(connection, file, answer.upload.url, options);
  const variables = { input: { uploadId: answer.upload.id } };
  const finalizing = { query: `${FinalizeMediaUploadDocument}`, variables };
  const { finalizeMediaUpload } = await ask<FinalizeMediaUploadMutation>(connection, finalizing, patiently);
  return finalizeMediaUpload as Finalized;
}

/** Bytes of the first piece; pieces grow while they are quick, so that progress is told often and costs little. */
const FIRST_PIECE = 256 * 1024;
const LARGEST_PIECE = 8 * 1024 * 1024;
const QUICK = 500;
const TOO_LARGE = 413;

type Sending = Pick<UploadOptions, 'onProgress' | 'signal'>;

async function sendPieces(connection: Connection, file: Blob, url: string, { onProgress, signal }: Sending) {
  let received = 0;
  let size = FIRST_PIECE;
  let largest = LARGEST_PIECE;
  let failures = 0;
  while (received < file.size) {
    const began = Date.now();
    try {
      // After a failure nobody knows how much of a piece has arrived.
      received = failures > 0 ? await askReceived(connection, url, signal) : received;
      onProgress?.(received, file.size);
      if (received === file.size) return;
      received = await sendPiece(connection, file, url, { first: received, size, signal });
      onProgress?.(received, file.size);
      failures = 0;
      size = Date.now() - began < QUICK ? Math.min(size * 2, largest) : Math.max(size / 2, FIRST_PIECE);
    } catch (failure) {
      if (signal?.aborted) throw signal.reason;
      const refusal = refusalOf(failure);
      // Proxies have limits of their own.
      if (refusal?.code === TOO_LARGE && size > FIRST_PIECE) size = largest = Math.max(size / 2, FIRST_PIECE);
      else if (refusal) throw refusal;
      failures += 1;
      await pause(waitAfter(failure, failures), signal);
      signal?.throwIfAborted();
    }
  }
}

type Piece = { first: number; size: number; signal: AbortSignal | undefined };

/** How many bytes have arrived then. */
async function sendPiece({ fetch }: Connection, file: Blob, url: string, { first, size, signal }: Piece) {
  const body = file.slice(first, first + size);
  const headers = { 'Content-Range': `bytes ${first}-${first + body.size - 1}/${file.size}` };
  const response = await fetch(url, { method: 'PUT', body, headers, ...(signal && { signal }) });
  // 409: it did not start where the last one ended; the answer tells where that is.
  return offsetOf(response, [200, 308, 409]);
}

async function askReceived({ fetch }: Connection, url: string, signal: AbortSignal | undefined) {
  return offsetOf(await fetch(url, { method: 'HEAD', ...(signal && { signal }) }), [200]);
}

async function offsetOf(response: Response, fine: number[]): Promise<number> {
  const offset = response.headers.get('Upload-Offset');
  if (fine.includes(response.status) && offset !== null) return Number(offset);
  const body = (await response.json().catch(() => null)) as {
    error?: { code: string; message: string };
  } | null;
  const { status } = response;
  if (body?.error && status < 500 && status !== 429)
    throw new RefusedError(body.error.code, body.error.message, body);
  throw new StatusError(status);
}
