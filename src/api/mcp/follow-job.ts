import type { ExecutionResult } from 'graphql';
import { type Asked, subscribe } from './execute.ts';
import type { Toolbox } from './tools.ts';

/** A step of a job, as the committed subscription selects it. */
export type Step = {
  seq: number;
  status: string;
  type: string;
  progress: number;
  containerStage?: string | null;
};

/**
 * Follows a job from after `after` until it ends or `over` is aborted, each step once and in order.
 * @param tell is given each step as it comes
 * @returns what was refused; null when nothing was
 */
export async function followJob(
  asked: Asked,
  { operation }: Toolbox,
  from: { jobId: string; after: number },
  over: AbortSignal,
  tell: (step: Step) => void | Promise<void> = () => {},
): Promise<ExecutionResult | null> {
  const opened = await subscribe(asked, operation('JobProgress'), from);
  if (!('next' in opened)) return opened;
  const leave = () => void opened.return(undefined);
  if (over.aborted) leave();
  over.addEventListener('abort', leave, { once: true });
  for await (const result of opened) {
    if (result.errors) return result;
    await tell({ ...(result.data as { jobProgress: Step }).jobProgress });
  }
  return null;
}
