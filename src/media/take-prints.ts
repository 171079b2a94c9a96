import { ChildFault } from './child-fault.ts';
import type { TakePrints } from './film-prints.ts';
import { runInChild } from './run-in-child.ts';

/** Takes the prints of a film in a child process of low priority. */
export const takePrints: TakePrints = async (path, signal) => {
  signal?.throwIfAborted();
  const answer = await runInChild({ kind: 'print', path }, { signal });
  signal?.throwIfAborted();
  if (answer.kind === 'printed') return answer.prints;
  const reason = answer.kind === 'died' ? answer.reason : 'error';
  throw new ChildFault(reason, 'message' in answer ? answer.message : `Unexpected answer: ${answer.kind}.`);
};
