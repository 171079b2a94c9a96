import type { JobEvent } from '../domain/events.ts';
import type { Metrics } from '../infra/telemetry/metrics.ts';

export type TellDeps = {
  /** Tells watchers of events, which are committed already. */
  publish: (events: JobEvent[]) => Promise<void>;
  metrics: Metrics;
};

/** Tells of the end of an attempt, the container's event first; counts the container if that was its end too. */
export async function tell(deps: TellDeps, format: string | null, events: JobEvent[]): Promise<void> {
  const status = events[0]?.containerStatus;
  if (status && status !== 'queued') deps.metrics.containersEnded.inc({ status, format: format ?? '' });
  await deps.publish(events);
}
