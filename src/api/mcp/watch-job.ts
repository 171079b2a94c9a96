import { z } from 'zod';
import { parseInput } from '../../domain/inputs/parse.ts';
import { answer, answerOf, type ToolAnswer } from './answers.ts';
import { type Asked, execute } from './execute.ts';
import { followJob, type Step } from './follow-job.ts';
import type { Toolbox } from './tools.ts';

export const WATCH_JOB = 'watchJob';

/** Clients give a call up after a minute, unless they are told otherwise. */
const MOST_SECONDS = 50;

export const watchJobInput = z.strictObject({
  jobId: z.string().describe('The job, as a start gave it.'),
  after: z
    .int()
    .min(0)
    .default(0)
    .describe('The last `seq` you have; 0 for none. Only later steps are told.'),
  waitSeconds: z
    .int()
    .min(1)
    .max(MOST_SECONDS)
    .default(20)
    .describe('How long to wait for the end of the job.'),
});

/**
 * The steps of a job after `after`, each once and in order, until it ends or the time is over. Nothing is lost when the
 * call is cut: the next one goes on after the last step that came.
 * @param tell is given each step as it comes
 */
export async function watchJob(
  asked: Asked,
  toolbox: Toolbox,
  raw: unknown,
  signal: AbortSignal,
  tell: (step: Step) => Promise<void>,
): Promise<ToolAnswer> {
  const { jobId, after, waitSeconds } = parseInput(watchJobInput, raw);
  const over = AbortSignal.any([signal, AbortSignal.timeout(waitSeconds * 1000)]);
  const steps: Step[] = [];
  const refused = await followJob(asked, toolbox, { jobId, after }, over, async (step) => {
    steps.push(step);
    await tell(step);
  });
  if (refused) return answerOf(refused);
  const last = steps.at(-1);
  const status = last?.status ?? (await statusOf(asked, toolbox.operation('Job'), jobId));
  const done = status !== 'RUNNING';
  const next = done ? 'Call job with this id for the posts.' : 'Call watchJob again with this `after`.';
  return answer({ jobId, status, done, after: last?.seq ?? after, next, events: steps });
}

/** How a job stands of which there was nothing to tell. */
async function statusOf(asked: Asked, job: ReturnType<Toolbox['operation']>, id: string): Promise<string> {
  const { data } = await execute(asked, job, { id });
  return (data as { job?: { status?: string } | null } | null | undefined)?.job?.status ?? 'RUNNING';
}
