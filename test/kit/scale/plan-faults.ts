import { type Executed, nodesOf, type PlanNode, rowsOf } from './plans.ts';

/** Tables with more rows are read by index. */
const SMALL_TABLE = 10_000;
/** Fewer rows, such as one project has, are sorted in some milliseconds. */
const SHORT_SORT = 10_000;
/** So many rows may be sorted for each that is given. */
const FOR_EACH = 100;
/** What one statement keeps from others. */
const MOST_LOCKED = 500;
/** A share of a table that may be looked at and left out: more comes from a walk over everybody's rows. */
const SHARE = 0.1;

/** What a statement of a large installation may not do; `rows` tells how many each table has. */
export function faultsOf({ Plan }: Executed, rows: ReadonlyMap<string, number>): string[] {
  return [...nodesOf(Plan)].flatMap((node) => [
    ...scanFaults(node, rows),
    ...sortFaults(node),
    ...lockFaults(node),
  ]);
}

function scanFaults(node: PlanNode, rows: ReadonlyMap<string, number>): string[] {
  const table = node['Relation Name'];
  if (table === undefined) return [];
  const size = rows.get(table) ?? 0;
  const leftOut = (node['Rows Removed by Filter'] ?? 0) * (node['Actual Loops'] ?? 1);
  // One that a limit ends early is none of these.
  const read = leftOut + rowsOf(node);
  if (node['Node Type'] === 'Seq Scan' && read > SMALL_TABLE)
    return [`reads ${read} rows of ${table} one by one`];
  if (leftOut <= Math.max(SMALL_TABLE, SHARE * size)) return [];
  return [`leaves out ${Math.round(leftOut)} rows of ${table} for ${Math.round(rowsOf(node))}`];
}

function sortFaults(node: PlanNode): string[] {
  const [input] = node.Plans ?? [];
  if (!node['Node Type'].endsWith('Sort') || !input) return [];
  const [sorted, given] = [rowsOf(input), rowsOf(node)];
  if (sorted <= SHORT_SORT || sorted <= FOR_EACH * given) return [];
  return [`sorts ${Math.round(sorted)} rows for ${Math.round(given)}`];
}

function lockFaults(node: PlanNode): string[] {
  if (node['Node Type'] !== 'LockRows' || rowsOf(node) <= MOST_LOCKED) return [];
  return [`locks ${rowsOf(node)} rows`];
}

/** Rows and pages that a statement touched. */
export function effortOf({ Plan }: Executed): { rows: number; pages: number } {
  const scans = [...nodesOf(Plan)].filter((node) => node['Node Type'].includes('Scan'));
  const rows = scans.reduce(
    (sum, node) => sum + rowsOf(node) + (node['Rows Removed by Filter'] ?? 0) * (node['Actual Loops'] ?? 1),
    0,
  );
  return { rows, pages: (Plan['Shared Hit Blocks'] ?? 0) + (Plan['Shared Read Blocks'] ?? 0) };
}
