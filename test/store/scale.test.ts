import { describe, expect, test } from 'vitest';
import { freshDatabase } from '#test/kit/postgres/database.ts';
import { makeHistory } from '#test/kit/scale/history.ts';
import { HOT_QUERIES } from '#test/kit/scale/hot-queries.ts';
import { lookAtPlans } from '#test/kit/scale/look.ts';
import { faultsOf } from '#test/kit/scale/plan-faults.ts';
import { takeSamples } from '#test/kit/scale/samples.ts';
import { tenantOf, wholeJob } from '#test/kit/scale/whole-job.ts';

/** More than the five times for which the server plans a prepared statement anew. */
const TIMES = 6;

test('nothing that is asked all the time reads or sorts a large table', async () => {
  await using database = await freshDatabase();
  await makeHistory(database.url, { containers: 20_000, events: 40_000, organisations: 100 });
  const samples = await takeSamples(database.url, TIMES);
  const asks = { ...HOT_QUERIES, 'a whole job': wholeJobOf };
  const looks = await lookAtPlans(database.url, asks, samples);
  expect(looks).toHaveLength(Object.keys(asks).length);
  expect(looks.filter(({ faults }) => faults.length > 0)).toEqual([]);
});

const wholeJobOf: (typeof HOT_QUERIES)[string] = (store, sample) => wholeJob(store, tenantOf(sample));

describe('a plan is at fault', () => {
  const rows = new Map([['container', 50_000]]);
  const plan = (Plan: Parameters<typeof faultsOf>[0]['Plan']) => faultsOf({ 'Query Text': '', Plan }, rows);
  const given = (count: number, loops = 1) => ({ 'Actual Rows': count, 'Actual Loops': loops });

  test('when it reads a large table, wherever it does', () => {
    const scan = (leftOut: number) => ({
      'Node Type': 'Seq Scan',
      'Relation Name': 'container',
      'Rows Removed by Filter': leftOut,
      ...given(1),
    });
    expect(plan(scan(9_999))).toEqual([]);
    expect(plan({ 'Node Type': 'Limit', ...given(1), Plans: [scan(10_000)] })).toEqual([
      'reads 10001 rows of container one by one',
    ]);
  });

  test('when it walks over everybody’s rows by an index', () => {
    const walk = (leftOut: number, loops = 1) => ({
      'Node Type': 'Index Scan',
      'Relation Name': 'container',
      'Rows Removed by Filter': leftOut,
      ...given(10, loops),
    });
    expect(plan(walk(9_000))).toEqual([]);
    expect(plan(walk(9_000, 2))).toEqual(['leaves out 18000 rows of container for 20']);
  });

  test('when it sorts far more than it gives', () => {
    const sort = (sorted: number) => ({
      'Node Type': 'Sort',
      ...given(10),
      Plans: [{ 'Node Type': 'Index Scan', ...given(sorted) }],
    });
    expect(plan(sort(10_000))).toEqual([]);
    expect(plan(sort(10_001))).toEqual(['sorts 10001 rows for 10']);
  });

  test('when it locks more than anybody takes at once', () => {
    const lock = (locked: number) => ({ 'Node Type': 'LockRows', ...given(locked) });
    expect(plan(lock(500))).toEqual([]);
    expect(plan(lock(501))).toEqual(['locks 501 rows']);
  });
});
