import { inTime } from '../../creative/ports/in-time.ts';
import { checkCopy, checkHooks, checkRewritten } from '../../creative/words/check-copy.ts';
import { promisedPoints } from '../../creative/words/promised-points.ts';
import type { ModelWriter } from '../../creative/words/with-fallback.ts';
import type { TextModelConfig } from '../../domain/model-settings.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { agree } from './agree.ts';
import { hooksAnswer, lines, postAnswer, rewriteAnswer, toCopy, toRewritten } from './answers.ts';
import { openModel } from './ask-model.ts';
import { hooksInstructions, materialOf, postInstructions, reviseInstructions } from './prompts.ts';

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
