import type { Hono } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import { z } from 'zod';
import { isTerminalEvent, type JobEvent } from '../../domain/events.ts';
import type { Flow } from '../../domain/flow.ts';
import { encodeId } from '../../domain/ids.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import type { StartUseCase } from '../../domain/receipt.ts';
import { NotFoundError } from '../../domain/refusals.ts';
import { AfterTheEndError, watchJob } from '../../usecases/jobs/watch-job.ts';
import { createReader, find } from '../../usecases/reader.ts';
import type { ApiDeps } from '../deps.ts';
import { holdStream } from '../slots.ts';
import { Failure, whileValid } from '../while-valid.ts';
import { shownStatus } from './container-body.ts';
import { callerWith, type Env, streaming } from './env.ts';
import { errorAnswer } from './errors.ts';
import { verificationOf } from './verify.ts';

/** Comments sent while nothing happens, so that proxies do not take the connection for dead. */
const KEEP_ALIVE_MS = 15_000;

const resumeInput = z.object({ after: z.coerce.number().int().min(0) });

/** `GET …/events`: jobProgress as SSE. `id:` is the seq, so browsers resume by themselves (Last-Event-ID). */
export function jobEventRoutes(app: Hono<Env>, deps: ApiDeps): void {
  app.get('/v1/jobs/:jobId/events', async (context) => {
    const caller = await callerWith(deps, streaming(context), 'jobs:read');
    const last = context.req.header('Last-Event-ID') ?? context.req.query('after') ?? 0;
    const { after } = parseInput(resumeInput, { after: last });
    const jobId = context.req.param('jobId');
    // Looked at before the stream begins, while there still is a status to answer with.
    const job = await find(createReader(deps.store.db, caller).job, 'job', jobId);
    if (!job) throw new NotFoundError('jobId', jobId, 'in this organisation');
    if (after > job.lastSeq) throw new AfterTheEndError(after, job.lastSeq);
    // 204 is how a server tells EventSource to stop coming back.
    const nothingLeft = job.eventsPurgedAt !== null || after === job.lastSeq;
    if (job.status !== 'running' && nothingLeft) return context.body(null, 204);
    const { outgoing, asker } = context.env;
    holdStream(deps.slots, outgoing, { keyId: caller.keyId, address: asker.address });
    const fail = (failure: unknown) => errorAnswer(failure, context.env.requestId, deps.log).body;
    const steps = () => whileValid(deps, caller, watchJob(deps.watch, caller, jobId, after));
    const bodyOf = async (event: JobEvent) => ({
      ...jobEventBody(event, job.useCase),
      ...(isTerminalEvent(event) && (await verificationOf(createReader(deps.store.db, caller), job))),
    });
    return streamSSE(context, (stream) => send(stream, steps(), bodyOf, fail));
  });
}

async function send(
  stream: SSEStreamingApi,
  steps: Flow<JobEvent | Failure>,
  bodyOf: (event: JobEvent) => Promise<object>,
  fail: (failure: unknown) => object,
): Promise<void> {
  const beat = setInterval(() => stream.write(': keep-alive\n\n'), KEEP_ALIVE_MS);
  stream.onAbort(() => steps.leave());
  try {
    for await (const step of steps) {
      if (step instanceof Failure) {
        await stream.writeSSE({ event: 'error', data: JSON.stringify(fail(step.cause)) });
      } else {
        await stream.writeSSE({ id: `${step.seq}`, data: JSON.stringify(await bodyOf(step)) });
      }
    }
  } finally {
    clearInterval(beat);
  }
}

/** An event of a job that `useCase` started, as REST streams it. */
function jobEventBody(event: JobEvent, useCase: StartUseCase) {
  return {
    ...event,
    jobId: encodeId('job', event.jobId),
    containerId: event.containerId && encodeId('container', event.containerId),
    containerStatus: event.containerStatus && shownStatus(event.containerStatus, useCase),
  };
}
