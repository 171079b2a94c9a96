import { openStore } from '#src/infra/store/orm.ts';
import type { Ask } from './hot-queries.ts';
import { effortOf, faultsOf } from './plan-faults.ts';
import { type Executed, explainingUrl, openPlanRecorder } from './plans.ts';
import { type Sample, tableSizes } from './samples.ts';

/** What a question does at its worst: rows and pages touched by one statement, and what it may not do. */
export type Look = {
  name: string;
  rows: number;
  pages: number;
  faults: string[];
  worst: Executed | undefined;
};

/**
 * Asks each question with every sample on one connection, long enough for the server to settle on a plan of its own,
 * and looks at all plans that it carried out.
 */
export async function lookAtPlans(
  databaseUrl: string,
  asks: Readonly<Record<string, Ask>>,
  samples: readonly Sample[],
): Promise<Look[]> {
  const sizes = await tableSizes(databaseUrl);
  using recorder = openPlanRecorder();
  await using store = await openStore({ databaseUrl: explainingUrl(databaseUrl), poolSize: 1 });
  const looks: Look[] = [];
  for (const [name, ask] of Object.entries(asks)) {
    const executed = await recorder.during(async () => {
      for (const sample of samples) await ask(store, sample);
    });
    if (executed.length === 0) throw new Error(`Nothing was heard of "${name}".`);
    looks.push({ name, ...worstOf(executed, sizes) });
  }
  return looks;
}

function worstOf(executed: Executed[], sizes: ReadonlyMap<string, number>): Omit<Look, 'name'> {
  const faulty = executed.filter((one) => faultsOf(one, sizes).length > 0);
  const worst = (faulty.length > 0 ? faulty : executed).toSorted(
    (a, b) => effortOf(b).rows - effortOf(a).rows,
  )[0];
  return {
    rows: Math.round(Math.max(...executed.map((one) => effortOf(one).rows))),
    pages: Math.max(...executed.map((one) => effortOf(one).pages)),
    faults: worst ? faultsOf(worst, sizes) : [],
    worst,
  };
}
