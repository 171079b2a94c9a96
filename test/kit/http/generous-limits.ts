import { RATE_CLASSES, type Rates } from '#src/domain/rate-limits.ts';
import { TIERS } from '#src/domain/scopes.ts';
import type { Limiter } from '#src/infra/limits/limiter.ts';
import { openMemoryLimiter } from '#src/infra/limits/memory.ts';

const PER_MINUTE = 1_000_000;

/** The real limiter with rates that no test reaches, for tests that send more than any key may. */
export function openGenerousLimits(): Limiter {
  const everyClass = Object.fromEntries(RATE_CLASSES.map((rateClass) => [rateClass, PER_MINUTE]));
  const rates = Object.fromEntries(TIERS.map((tier) => [tier, everyClass])) as Rates;
  return openMemoryLimiter({ rates, anonymousRate: PER_MINUTE });
}
