import { UsageError } from '../usage-error.ts';

export type StartedJob = { name: string; id: string; containerIds: string[]; replayed: boolean };

type Answer =
  | {
      __typename: 'ContentJobAccepted';
      job: { id: string };
      containers: { id: string }[];
      replayed: boolean;
    }
  | { __typename: string; message?: string }
  | null;

/** The job that a start came to. @throws UsageError it was refused */
export function accepted(name: string, answer: Answer): StartedJob {
  if (answer && 'job' in answer) {
    const { job, containers, replayed } = answer;
    return { name, id: job.id, containerIds: containers.map(({ id }) => id), replayed };
  }
  throw new UsageError(`${name} was refused: ${answer?.message ?? 'no reason given'}`);
}
