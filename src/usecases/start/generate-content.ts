import type { Caller } from '../../domain/caller.ts';
import { makesAll } from '../../domain/formats.ts';
import { type GenerateContentInput, generateContentInput } from '../../domain/inputs/generate-content.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import { NO_SLIDES, photosAlone } from '../../domain/outputs.ts';
import { PlanUnusableError } from '../../domain/plan-refusals.ts';
import { MissingAppDemoError } from '../../domain/preconditions.ts';
import { BudgetExceededError, ConflictError, ValidationError } from '../../domain/refusals.ts';
import type { ModeratedText } from '../../safety/moderation.ts';
import { isPlanRequest, renderPlanRequest } from './render-plan.ts';
import type { StartRequest } from './resolution.ts';
import { resolveGeneration } from './resolve-generation.ts';
import type { Accepted, StartDeps } from './start.ts';
import { START_REFUSALS, startJob } from './start-job.ts';

export const GENERATE_CONTENT_REFUSALS = [
  ...START_REFUSALS,
  ConflictError,
  BudgetExceededError,
  MissingAppDemoError,
  PlanUnusableError,
] as const;

/**
 * Starts one job that makes 1 to 5 posts from a brief (seed generate-content), or that renders a plan (ours).
 * @throws one of GENERATE_CONTENT_REFUSALS
 */
export async function generateContent(deps: StartDeps, caller: Caller, raw: unknown): Promise<Accepted> {
  const request = isPlanRequest(raw) ? await renderPlanRequest(deps, caller, raw) : generationRequest(raw);
  return startJob(deps, caller, 'generate_content', request);
}

/** @throws ValidationError */
export function generationRequest(raw: unknown): StartRequest {
  const input = parseInput(generateContentInput, raw);
  refusePhotosOfFilm(input);
  return {
    input,
    containerId: input.id ?? null,
    variantCount: input.variantCount,
    maxCredits: input.budget?.maxCredits ?? null,
    metadata: input.metadata ?? null,
    texts: textsOf(input),
    resolve: (db, project, object) => resolveGeneration(db, project, input, object),
  };
}

/** @throws ValidationError photos alone of a format without any */
function refusePhotosOfFilm({ format, outputs }: GenerateContentInput): void {
  if (format === 'auto' || !photosAlone(outputs) || makesAll(format, outputs)) return;
  throw new ValidationError([{ path: 'outputs', message: NO_SLIDES }]);
}

function textsOf({ brief }: GenerateContentInput): ModeratedText[] {
  const single = (['hook', 'topic', 'angle', 'cta'] as const).map((name) => ({ name, text: brief[name] }));
  const lists = (['valuePropositions', 'themeTags'] as const).flatMap((name) =>
    (brief[name] ?? []).map((text, index) => ({ name: `${name}.${index}`, text })),
  );
  return [...single, ...lists].flatMap(({ name, text }) => (text ? [{ field: `brief.${name}`, text }] : []));
}
