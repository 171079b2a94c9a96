import type { StageTable } from './stage.ts';
import { runAssembling } from './stages/assembling.ts';
import { runFinalizing } from './stages/finalizing.ts';
import { runGeneratingVisuals } from './stages/generating-visuals.ts';
import { runPlanning } from './stages/planning.ts';

/** What is done in each stage of a container. */
export const STAGE_TABLE = {
  planning: runPlanning,
  generating_visuals: runGeneratingVisuals,
  assembling: runAssembling,
  finalizing: runFinalizing,
} satisfies StageTable;
