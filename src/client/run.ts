import { type AskOptions, ask } from './ask.ts';
import type { Connection } from './connection.ts';
import { JobDocument, type JobProgressSubscription, type JobQuery } from './generated/operations.ts';
import { isRefusal, type RefusalOf } from './refusals.ts';
import type { SubscribeOptions } from './subscribe.ts';
import type { TypedDocument } from './typed-document.ts';
import { watch } from './watch.ts';

/** One step of a job; the schema describes each field. */
export type JobEvent = JobProgressSubscription['jobProgress'];

/** A job that has ended, with the posts it made. */
export type EndedJob = NonNullable<JobQuery['job']>;

/** The one field that a mutation asks for. */
export type AnswerOf<Result> = NonNullable<Result[keyof Result]>;

export type RunOptions = SubscribeOptions & {
  /** Told each event of the job, once and in order. */
  onEvent?: ((event: JobEvent) => void) | undefined;
  /** Told the job's id as soon as there is one, to be kept for after a reload: `watch` goes on with it. */
  onStart?: ((jobId: string) => void) | undefined;
};

type Started = { job: { id: string } };

/**
 * Starts a job, watches it to its end, and reads what it made. Whatever fails on the way is tried again; the job is
 * started once, by an `idempotencyKey` that is made where the input has none.
 * @throws RefusedError as `watch` and `ask` do; the signal's reason when it is aborted, which does not cancel the job
 */
export async function run<Result extends object, Input extends object>(
  connection: Connection,
  document: TypedDocument<Result, { input: Input }>,
  input: Input,
  { onEvent, onStart, signal, onRetry }: RunOptions = {},
): Promise<EndedJob | RefusalOf<AnswerOf<Result>>> {
  const patiently: AskOptions = { signal, patient: true };
  const variables = { input: { idempotencyKey: newKey(), ...input } };
  const result = await ask<Result>(connection, { query: `${document}`, variables }, patiently);
  const [answer] = Object.values(result) as AnswerOf<Result>[];
  if (isRefusal(answer)) return answer;
  const { id } = (answer as unknown as Started).job;
  onStart?.(id);
  for await (const event of watch(connection, id, { signal, onRetry })) onEvent?.(event);
  signal?.throwIfAborted();
  const { job } = await ask<JobQuery>(connection, { query: `${JobDocument}`, variables: { id } }, patiently);
  return job as EndedJob;
}

/** Unlike `randomUUID`, this is there on pages without TLS too. */
const newKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
