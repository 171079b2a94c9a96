/** Below these a rate says nothing yet: the first stage is short and unlike the rest. */
const LEAST_PROGRESS = 0.05;
const LEAST_SECONDS = 1;

/** Whole seconds left if work goes on at its mean rate so far; null while that is unknown or nothing is left. */
export function estimateSeconds(progress: number, elapsedSeconds: number | null): number | null {
  if (elapsedSeconds === null || elapsedSeconds < LEAST_SECONDS) return null;
  if (progress < LEAST_PROGRESS || progress >= 1) return null;
  return Math.ceil((elapsedSeconds * (1 - progress)) / progress);
}
