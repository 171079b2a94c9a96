import { median } from './median.ts';

const [IN_FLIGHT, ROUNDS] = [50, 5];

/** Pieces of work in one round. */
export const PIECES = 1_000;

export type Rates = { ours: number; byHand: number; ratio: number };

type Work = (index: number) => Promise<unknown>;

/**
 * Pieces per second of two ways to do the same, with a number of them in flight: medians of rounds that take turns,
 * so that the machine's moods hit both alike. `byHand` gets ready before its clock starts.
 */
export async function compareRates(ours: Work, byHand: () => Work): Promise<Rates> {
  const rounds: Rates[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const one = await rate(ours);
    const other = await rate(byHand());
    rounds.push({ ours: one, byHand: other, ratio: one / other });
  }
  const medianOf = (name: keyof Rates) => median(rounds.map((one) => one[name]));
  return { ours: medianOf('ours'), byHand: medianOf('byHand'), ratio: medianOf('ratio') };
}

async function rate(work: Work): Promise<number> {
  const began = performance.now();
  let next = 0;
  const runner = async () => {
    while (next < PIECES) await work(next++);
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, runner));
  return PIECES / ((performance.now() - began) / 1000);
}
