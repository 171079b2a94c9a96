/** The stages of a container, in the order the seeds guarantee. */
export const STAGES = ['planning', 'generating_visuals', 'assembling', 'finalizing'] as const;
export type Stage = (typeof STAGES)[number];

/** What a job or container reports: it waits as `queued` before its first stage. */
export const REPORTED_STAGES = ['queued', ...STAGES] as const;
export type ReportedStage = (typeof REPORTED_STAGES)[number];

/** Share of a container's whole work, by measured time; sums to 1. */
const WEIGHTS: Record<Stage, number> = {
  planning: 0.03,
  generating_visuals: 0.17,
  assembling: 0.75,
  finalizing: 0.05,
};

/** A container's progress 0..1 when `fraction` (0..1) of `stage` is done. */
export function containerProgress(stage: Stage, fraction: number): number {
  const before = STAGES.slice(0, STAGES.indexOf(stage)).reduce((sum, earlier) => sum + WEIGHTS[earlier], 0);
  return Math.min(1, before + WEIGHTS[stage] * Math.min(1, Math.max(0, fraction)));
}

/** How much of `stage` is done, 0..1, when the container's progress over all stages is `progress`. */
export function stageProgress(stage: ReportedStage, progress: number): number {
  if (stage === 'queued') return 0;
  const fraction = (progress - containerProgress(stage, 0)) / WEIGHTS[stage];
  return Math.min(1, Math.max(0, fraction));
}

/** Position in the walk: queued 0, finalizing 4. */
export function stageIndex(stage: ReportedStage): number {
  return REPORTED_STAGES.indexOf(stage);
}
