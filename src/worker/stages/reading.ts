import { readFacts } from '../../sites/read-facts.ts';
import type { StageRun } from '../stage.ts';

/** Reads out of what was fetched what the site says of its product. */
export const runReading: StageRun<'reading'> = async ({ container, checkpoint, report }) => {
  if (!checkpoint.fetching) throw new Error(`Ingest ${container.id} has fetched nothing.`);
  const facts = readFacts(checkpoint.fetching);
  report(1);
  return { checkpoint: facts };
};
