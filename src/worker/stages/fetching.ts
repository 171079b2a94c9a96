import type { IngestOrder } from '../../domain/ingest.ts';
import type { Row } from '../../infra/store/database.ts';
import { crawl } from '../../sites/crawl.ts';
import { fetchRepository } from '../../sites/fetch-repository.ts';
import type { StageRun } from '../stage.ts';

/** Fetches what an ingest reads. What a page says of itself is kept, and not the page. */
export const runFetching: StageRun<'fetching'> = async ({ container, ports, signal, report }) => {
  const fetchAll = container.kind === 'project_ingest_github' ? fetchRepository : crawl;
  return { checkpoint: await fetchAll(ports.fetchPage, orderOf(container), { signal, report }) };
};

/** @throws Error the row is no ingest */
export function orderOf({ id, order }: Row<'container'>): IngestOrder {
  if (!order.ingest) throw new Error(`Container ${id} is no ingest.`);
  return order.ingest;
}
