import { draw } from '../craft/chance.ts';

/**
 * One value of the Beta(alpha, beta) distribution, 0..1; the same for the same seed and name. Both shapes must be
 * at least 1. Drawn as a ratio of two gamma values (Marsaglia and Tsang, "A simple method for generating gamma
 * variables", 2000).
 */
export function drawBeta(seed: number, name: string, alpha: number, beta: number): number {
  const successes = drawGamma(seed, `${name} alpha`, alpha);
  return successes / (successes + drawGamma(seed, `${name} beta`, beta));
}

/** More than 95 of 100 first tries are taken, so this many never run out. */
const MOST_TRIES = 64;

function drawGamma(seed: number, name: string, shape: number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (let turn = 0; turn < MOST_TRIES; turn++) {
    const x = drawNormal(seed, `${name} ${turn}`);
    const v = (1 + c * x) ** 3;
    if (v <= 0) continue;
    const u = 1 - draw(seed, `${name} ${turn} accept`);
    if (Math.log(u) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
  return d;
}

/** Box and Muller's transform of two even draws. */
function drawNormal(seed: number, name: string): number {
  const radius = Math.sqrt(-2 * Math.log(1 - draw(seed, `${name} radius`)));
  return radius * Math.cos(2 * Math.PI * draw(seed, `${name} angle`));
}
