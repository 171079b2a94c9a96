/** Seeds are 0..2³¹-1. */
export const SEEDS = 2 ** 31;
/** A large prime, so that the seeds of one job's variants lie far apart. */
const SEED_STEP = 1_000_003;

/** The seed of a job's variant; that of the first is the job's own. */
export function variantSeed(jobSeed: number, variant: number): number {
  return (jobSeed + variant * SEED_STEP) % SEEDS;
}

/** The seed of the job that a variant's seed is of: what its sisters know too. */
export function jobSeedOf(seed: number, variant: number): number {
  return (((seed - variant * SEED_STEP) % SEEDS) + SEEDS) % SEEDS;
}
