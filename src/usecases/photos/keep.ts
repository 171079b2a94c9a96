import { writeFile } from 'node:fs/promises';
import { inTime } from '../../creative/ports/in-time.ts';
import type { PhotoSearch, PhotoSource } from '../../creative/ports/photo-search.ts';
import { ProviderError } from '../../creative/ports/provider-error.ts';
import type { FoundPhoto } from '../../domain/found-photo.ts';
import { MEDIA_RULES } from '../../domain/media-rules.ts';
import { ValidationError } from '../../domain/refusals.ts';
import { keptPhoto, rememberPhoto } from '../../infra/store/queries/photos/kept-photos.ts';
import { examineFile } from '../library/examine-file.ts';
import type { PhotoDeps } from './deps.ts';

/** A strange picture is held to what an uploaded still is. */
const ROLE = 'app-screenshot';
const DOWNLOAD_MS = 30_000;

type Keep = (
  organisationId: string,
  photo: FoundPhoto,
  signal: AbortSignal,
) => ReturnType<PhotoSearch['keep']>;

/** Gets the file of a picture into storage as an upload gets there, once for an organisation. */
export function createKeep(deps: PhotoDeps): Keep {
  const { store, blobs, sources, onFault } = deps;
  return async (organisationId, photo, signal) => {
    const known = await keptPhoto(store.db, organisationId, photo);
    const source = sources.find(({ provider }) => provider === photo.provider);
    try {
      const there = known !== null && (await blobs.stat(known)) !== null;
      const blobKey = there ? known : await bring(deps, source, photo, signal);
      if (!there) await rememberPhoto(store.db, organisationId, photo, blobKey);
      await tellUsed(source, photo, signal, onFault);
      return { blobKey };
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof ValidationError) return { fault: 'unusable' };
      if (!(error instanceof ProviderError)) throw error;
      onFault(error, photo.provider);
      return { fault: error.fault };
    }
  };
}

/** @throws ProviderError, ValidationError it is no picture that can be used */
async function bring(
  deps: PhotoDeps,
  source: PhotoSource | undefined,
  photo: FoundPhoto,
  signal: AbortSignal,
): Promise<string> {
  await using file = await deps.staging.scratch();
  const { path } = file;
  const sizeBytes = await (photo.url === null
    ? paint(source, photo, path, signal)
    : download(deps, photo.url, path, signal));
  const { blobKey, drawnKey } = await examineFile(deps, { path, sizeBytes, role: ROLE, field: 'photo' });
  return drawnKey ?? blobKey;
}

async function paint(
  source: PhotoSource | undefined,
  photo: FoundPhoto,
  path: string,
  signal: AbortSignal,
): Promise<number> {
  // A plan may be older than the configuration.
  if (!source?.paint) throw new ProviderError('unavailable', 'No model makes pictures any more.');
  const bytes = await source.paint(photo, signal);
  await writeFile(path, bytes);
  return bytes.length;
}

async function download(
  { fetchFile }: PhotoDeps,
  url: string,
  path: string,
  signal: AbortSignal,
): Promise<number> {
  const { maxBytes } = MEDIA_RULES[ROLE];
  const fetched = await inTime('The server of a picture', DOWNLOAD_MS, signal, (limit) =>
    fetchFile({ url, path, maxBytes, signal: limit }),
  );
  if (fetched.ok) return fetched.sizeBytes;
  throw new ProviderError('unavailable', `A picture cannot be fetched: ${fetched.why}.`);
}

/** A courtesy that the service asks for; a post does not fail for it. */
async function tellUsed(
  source: PhotoSource | undefined,
  photo: FoundPhoto,
  signal: AbortSignal,
  onFault: PhotoDeps['onFault'],
): Promise<void> {
  try {
    await source?.used?.(photo, signal);
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    onFault(error, photo.provider);
  }
}
