import type { SourceFile } from './source-file.ts';

export type Limits = { median?: number; p90: number; max: number };

/** Lengths that break a limit, as sentences; each `length` is named by where it was measured. */
export function beyond(lengths: { where: string; lines: number }[], limits: Limits): string[] {
  const sorted = lengths.map(({ lines }) => lines).sort((left, right) => left - right);
  const problems = lengths
    .filter(({ lines }) => lines > limits.max)
    .map(({ where, lines }) => `${where} has ${lines} lines, more than ${limits.max}`);
  const shares = { median: 0.5, p90: 0.9 } as const;
  for (const [name, share] of Object.entries(shares) as [keyof typeof shares, number][]) {
    const limit = limits[name];
    const value = sorted[Math.ceil(sorted.length * share) - 1] ?? 0;
    if (limit !== undefined && value > limit)
      problems.push(`${name} of lengths is ${value}, more than ${limit}`);
  }
  return problems;
}

export const fileLengths = (files: readonly SourceFile[]) =>
  files.map(({ path, lines }) => ({ where: path, lines }));

export const functionLengths = (files: readonly SourceFile[]) =>
  files.flatMap(({ path, functions }) =>
    functions.map(({ line, lines }) => ({ where: `the function at ${path}:${line}`, lines })),
  );
