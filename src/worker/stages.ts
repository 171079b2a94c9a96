import type { StageTable } from './stage.ts';
import { runAssembling } from './stages/assembling.ts';
import { runFetching } from './stages/fetching.ts';
import { runFinalizing } from './stages/finalizing.ts';
import { runGeneratingVisuals } from './stages/generating-visuals.ts';
import { runPlanning } from './stages/planning.ts';
import { runReading } from './stages/reading.ts';
import { runWriting } from './stages/writing.ts';

/** What is done in each stage of a container or an ingest. */
export const STAGE_TABLE = {
  planning: runPlanning,
  generating_visuals: runGeneratingVisuals,
  assembling: runAssembling,
  finalizing: runFinalizing,
  fetching: runFetching,
  reading: runReading,
  writing: runWriting,
} satisfies StageTable;
