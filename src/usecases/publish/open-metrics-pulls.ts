import { PublishError, type Publisher } from '../../creative/ports/publisher.ts';
import type { Publishers } from '../../creative/ports/publishers.ts';
import { nextPull, nextPullAfterFault, restAfter } from '../../domain/metrics-pulls.ts';
import { newUuid } from '../../domain/new-uuid.ts';
import { sumOf } from '../../domain/post-figures.ts';
import { dbOf, type Row } from '../../infra/store/database.ts';
import { PostMetric } from '../../infra/store/entities/post-metric.ts';
import type { Store } from '../../infra/store/orm.ts';
import { claimPull } from '../../infra/store/queries/publish/claim-pull.ts';
import { keepFigures, setNextPull } from '../../infra/store/queries/publish/figures.ts';
import { publicationFacts } from '../../infra/store/queries/publish/publications.ts';
import { openTaker, type Taker } from '../open-taker.ts';

export type MetricsPullOptions = {
  store: Pick<Store, 'db' | 'fork'>;
  publishers: Pick<Publishers, 'all'>;
  onError: (error: unknown) => void;
  /** How often to look for what is due. */
  sweepMs?: number;
  /** Longer than any answer takes: after it whoever took a post counts as lost. */
  leaseSeconds?: number;
};

type ScheduledPost = Row<'scheduled_post'>;
type Measured = Pick<Publisher, 'name'> & { metrics: NonNullable<Publisher['metrics']> };

/**
 * Asks publishers how posts do that came out through them, at the times of `domain/metrics-pulls.ts`, and records it as
 * recordPostMetrics does. One post of a publisher at a time, no two sooner after each other than it says; one that asks
 * us to wait is left alone. Each process keeps this pace for itself. A fault is told, and ends nothing.
 */
export function openMetricsPulls(options: MetricsPullOptions): Taker {
  const { store, publishers, onError, sweepMs = 10_000, leaseSeconds = 300 } = options;
  const measured = new Map(
    publishers.all.flatMap(({ name, metrics }): [string, Measured][] =>
      metrics ? [[name, { name, metrics }]] : [],
    ),
  );
  const restsUntil = new Map<string, number>();
  return openTaker<ScheduledPost>({
    claim: async (inHand) => {
      const busy = new Set([...inHand.values()].map(({ publisher }) => publisher));
      const free = [...measured.keys()].filter(
        (name) => !busy.has(name) && (restsUntil.get(name) ?? 0) <= Date.now(),
      );
      return (
        await Promise.all(free.map((publisher) => claimPull(store.db, { publisher, leaseSeconds })))
      ).flat();
    },
    handle: async (row, closing) => {
      const publisher = measured.get(row.publisher ?? '');
      if (!publisher) return;
      restsUntil.set(publisher.name, Date.now() + publisher.metrics.paceMs);
      const late = AbortSignal.timeout(leaseSeconds * 800);
      const signal = AbortSignal.any([closing, late]);
      const fault = await pull(store, publisher, row, signal).then(
        () => null,
        (error: unknown) => error,
      );
      // Nobody failed: it is taken again by whoever comes next.
      if (fault === null || closing.aborted) return;
      onError(fault);
      const told = fault instanceof PublishError ? fault : new PublishError('bad_answer', 'It failed here.');
      if (told.fault === 'busy') restsUntil.set(publisher.name, Date.now() + restAfter(told.retryAfter));
      await setNextPull(store.db, row, nextPullAfterFault(outSince(row), new Date(), told));
    },
    onError,
    sweepMs,
  });
}

const outSince = ({ publishedAt, scheduledFor }: ScheduledPost): Date => publishedAt ?? scheduledFor;

/** Asks after a post, and records what is told; of an archived project nobody asks. @throws PublishError */
async function pull(
  store: MetricsPullOptions['store'],
  { name, metrics }: Measured,
  row: ScheduledPost,
  signal: AbortSignal,
): Promise<void> {
  signal.throwIfAborted();
  const { projectStatus } = await publicationFacts(store.db, row);
  const isArchived = projectStatus === 'archived';
  const figures = isArchived ? null : await metrics.of(row.handle ?? {}, signal);
  const recordedAt = new Date();
  await store.fork().transactional(async (em) => {
    const db = dbOf(em);
    await setNextPull(db, row, nextPull(outSince(row), recordedAt));
    if (!figures) return;
    const total = sumOf(await keepFigures(db, row, figures));
    const { containerId } = row;
    em.create(PostMetric, { id: newUuid(), containerId, ...total, recordedAt, pulledFrom: name });
  });
}
