import type { StageTable } from './stage.ts';
import { runAssembling } from './stages/assembling.ts';
import { runComparing } from './stages/comparing.ts';
import { runFetching } from './stages/fetching.ts';
import { runFinalizing } from './stages/finalizing.ts';
import { runGeneratingVisuals } from './stages/generating-visuals.ts';
import { runPlanning } from './stages/planning.ts';
import { runReading } from './stages/reading.ts';
import { runRendering } from './stages/rendering.ts';
import { runWriting } from './stages/writing.ts';

/** What is done in each stage of a container, an ingest or a verification. */
export const STAGE_TABLE = {
  planning: runPlanning,
  generating_visuals: runGeneratingVisuals,
  assembling: runAssembling,
  finalizing: runFinalizing,
  fetching: runFetching,
  reading: runReading,
  writing: runWriting,
  rendering: runRendering,
  comparing: runComparing,
} satisfies StageTable;
