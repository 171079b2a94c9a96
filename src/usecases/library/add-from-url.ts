import { type Caller, requireScope, type Writer } from '../../domain/caller.ts';
import { addMediaFromUrlInput, appMediaInput } from '../../domain/inputs/media.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import { MEDIA_RULES, type MediaRole } from '../../domain/media-rules.ts';
import { NotFoundError, ValidationError } from '../../domain/refusals.ts';
import { type AddedMedia, addFile } from './add-file.ts';
import type { LibraryDeps, MediaDeps } from './deps.ts';
import { examineFile } from './examine-file.ts';
import { openProjectOf } from './project-of.ts';

export const ADD_MEDIA_FROM_URL_REFUSALS = [ValidationError, NotFoundError] as const;

/**
 * Fetches a file from a public https address into the library. Needs the scope media:write.
 * @throws ForbiddenScopeError, or one of ADD_MEDIA_FROM_URL_REFUSALS
 */
export async function addMediaFromUrl(deps: MediaDeps, caller: Caller, raw: unknown): Promise<AddedMedia> {
  requireScope(caller, 'media:write');
  return addFromUrl(deps, caller, parseInput(addMediaFromUrlInput, raw));
}

/** The same in the partner API's words (`kind` for the role). @throws as {@link addMediaFromUrl} */
export async function addAppMediaFromUrl(
  deps: MediaDeps,
  caller: Caller,
  projectId: string,
  raw: unknown,
): Promise<AddedMedia> {
  requireScope(caller, 'media:write');
  const { kind: role, ...given } = parseInput(appMediaInput, raw);
  return addFromUrl(deps, caller, { projectId, role, ...given });
}

/**
 * The same for whoever acts for an organisation, until `signal` is aborted.
 * @throws one of ADD_MEDIA_FROM_URL_REFUSALS, or the signal's reason
 */
export async function addFromUrl(
  deps: LibraryDeps,
  writer: Writer,
  wanted: { projectId: string; role: MediaRole; url: string; words?: string },
  signal?: AbortSignal,
): Promise<AddedMedia> {
  const { role, url, words } = wanted;
  const projectId = await openProjectOf(deps.store.db, writer, wanted.projectId);
  await using file = await deps.staging.scratch();
  const { path } = file;
  const fetched = await deps.fetchFile({ url, path, maxBytes: MEDIA_RULES[role].maxBytes, signal });
  if (!fetched.ok) throw new ValidationError([{ path: 'url', message: `cannot be fetched: ${fetched.why}` }]);
  const { sizeBytes } = fetched;
  const media = await examineFile(deps, { path, sizeBytes, role, field: 'url', words, name: pathOf(url) });
  signal?.throwIfAborted();
  // Awaited here: what is refused while the file goes away would be nobody's, and end the process.
  return await deps.store
    .fork()
    .transactional((em) => addFile(em, writer, { ...media, projectId }, { words }));
}

/** The file's name is the last part of it. */
function pathOf(url: string): string {
  const { pathname } = new URL(url);
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}
