import { isTerminalEvent, type JobEvent } from '../../domain/events.ts';
import type { ContainerHint, JobEvents } from './job-events.ts';

export type HintSource = {
  bus: JobEvents;
  /** All containers of a job, which are the same from its first event to its last. */
  containersOf(jobId: string): Promise<ContainerHint[]>;
  onError: (error: unknown) => void;
};

export type HintingEvents = JobEvents & {
  /** `publish` by who has just made a job and its containers, which then need not be looked for. */
  publishFirst(event: JobEvent, containers: ContainerHint[]): Promise<void>;
};

/** Jobs whose containers are remembered; more than run at once on one process. */
const MOST_JOBS = 1_000;

/**
 * A bus on which every event of a container also hints at that container on its project's channel. Sampled
 * progress does not: it is there to be watched by job, several times a second.
 */
export function withHints({ bus, containersOf, onError }: HintSource): HintingEvents {
  const known = new Map<string, Promise<ContainerHint[]>>();

  function keep(jobId: string, containers: Promise<ContainerHint[]>): void {
    known.set(jobId, containers);
    const oldest = known.keys().next().value;
    if (known.size > MOST_JOBS && oldest !== undefined) known.delete(oldest);
  }
  function look(jobId: string): Promise<ContainerHint[]> {
    const containers = known.get(jobId) ?? containersOf(jobId);
    keep(jobId, containers);
    containers.catch(() => known.delete(jobId));
    return containers;
  }
  async function hintsOf(event: JobEvent): Promise<ContainerHint[]> {
    const { type, jobId, containerId } = event;
    if (type === 'progress' || (type !== 'job_accepted' && containerId === null)) return [];
    const containers = await look(jobId);
    return type === 'job_accepted' ? containers : containers.filter((one) => one.containerId === containerId);
  }
  async function publish(events: JobEvent[]): Promise<void> {
    await bus.publish(events);
    try {
      await bus.publishHints((await Promise.all(events.map(hintsOf))).flat());
    } catch (error) {
      onError(error);
    }
    for (const event of events.filter(isTerminalEvent)) known.delete(event.jobId);
  }
  return {
    ...bus,
    publish,
    publishFirst(event, containers) {
      keep(event.jobId, Promise.resolve(containers));
      return publish([event]);
    },
    [Symbol.asyncDispose]: () => bus[Symbol.asyncDispose](),
  };
}
