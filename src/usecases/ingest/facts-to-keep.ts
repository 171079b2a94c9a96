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

/** `report` is called with how far it is, 0..1; a stage that says nothing for minutes is taken to hang. */
export type IngestRun = { signal: AbortSignal; report: (fraction: number) => void };

/** What became of them. */
export type Kept = Pick<IngestResult, 'filled' | 'kept' | 'warnings'>;
