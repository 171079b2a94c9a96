import { RateLimitedError } from '../../domain/access-refusals.ts';
import { BudgetExceededError, ModerationBlockedError } from '../../domain/refusals.ts';
import type { ModeratedText, Moderator } from '../../safety/moderation.ts';
import { priceOfVariant } from './new-containers.ts';
import type { Resolution, StartRequest } from './resolution.ts';

/** A job rarely takes longer than this; when to ask again once the cap is reached. */
const RETRY_AFTER_SECONDS = 30;

/** A start waits for its moderation no longer than this. */
const MODERATION_MS = 10_000;

/** What the safety rules say of a request's texts; null when nothing. */
export async function blockedBy(
  moderation: Moderator,
  texts: ModeratedText[],
): Promise<ModerationBlockedError | null> {
  const finding = await moderation.review(texts, AbortSignal.timeout(MODERATION_MS));
  return finding && new ModerationBlockedError(finding);
}

/** @throws BudgetExceededError price × variants is above the caller's cap */
export function refuseIfOverBudget(request: StartRequest, resolution: Resolution): void {
  let required = 0;
  for (let variant = 0; variant < request.variantCount; variant++) {
    required += priceOfVariant(resolution, variant);
  }
  if (request.maxCredits !== null && required > request.maxCredits) {
    throw new BudgetExceededError(required, request.maxCredits);
  }
}

export function tooManyJobs(most: number): RateLimitedError {
  return new RateLimitedError(`At most ${most} jobs of an organisation run at once.`, RETRY_AFTER_SECONDS);
}
