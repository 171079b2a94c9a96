import { type Fault, faultOf } from '../../domain/issues.ts';
import {
  claimFault,
  contentFault,
  knownType,
  MAX_PIXELS,
  MEDIA_RULES,
  MEDIA_TYPES,
  type MediaRole,
  type MediaType,
  sizeFault,
  typeFault,
  unreadableFault,
} from '../../domain/media-rules.ts';
import { ROLES_READ, wordsOfFileName } from '../../domain/picture-words.ts';
import { ValidationError } from '../../domain/refusals.ts';
import type { NewMedia } from '../../infra/store/repositories/media.ts';
import type { ExaminedMedia } from '../../media/examined-media.ts';
import type { MediaDeps } from './deps.ts';

type File = {
  path: string;
  sizeBytes: number;
  role: MediaRole;
  /** The input that gave the file, for the issues of a refusal. */
  field: string;
  /** What it shows, as its owner says; else it is asked itself. */
  words?: string | null;
  /** Its name, which may say that too. */
  name?: string;
};

/**
 * Finds out what a file is, whatever it was announced as, and stores it under a key made of its content; beside it,
 * for a still that renders would not show as it is meant to look, the picture that they show instead. What its role
 * cannot take, and what cannot be decoded, is not stored.
 * @throws ValidationError naming the fact
 */
export async function examineFile(
  deps: Pick<MediaDeps, 'sniff' | 'isCutOff' | 'inspect' | 'blobs' | 'staging'>,
  { path, sizeBytes, role, field, words = null, name = '' }: File,
): Promise<Omit<NewMedia, 'projectId' | 'test'>> {
  const refusal = (fault: Fault) => new ValidationError([{ path: field, ...fault }]);
  const refuseFor = (fault: Fault | null) => {
    if (fault) throw refusal(fault);
  };
  refuseFor(sizeFault(role, sizeBytes));
  // Its first bytes tell what nothing in it could make a file of the role, and what one that nothing decodes was meant to be.
  const sniffed = await deps.sniff(path);
  if (sniffed) refuseFor(claimFault(role, sniffed));
  const film = MEDIA_RULES[role].kinds.includes('video');
  await using drawing = await deps.staging.scratch();
  const inspected = await deps.inspect(path, { film, maxPixels: MAX_PIXELS, drawTo: drawing.path });
  const found = 'facts' in inspected ? inspected.facts.mimeType : sniffed;
  const type = knownType(found ?? '');
  if ('facts' in inspected) refuseFor(typeFault(role, found));
  if (type && (await deps.isCutOff(path, type))) refuseFor(faultOf('FILE_CUT_OFF'));
  if ('why' in inspected) throw refusal(unreadableFault(role, found, inspected.why));
  if (!type) throw new Error('A type that a role takes is known.');
  const { facts } = inspected;
  refuseFor(contentFault(role, facts));
  const put = (file: { path: string; sha256: string }, contentType: MediaType) =>
    deps.blobs.putFile({
      kind: 'media',
      ...file,
      extension: MEDIA_TYPES[contentType].extension,
      contentType,
    });
  const drawnKey = facts.drawn && (await put(facts.drawn, facts.drawn.mimeType));
  const blobKey = await put({ path, sha256: facts.sha256 }, type);
  const told = words ?? facts.picture?.words ?? wordsOfFileName(name);
  const isRead = told === null && facts.picture !== null && ROLES_READ.includes(role);
  return {
    role,
    kind: facts.kind,
    mimeType: type,
    width: facts.width || null,
    height: facts.height || null,
    durationMs: facts.durationMs,
    hasAudio: facts.hasAudio,
    sizeBytes: facts.sizeBytes,
    sha256: facts.sha256,
    blobKey,
    drawnKey,
    findings: facts.findings,
    loudness: facts.loudness,
    ...shownBy(facts),
    words: told,
    wordsDueAt: isRead ? new Date() : null,
    wordsFault: null,
  };
}

function shownBy({
  picture,
  film,
}: ExaminedMedia): Pick<NewMedia, 'focus' | 'colors' | 'light' | 'look' | 'shots'> {
  const { focus = null, colors = null } = picture ?? film ?? {};
  const { look = null, shots = null } = film ?? {};
  return { focus, colors, light: picture?.light ?? null, look, shots };
}
