import { RateLimitedError } from '../../domain/access-refusals.ts';
import { type Caller, requireScope } from '../../domain/caller.ts';
import { createMediaUploadInput } from '../../domain/inputs/media.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import { newUuid } from '../../domain/new-uuid.ts';
import { NotFoundError, ValidationError } from '../../domain/refusals.ts';
import { dbOf } from '../../infra/store/database.ts';
import { MediaUpload } from '../../infra/store/entities/media-upload.ts';
import { countOpenUploads } from '../../infra/store/queries/media/uploads.ts';
import { lockOrganisation } from '../../infra/store/queries/run/lock-job.ts';
import { openProject } from '../projects/open-project.ts';
import type { MediaDeps } from './deps.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Bounds the disk that an organisation can fill with files it never finalizes. */
const MOST_OPEN = 100;
const RETRY_AFTER_SECONDS = 60;

export type UploadTicket = {
  /** Bare. */
  id: string;
  /** Where the bytes go, by PUT; needs no key. */
  url: string;
  expiresAt: Date;
  sizeBytes: number;
};

export const CREATE_UPLOAD_REFUSALS = [ValidationError, NotFoundError] as const;

/**
 * Announces a file: what its role cannot take is refused before a byte is sent. Needs the scope media:write.
 * @throws ForbiddenScopeError, or one of CREATE_UPLOAD_REFUSALS, RateLimitedError too many wait already
 */
export async function createUpload(
  deps: Pick<MediaDeps, 'store' | 'uploadLinks'>,
  caller: Caller,
  raw: unknown,
): Promise<UploadTicket> {
  requireScope(caller, 'media:write');
  const { projectId: outsideId, ...announced } = parseInput(createMediaUploadInput, raw);
  const id = newUuid();
  // Whole seconds, as the link has them.
  const expiresAt = new Date(Math.floor((Date.now() + DAY_MS) / 1000) * 1000);
  await deps.store.fork().transactional(async (em) => {
    const db = dbOf(em);
    // One at a time, so that many at once do not pass the count together.
    await lockOrganisation(db, caller.organisationId);
    const project = await openProject(em, caller, outsideId);
    if ((await countOpenUploads(db, caller.organisationId)) >= MOST_OPEN) {
      const message = `At most ${MOST_OPEN} uploads of an organisation wait at once. Finalize some of them.`;
      throw new RateLimitedError(message, RETRY_AFTER_SECONDS);
    }
    em.create(MediaUpload, { id, projectId: project.id, ...announced, test: caller.test, expiresAt });
  });
  return { id, url: deps.uploadLinks.sign(id, expiresAt), expiresAt, sizeBytes: announced.sizeBytes };
}
