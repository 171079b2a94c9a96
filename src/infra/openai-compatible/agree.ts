import type { ModelMessage, UserContent } from 'ai';
import type { z } from 'zod';
import { ProviderError } from '../../creative/ports/provider-error.ts';
import { readAnswer } from './answers.ts';
import type { AskModel, Spent } from './ask-model.ts';
import { repair } from './prompts.ts';

/** What a model is asked, and how its answer becomes of use. */
export type Task<Answer, Value> = {
  instructions: string;
  material: UserContent;
  schema: z.ZodType<Answer>;
  seed: number;
  make: (answer: Answer) => Value;
  /** What is wrong with it, one sentence each. */
  check: (value: Value) => string[];
};

/** The first answer, and one more after being told what is wrong with it. */
const ANSWERS = 2;

/** Asks until an answer is of use. @throws ProviderError, `bad_answer` where none is; the signal's reason */
export async function agree<Answer, Value>(
  ask: AskModel,
  signal: AbortSignal,
  { instructions, material, schema, seed, make, check }: Task<Answer, Value>,
): Promise<{ value: Value; spent: Spent }> {
  let messages: ModelMessage[] = [{ role: 'user', content: material }];
  let spent: Spent = { tokens: null, costUsd: null };
  let wrong: string[] = [];
  for (let turn = 0; turn < ANSWERS; turn++) {
    const reply = await ask({ instructions, messages, schema, seed }, signal);
    spent = {
      tokens: sum(spent.tokens, reply.spent.tokens),
      costUsd: sum(spent.costUsd, reply.spent.costUsd),
    };
    const read = readAnswer(reply.text, schema);
    if ('answer' in read) {
      const value = make(read.answer);
      wrong = check(value);
      if (wrong.length === 0) return { value, spent };
    } else {
      wrong = read.wrong;
    }
    const said: ModelMessage[] = reply.text === '' ? [] : [{ role: 'assistant', content: reply.text }];
    messages = [...messages, ...said, { role: 'user', content: repair(wrong) }];
  }
  throw new ProviderError(
    'bad_answer',
    `The model answered wrongly ${ANSWERS} times: ${wrong.slice(0, 3).join(' ')}`,
  );
}

/** Null where neither is known. */
function sum(one: number | null, other: number | null): number | null {
  return one === null && other === null ? null : (one ?? 0) + (other ?? 0);
}
