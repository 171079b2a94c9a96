import DataLoader from 'dataloader';
import type { JobEvent } from '../../domain/events.ts';
import type { EventRange } from '../../infra/store/queries/read/events-of-jobs.ts';

/** A range of the events of one job. */
export type EventsKey = EventRange & { jobId: string };

/** Reads the events of jobs: the same range of any number of jobs is one call of `read`. */
export function eventsLoader(
  read: (jobIds: readonly string[], range: EventRange) => Promise<JobEvent[]>,
): DataLoader<EventsKey, JobEvent[], string> {
  const readGroup = async (keys: readonly EventsKey[], { after, first }: EventsKey) => {
    const jobIds = keys.map(({ jobId }) => jobId);
    const byJob = Map.groupBy(await read(jobIds, { after, first }), ({ jobId }) => jobId);
    return keys.map((key) => [key, byJob.get(key.jobId) ?? []] as const);
  };
  return new DataLoader(
    async (keys) => {
      const groups = [...Map.groupBy(keys, rangeName).values()];
      const reads = groups.map((group) => (group[0] ? readGroup(group, group[0]) : []));
      const found = new Map((await Promise.all(reads)).flat());
      return keys.map((key) => found.get(key) ?? []);
    },
    { cacheKeyFn: (key) => `${key.jobId} ${rangeName(key)}` },
  );
}

/** Equal for keys that differ in their job only. */
const rangeName = ({ after, first }: EventsKey) => `${after} ${first}`;
