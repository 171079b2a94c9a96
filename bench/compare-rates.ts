import { median } from './median.ts';

const ROUNDS = 5;

/** Pieces of work that are done at the same time. */
export const IN_FLIGHT = 50;

/** Pieces of work in one round. */
export const PIECES = 1_000;

export type Rates = {
  ours: number;
  byHand: number;
  ratio: number;
  /** What one piece costs in CPU of this process, which other work on the machine moves less than the time it takes. */
  cpuMicros: { ours: number; byHand: number };
};

type Work = (index: number) => Promise<unknown>;

/**
 * Pieces per second of two ways to do the same, with a number of them in flight: medians of rounds that take turns,
 * so that the machine's moods hit both alike. `byHand` gets ready before its clock starts.
 */
export async function compareRates(ours: Work, byHand: () => Work): Promise<Rates> {
  const rounds: { ours: Round; byHand: Round }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push({ ours: await measure(ours), byHand: await measure(byHand()) });
  }
  const medianOf = (value: (one: (typeof rounds)[number]) => number) => median(rounds.map(value));
  return {
    ours: medianOf((one) => one.ours.rate),
    byHand: medianOf((one) => one.byHand.rate),
    ratio: medianOf((one) => one.ours.rate / one.byHand.rate),
    cpuMicros: {
      ours: medianOf((one) => one.ours.cpuMicros),
      byHand: medianOf((one) => one.byHand.cpuMicros),
    },
  };
}

type Round = { rate: number; cpuMicros: number };

async function measure(work: Work): Promise<Round> {
  const [began, used] = [performance.now(), process.cpuUsage()];
  let next = 0;
  const runner = async () => {
    while (next < PIECES) await work(next++);
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, runner));
  const { user, system } = process.cpuUsage(used);
  return { rate: PIECES / ((performance.now() - began) / 1000), cpuMicros: (user + system) / PIECES };
}
