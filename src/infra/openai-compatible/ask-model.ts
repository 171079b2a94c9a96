import { setTimeout as delay } from 'node:timers/promises';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { APICallError, generateText, type ModelMessage, NoObjectGeneratedError, Output } from 'ai';
import type { z } from 'zod';
import { ProviderError } from '../../creative/ports/provider-error.ts';
import type { TextModelConfig } from '../../domain/model-settings.ts';
import type { Writer } from '../../domain/writer.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { faultOf } from './fault-of.ts';

// It prints what a server does not support, over and over, to where our log goes.
globalThis.AI_SDK_LOG_WARNINGS = false;

export type Question = {
  instructions: string;
  messages: ModelMessage[];
  /** What the server is asked to hold the answer to; many do not, so whoever reads it checks it again. */
  schema: z.ZodType;
  seed: number;
};

export type Spent = Pick<Writer, 'tokens' | 'costUsd'>;

/** What the model said; the empty text when that could not be read. */
export type Reply = { text: string; spent: Spent };

/** Rejects with a ProviderError, or with what `signal` was aborted with. */
export type AskModel = (question: Question, signal: AbortSignal) => Promise<Reply>;

type ModelMetrics = Pick<Metrics, 'modelRequests' | 'modelTokens' | 'modelUsd'>;

/** What passes by itself is worth one more try, when the server lets us come back soon. */
const TRIES = 2;
const USUAL_PAUSE_SECONDS = 1;
const LONGEST_PAUSE_SECONDS = 10;

/** Opens the way to a model behind any server that speaks OpenAI's chat completions. Nothing is asked yet. */
export function openModel(config: TextModelConfig, metrics: ModelMetrics): AskModel {
  const ask = openAsk(config);
  let plain = false;
  // A server that does not know schemas, seeds or limits refuses the request, and is asked without from then on.
  const askEither = async (question: Question, signal: AbortSignal) => {
    try {
      return await ask(question, plain, signal);
    } catch (error) {
      if (plain || !isMisunderstood(error)) throw error;
      const said = await ask(question, true, signal);
      plain = true;
      return said;
    }
  };
  return async (question, signal) => {
    for (let tried = 1; ; tried++) {
      try {
        const said = await askEither(question, signal);
        return count(metrics, said, config);
      } catch (error) {
        if (signal.aborted) throw error;
        const fault = error instanceof ProviderError ? error : faultOf(error, config.apiKey);
        metrics.modelRequests.inc({ outcome: fault?.fault ?? 'bad_answer' });
        if (!fault) return { text: '', spent: { tokens: null, costUsd: null } };
        const pause = fault.retryAfter ?? USUAL_PAUSE_SECONDS;
        const passes = fault.fault === 'unavailable' || fault.fault === 'rate_limited';
        if (!passes || tried === TRIES || pause > LONGEST_PAUSE_SECONDS) throw fault;
        await delay(pause * 1_000, undefined, { signal });
      }
    }
  };
}

const isMisunderstood = (error: unknown) =>
  APICallError.isInstance(error) && (error.statusCode === 400 || error.statusCode === 422);

type Usage = { inputTokens: number | undefined; outputTokens: number | undefined; raw?: unknown };
type Said = { text: string; finishReason: string | undefined; usage: Usage | undefined };

/** Makes one request; a plain one asks for nothing that a small server may not know. */
function openAsk({ baseUrl, apiKey, model: id, maxTokens }: TextModelConfig) {
  const model = createOpenAICompatible({
    name: 'text',
    baseURL: baseUrl,
    ...(apiKey !== null && { apiKey }),
    supportsStructuredOutputs: true,
  })(id);
  return async (
    { schema, seed, ...asked }: Question,
    plain: boolean,
    abortSignal: AbortSignal,
  ): Promise<Said> => {
    const exact = {
      output: Output.object({ schema, name: 'answer' }),
      seed,
      ...(maxTokens !== null && { maxOutputTokens: maxTokens }),
    };
    try {
      // Retries are ours: the SDK does not tell how long a server wants to be left alone.
      return await generateText({ model, ...asked, maxRetries: 0, abortSignal, ...(!plain && exact) });
    } catch (error) {
      if (!NoObjectGeneratedError.isInstance(error)) throw error;
      return { text: error.text ?? '', finishReason: error.finishReason, usage: error.usage };
    }
  };
}

/** Counts what was spent. @throws ProviderError the model will not answer this */
function count(metrics: ModelMetrics, { text, finishReason, usage }: Said, config: TextModelConfig): Reply {
  const { inputTokens, outputTokens } = usage ?? {};
  metrics.modelTokens.inc({ direction: 'input' }, inputTokens ?? 0);
  metrics.modelTokens.inc({ direction: 'output' }, outputTokens ?? 0);
  const costUsd = costOf(usage, config.prices);
  metrics.modelUsd.inc(costUsd ?? 0);
  if (finishReason === 'content-filter')
    throw new ProviderError('refused', 'The model refuses to write this.');
  metrics.modelRequests.inc({ outcome: 'answered' });
  const counted = inputTokens !== undefined || outputTokens !== undefined;
  return { text, spent: { tokens: counted ? (inputTokens ?? 0) + (outputTokens ?? 0) : null, costUsd } };
}

/** What the server says it cost, else what the configured prices make it. */
function costOf(usage: Usage | undefined, prices: TextModelConfig['prices']): number | null {
  const { raw, inputTokens, outputTokens } = usage ?? {};
  if (typeof raw === 'object' && raw !== null && 'cost' in raw && typeof raw.cost === 'number')
    return raw.cost;
  if (!prices || inputTokens === undefined || outputTokens === undefined) return null;
  return (inputTokens * prices.input + outputTokens * prices.output) / 1_000_000;
}
