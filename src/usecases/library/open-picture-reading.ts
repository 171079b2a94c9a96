import type { PictureReader } from '../../creative/ports/picture-reader.ts';
import { ProviderError } from '../../creative/ports/provider-error.ts';
import { MAX_MEDIA_BYTES, MAX_PIXELS } from '../../domain/media-rules.ts';
import type { ProviderFault } from '../../domain/writer.ts';
import type { Blobs } from '../../infra/blobs/blobs.ts';
import type { Store } from '../../infra/store/orm.ts';
import {
  claimUnread,
  keepWords,
  keepWordsFault,
  type UnreadPicture,
} from '../../infra/store/queries/media/unread-pictures.ts';
import { openTaker, type Taker } from '../open-taker.ts';
import type { LibraryDeps } from './deps.ts';

export type PictureReadingOptions = Pick<LibraryDeps, 'inspect' | 'staging'> & {
  store: Pick<Store, 'db'>;
  blobs: Pick<Blobs, 'read'>;
  reader: PictureReader;
  /** Told each time the reader says nothing. */
  onFault: (error: ProviderError) => void;
  onError: (error: unknown) => void;
  /** How often to look for pictures without words. */
  sweepMs?: number;
  /** Longer than any answer takes: after it whoever took a picture counts as lost. */
  leaseSeconds?: number;
};

/** Models on one machine answer one after the other. */
const MOST_AT_ONCE = 2;
/** Enough to tell what there is, and few tokens. */
const SMALL_PX = 768;
/** How long a reader that is away is left alone, when it does not say. */
const USUAL_PAUSE_MS = 60_000;
/** Faults of the moment: the picture is asked about again. */
const PASSES: readonly ProviderFault[] = ['unavailable', 'rate_limited'];

/**
 * Asks a model what pictures show that nobody has words for; several processes may. What a person says stands, whenever
 * it is said; a fault is told with the picture and changes nothing else.
 */
export function openPictureReading(options: PictureReadingOptions): Taker {
  const { store, reader, onFault, onError, sweepMs = 5_000, leaseSeconds = 600 } = options;
  let restsUntil = 0;

  const read = async (picture: UnreadPicture, closing: AbortSignal): Promise<void> => {
    const { id, language } = picture;
    const jpeg = await smallCopyOf(options, picture);
    try {
      await keepWords(store.db, id, await reader.read({ jpeg, language }, closing));
    } catch (error) {
      // Nobody failed: it is taken again by whoever comes next.
      if (closing.aborted) return;
      if (!(error instanceof ProviderError)) throw error;
      onFault(error);
      const { fault, retryAfter } = error;
      const passes = PASSES.includes(fault);
      if (passes) restsUntil = Date.now() + (retryAfter === null ? USUAL_PAUSE_MS : retryAfter * 1_000);
      await keepWordsFault(store.db, id, { fault, dueAt: passes ? new Date(restsUntil) : null });
    }
  };

  return openTaker<UnreadPicture>({
    claim: async (inHand) => {
      const most = MOST_AT_ONCE - inHand.size;
      return most > 0 && restsUntil <= Date.now() ? claimUnread(store.db, { most, leaseSeconds }) : [];
    },
    handle: read,
    onError,
    sweepMs,
  });
}

/** Made where strangers' files are decoded, of the picture that posts show. */
async function smallCopyOf(
  { blobs, staging, inspect }: PictureReadingOptions,
  { id, blobKey }: UnreadPicture,
): Promise<Uint8Array> {
  await using file = await staging.save(await blobs.read(blobKey), MAX_MEDIA_BYTES);
  const seen =
    file &&
    (await inspect(file.path, { film: false, maxPixels: MAX_PIXELS, drawTo: null, smallPx: SMALL_PX }));
  const small = seen && 'facts' in seen ? seen.facts.picture?.small : null;
  if (!small) throw new Error(`The picture ${id} was taken, and now nothing can be seen of it.`);
  return Buffer.from(small, 'base64');
}
