import type { ModelMessage } from 'ai';
import type { z } from 'zod';
import type { TextModelConfig } from '../../config.ts';
import { inTime } from '../../creative/ports/in-time.ts';
import { ProviderError } from '../../creative/ports/provider-error.ts';
import { checkCopy, checkHooks, checkRewritten } from '../../creative/words/check-copy.ts';
import { promisedPoints } from '../../creative/words/promised-points.ts';
import type { ModelWriter } from '../../creative/words/with-fallback.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { hooksAnswer, lines, postAnswer, readAnswer, rewriteAnswer, toCopy, toRewritten } from './answers.ts';
import { type AskModel, openModel, type Spent } from './ask-model.ts';
import { hooksInstructions, materialOf, postInstructions, repair, reviseInstructions } from './prompts.ts';

/**
 * Lets a model write. Its answer is read, mended where nothing that is said changes, and judged by the rules of every
 * writer; what is wrong is told once, and an answer that is wrong again is a ProviderError `bad_answer`.
 */
export function createModelWriter(config: TextModelConfig, metrics: Metrics): ModelWriter {
  const ask = openModel(config, metrics);
  const ms = config.timeoutSeconds * 1_000;
  return {
    write: (brief, signal) =>
      inTime('The model', ms, signal, async (limit) => {
        const range = promisedPoints(brief, brief.hook);
        const schema = postAnswer(range);
        const { value, spent } = await agree(ask, limit, {
          instructions: postInstructions(brief, range, schema),
          material: materialOf(brief),
          schema,
          seed: brief.seed,
          make: (answer) => toCopy(brief, answer),
          check: (copy) => checkCopy(brief, copy),
        });
        return { ...value, writer: { kind: 'model', model: config.model, ...spent, fallback: null } };
      }),
    hooks: (brief, signal) =>
      inTime('The model', ms, signal, async (limit) => {
        const schema = hooksAnswer(brief.count);
        const { value } = await agree(ask, limit, {
          instructions: hooksInstructions(brief, schema),
          material: materialOf(brief),
          schema,
          seed: brief.seed,
          // Some models answer with more than they were asked for.
          make: ({ hooks }) => [...new Set(hooks.map(lines))].slice(0, brief.count),
          check: (hooks) => checkHooks(brief, hooks),
        });
        return value;
      }),
    revise: (brief, signal) =>
      inTime('The model', ms, signal, async (limit) => {
        const { value, spent } = await agree(ask, limit, {
          instructions: reviseInstructions(brief, rewriteAnswer),
          material: materialOf(brief),
          schema: rewriteAnswer,
          seed: brief.seed,
          make: (answer) => toRewritten(brief, answer),
          check: (rewritten) => checkRewritten(brief, rewritten),
        });
        return { ...value, writer: { kind: 'model', model: config.model, ...spent, fallback: null } };
      }),
  };
}

type Task<Answer, Value> = {
  instructions: string;
  material: string;
  schema: z.ZodType<Answer>;
  seed: number;
  make: (answer: Answer) => Value;
  /** What is wrong with it, one sentence each. */
  check: (value: Value) => string[];
};

/** The first answer, and one more after being told what is wrong with it. */
const ANSWERS = 2;

async function agree<Answer, Value>(
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
