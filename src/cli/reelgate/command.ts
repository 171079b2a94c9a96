import type { parseArgs } from 'node:util';
import type { Client } from '../../client/client.ts';
import { explain, isRefusal, type SuccessOf } from '../../client/refusals.ts';
import { UsageError } from '../usage-error.ts';

const TEXT = { type: 'string' } as const;

/** What commands may be told; each takes those that its usage or its `more` names, and all of them `--json`. */
export const OPTIONS = {
  json: { type: 'boolean' },
  help: { type: 'boolean' },
  all: { type: 'boolean' },
  ...{ out: TEXT, project: TEXT, after: TEXT, note: TEXT, role: TEXT, account: TEXT, at: TEXT },
  ...{
    hook: TEXT,
    style: TEXT,
    position: TEXT,
    accent: TEXT,
    order: TEXT,
    music: TEXT,
    track: TEXT,
    caption: TEXT,
    title: TEXT,
  },
  ...{ instruction: TEXT, env: TEXT, scopes: TEXT, tier: TEXT, status: TEXT, events: TEXT },
  slide: { type: 'string', multiple: true },
  picture: { type: 'string', multiple: true },
} as const;

type Options = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];

/** A command, with all that it needs to run. */
export type Asked = {
  client: Client;
  /** Where the gateway is. */
  url: string;
  /** The project that is meant unless another is named; null where that is to be found out. */
  projectId: string | null;
  /** What the command is about, as it was typed. */
  subject: string;
  options: Options;
  stop: AbortSignal;
};

export type Command = {
  usage: string;
  is: string;
  /** What `--help` says beside: options that are too many for one line. */
  more?: string;
  /** How many subjects it takes; `--all` may stand for one where the usage has it. */
  takes: 0 | 1;
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
  const widths: number[] = [];
  for (const row of rows)
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, cell.length);
  const lineOf = (row: string[]) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
  return rows.map((row) => lineOf(row).trimEnd()).join('\n');
}

/** An enum's value as people read it. */
export const readable = (value: string | null | undefined) => value?.toLowerCase().replaceAll('_', '-') ?? '';

/** The enum's value for what was typed: `content:write`, `content-write` and `CONTENT_WRITE` are the same. */
const enumName = (word: string) => word.toUpperCase().replaceAll(/[^A-Z0-9]+/g, '_');

const isAmong = <Value extends string>(words: readonly string[], name: string): name is Value =>
  words.some((word) => enumName(word) === name);

/**
 * The values of an enum that were typed, between commas.
 * @param words all that there are, as people write them
 * @throws UsageError one of them is none
 */
export function chosenOf<Value extends string>(
  what: string,
  words: readonly string[],
  typed: string,
): Value[] {
  return typed.split(',').map((word) => {
    const name = enumName(word.trim());
    if (isAmong<Value>(words, name)) return name;
    throw new UsageError(`There is no ${what} ${word}. There are ${words.join(', ')}.`);
  });
}

/** The one that was typed. @throws UsageError */
export function oneOf<Value extends string>(what: string, words: readonly string[], typed: string): Value {
  const [value, ...others] = chosenOf<Value>(what, words, typed);
  if (value && others.length === 0) return value;
  throw new UsageError(`Name one ${what}.`);
}
