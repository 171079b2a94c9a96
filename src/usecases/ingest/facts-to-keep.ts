import type { Fact, IngestResult } from '../../domain/ingest.ts';

export type FactsToKeep = {
  organisationId: string;
  projectId: string;
  /** Whether a test key asked for it. */
  test: boolean;
  /** The most telling of each field first. */
  facts: Fact[];
  /** Whether what the project has gives way. */
  overwrite: boolean;
  /** When the ingest began: what was added later is its own. */
  since: Date;
};

/** What became of them. */
export type Kept = Pick<IngestResult, 'filled' | 'kept' | 'warnings'>;
