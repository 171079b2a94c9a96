import type { Container } from './watch-job.ts';

/** One line per container: what it became, how long the video is, how long it took, what it cost. */
export function printTable(containers: Container[]): void {
  console.table(
    containers.map((container) => ({
      format: container.format?.toLowerCase().replaceAll('_', '-') ?? '?',
      status: container.status.toLowerCase(),
      'seconds rendered': secondsRendered(container),
      'seconds taken': secondsTaken(container),
      credits: container.credits,
      error: container.lastError?.message ?? '',
    })),
  );
}

function secondsRendered({ assets }: Container): number | null {
  const duration = assets.find(({ kind }) => kind === 'VIDEO')?.durationMs;
  return duration == null ? null : round(duration / 1000);
}

function secondsTaken({ startedAt, finishedAt }: Container): number | null {
  return startedAt && finishedAt ? round((Date.parse(finishedAt) - Date.parse(startedAt)) / 1000) : null;
}

const round = (seconds: number) => Math.round(seconds * 10) / 10;
