import { PublishError, type Publisher, type PublishReport } from '../../creative/ports/publisher.ts';
import type { Publishers } from '../../creative/ports/publishers.ts';
import {
  askAgainAfter,
  type PublicationError,
  passesByItself,
  retryAfter,
} from '../../domain/publications.ts';
import type { Blobs } from '../../infra/blobs/blobs.ts';
import type { Row } from '../../infra/store/database.ts';
import type { Store } from '../../infra/store/orm.ts';
import { claimPublications } from '../../infra/store/queries/publish/claim-publications.ts';
import {
  inMilliseconds,
  movePublication,
  type PublicationChanges,
} from '../../infra/store/queries/publish/move-publication.ts';
import { publicationFacts, rememberHandle } from '../../infra/store/queries/publish/publications.ts';
import { openTaker, type Taker } from '../open-taker.ts';
import type { PublishLinks } from './deps.ts';
import { publicationOf } from './publication-of.ts';

export type PublishingOptions = {
  store: Pick<Store, 'db' | 'transaction'>;
  publishers: Publishers;
  blobs: Pick<Blobs, 'read'>;
  links: PublishLinks;
  onError: (error: unknown) => void;
  /** How often to look for what is due. */
  sweepMs?: number;
  /** Longer than any submit takes: after it whoever took a post counts as lost, and somebody else goes on. */
  leaseSeconds?: number;
};

/** Hands posts over; `publishers` is what schedules go by. */
export type Publishing = Taker & Pick<PublishingOptions, 'publishers'>;

type ScheduledPost = Row<'scheduled_post'>;

const MOST_AT_ONCE = 8;

/**
 * Starts to hand posts over at their time; several processes may. Before it is sent, a post is marked as being sent;
 * whoever goes on for one that was lost hands it over under the same key, under which publishers know it again.
 */
export function openPublishing(options: PublishingOptions): Publishing {
  const { store, onError, sweepMs = 1_000, leaseSeconds = 900 } = options;
  const taker = openTaker<ScheduledPost>({
    claim: async (inHand) => {
      const most = MOST_AT_ONCE - inHand.size;
      return most > 0 ? claimPublications(store.db, { most, leaseSeconds }) : [];
    },
    // A film may take minutes: what is cut off here is gone on with by whoever comes next.
    handle: (row, closing) =>
      bringOn(options, row, { closing, late: AbortSignal.timeout(leaseSeconds * 800) }),
    onError,
    sweepMs,
  });
  return { ...taker, publishers: options.publishers };
}

/** `late` is when it takes too long, `closing` when this process ends. */
type Ends = { closing: AbortSignal; late: AbortSignal };

async function bringOn(
  options: PublishingOptions,
  row: ScheduledPost,
  { closing, late }: Ends,
): Promise<void> {
  const { store, publishers, onError } = options;
  const signal = AbortSignal.any([closing, late]);
  const move = (to: ScheduledPost['status'], changes: PublicationChanges) =>
    store.transaction((db) => movePublication(db, row, to, changes));
  const rest = (code: PublicationError['code'], message: string) => ({
    nextTryAt: null,
    lastError: { code, message },
  });
  const sending = row.status === 'sending';
  const facts = await publicationFacts(store.db, row);
  if (sending && facts.projectStatus === 'archived') {
    return void (await move('canceled', rest('project_archived', 'Its project is archived.')));
  }
  const publisher = publishers.named(row.publisher);
  if (!publisher) {
    const told = rest('no_publisher', `Nothing here is called ${row.publisher} any more.`);
    return void (await move(sending ? 'intent' : row.status, told));
  }
  try {
    // What was claimed while this process was told to end is given back, and nobody asked.
    signal.throwIfAborted();
    const report = sending
      ? await submit(options, publisher, row, facts, signal)
      : await publisher.check?.(row.handle ?? {}, signal);
    if (report) await keep(move, publisher, row, report);
  } catch (error) {
    if (closing.aborted) {
      // Nobody failed: whoever comes next goes on at once.
      return void (await move(row.status, { nextTryAt: inMilliseconds(0), lastError: row.lastError }));
    }
    if (!(error instanceof PublishError)) onError(error);
    const fault =
      error instanceof PublishError
        ? error
        : new PublishError('unavailable', 'It could not be handed over in time.');
    await keepFault(move, row, fault);
  }
}

async function submit(
  { store, blobs, links }: PublishingOptions,
  publisher: Publisher,
  row: ScheduledPost,
  { platform, handle }: Awaited<ReturnType<typeof publicationFacts>>,
  signal: AbortSignal,
): Promise<PublishReport> {
  const publication = await publicationOf({ db: store.db, blobs, links }, row, { platform, handle });
  return publisher.submit(publication, {
    known: row.handle,
    signal,
    remember: async (known) => {
      if (!(await rememberHandle(store.db, row, known))) throw new Error('Somebody else sends it by now.');
    },
  });
}

type Move = (to: ScheduledPost['status'], changes: PublicationChanges) => Promise<unknown>;

async function keep(
  move: Move,
  publisher: Publisher,
  row: ScheduledPost,
  report: PublishReport,
): Promise<void> {
  const { status, handle, url } = report;
  const ended = status === 'published' || status === 'failed' || publisher.check === null;
  const pause = ended ? null : askAgainAfter(ageOf(row));
  await move(status, {
    ...{ handle, url, tries: 0 },
    nextTryAt: pause === null ? null : inMilliseconds(pause),
    lastError: report.status === 'failed' ? report.error : null,
  });
}

/** How long its publisher has had it, in milliseconds; what was sent and failed before was another. */
function ageOf({ status, handedAt }: ScheduledPost): number {
  return status === 'sending' || handedAt === null ? 0 : Date.now() - handedAt.getTime();
}

/**
 * What passes is tried again for a while. A post that could not be asked after may be out: it stays as it is, and is
 * asked after again as if nothing had been heard of it.
 */
async function keepFault(move: Move, row: ScheduledPost, fault: PublishError): Promise<void> {
  const lastError = { code: fault.fault, message: fault.message };
  const keepIn = (status: ScheduledPost['status'], tries: number, pause: number | null) =>
    move(status, { tries, lastError, nextTryAt: pause === null ? null : inMilliseconds(pause) });
  if (row.status !== 'sending') {
    await keepIn(row.status, row.tries, askAgainAfter(ageOf(row), fault.retryAfter));
    return;
  }
  const tries = row.tries + 1;
  const pause = passesByItself(fault.fault) ? retryAfter(tries, fault.retryAfter) : null;
  await keepIn(pause === null ? 'failed' : 'scheduled', tries, pause);
}
