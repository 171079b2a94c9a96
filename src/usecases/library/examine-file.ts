import {
  contentFault,
  knownType,
  MEDIA_TYPES,
  type MediaRole,
  sizeFault,
  typeFault,
} from '../../domain/media-rules.ts';
import { ValidationError } from '../../domain/refusals.ts';
import type { NewMedia } from '../../infra/store/repositories/media.ts';
import type { MediaDeps } from './deps.ts';

type File = {
  path: string;
  sizeBytes: number;
  role: MediaRole;
  /** The input that gave the file, for the issues of a refusal. */
  field: string;
};

/**
 * Finds out what a file is, whatever it was announced as, and stores it under a key made of its content. What
 * its role cannot take, and what cannot be decoded, is not stored.
 * @throws ValidationError naming the fact
 */
export async function examineFile(
  deps: Pick<MediaDeps, 'sniff' | 'isCutOff' | 'inspect' | 'blobs'>,
  { path, sizeBytes, role, field }: File,
): Promise<Omit<NewMedia, 'projectId'>> {
  const refuseFor = (message: string | null) => {
    if (message) throw new ValidationError([{ path: field, message }]);
  };
  refuseFor(sizeFault(role, sizeBytes));
  const sniffed = await deps.sniff(path);
  refuseFor(typeFault(role, sniffed));
  const type = knownType(sniffed ?? '');
  if (!type) throw new Error('A type that a role takes is known.');
  if (await deps.isCutOff(path, type)) refuseFor('is cut off: it ends before it says it does');
  const inspected = await deps.inspect(path);
  if ('why' in inspected)
    throw new ValidationError([{ path: field, message: `cannot be read: ${inspected.why}` }]);
  const { facts } = inspected;
  refuseFor(contentFault(type, facts));
  const { kind, extension } = MEDIA_TYPES[type];
  const blobKey = await deps.blobs.putFile({
    kind: 'media',
    path,
    sha256: facts.sha256,
    extension,
    contentType: type,
  });
  return {
    role,
    kind,
    mimeType: type,
    width: facts.width || null,
    height: facts.height || null,
    durationMs: facts.durationMs,
    hasAudio: facts.hasAudio,
    sizeBytes: facts.sizeBytes,
    sha256: facts.sha256,
    blobKey,
  };
}
