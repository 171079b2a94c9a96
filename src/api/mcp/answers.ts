import type { ExecutionResult } from 'graphql';
import { CODES, ERROR_CODES } from '../../domain/refusals.ts';

type Structured = Record<string, unknown>;
/** What a tool answers. */
export type ToolAnswer = {
  content: { type: 'text'; text: string }[];
  structuredContent: Structured;
  isError?: boolean;
};

const isObject = (value: unknown): value is Structured => typeof value === 'object' && value !== null;

/** The same facts for programs and, as text, for models whose client shows them no other. */
export const answer = (facts: Structured): ToolAnswer => ({
  content: [{ type: 'text', text: JSON.stringify(facts) }],
  structuredContent: facts,
});

/** What came of an operation: its data, with the job that it started, or why it was refused and what to do. */
export function answerOf({ data, errors }: ExecutionResult): ToolAnswer {
  const [error] = errors ?? [];
  if (error) return refused({ ...error.extensions, message: error.message });
  const fields = Object.values(data ?? {}).filter(isObject);
  const refusal = fields.find(({ code, message }) => typeof code === 'string' && typeof message === 'string');
  if (refusal) return refused(refusal);
  // What can be asked for twice and be answered by the first: a start.
  const started = fields.find(({ job, replayed }) => isObject(job) && typeof replayed === 'boolean');
  if (!started || !isObject(started.job)) return answer({ ...data });
  const next = 'Call watchJob with this jobId until it tells done.';
  return answer({ jobId: started.job.id, next, ...data });
}

/** A refusal with its remedy: the one that it names itself, else that of its code. */
export function refused({ __typename, ...facts }: Structured): ToolAnswer {
  // GraphQL has a name of its own for a wrong argument.
  const code = ERROR_CODES.find((one) => one === facts.code) ?? 'VALIDATION';
  return { ...answer({ remedy: CODES[code].remedy, ...facts }), isError: true };
}
