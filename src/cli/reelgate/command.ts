import type { parseArgs } from 'node:util';
import type { Client } from '../../client/client.ts';
import { explain, isRefusal, type SuccessOf } from '../../client/refusals.ts';
import { UsageError } from '../usage-error.ts';

/** What commands may be told. */
export const OPTIONS = {
  json: { type: 'boolean', default: false },
  out: { type: 'string' },
  project: { type: 'string' },
  after: { type: 'string', default: '0' },
  note: { type: 'string' },
  role: { type: 'string', default: 'reference' },
  account: { type: 'string' },
  at: { type: 'string' },
  all: { type: 'boolean', default: false },
} as const;

type Options = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];

/** A command, with all that it needs to run. */
export type Asked = {
  client: Client;
  /** Where the gateway is. */
  url: string;
  /** What the command is about, as it was typed. */
  subject: string;
  options: Options;
  stop: AbortSignal;
};

export type Command = {
  usage: string;
  is: string;
  /** How many subjects it takes. */
  takes: 0 | 1;
  /** Whether `--all` may stand for them. */
  takesAll?: true;
  /** Runs to its end; sets the exit code when what was asked for did not come about. */
  run: (asked: Asked) => Promise<void>;
};

/** What a mutation came to. @throws UsageError it was refused */
export function unlessRefused<Answer extends object>(answer: Answer | null | undefined): SuccessOf<Answer> {
  if (answer && !isRefusal(answer)) return answer as SuccessOf<Answer>;
  throw new UsageError(answer ? explain(answer) : 'The gateway gave no answer.');
}

/** Prints facts for programs, or a table for people. */
export function print({ options }: Pick<Asked, 'options'>, facts: unknown, table: string[][]): void {
  console.log(options.json ? JSON.stringify(facts, null, 2) : tableText(table));
}

/** Columns as wide as what they hold. */
function tableText(rows: string[][]): string {
  const widths = rows.reduce<number[]>(
    (known, row) => row.map((cell, column) => Math.max(known[column] ?? 0, cell.length)),
    [],
  );
  const lineOf = (row: string[]) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
  return rows.map((row) => lineOf(row).trimEnd()).join('\n');
}

/** An enum's value as people read it. */
export const readable = (value: string | null | undefined) => value?.toLowerCase().replaceAll('_', '-') ?? '';
