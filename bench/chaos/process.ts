import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { waitFor } from '#test/kit/wait-for.ts';
import { bareEnv } from '../../test/kit/bare-env.ts';

/** A process of the product as an operator runs it. */
export type Process = AsyncDisposable & {
  name: string;
  pid: () => number;
  /** What it has logged so far: of JSON the message and that of its error, of anything else the line. */
  lines: string[];
  signal: (signal: NodeJS.Signals) => void;
  /** Sends a signal that ends it, and gives the milliseconds until it had ended and its exit code. */
  end: (signal: NodeJS.Signals) => Promise<{ ms: number; code: number | null }>;
  /** Starts it, again after an end, and waits until it answers. */
  start: () => Promise<void>;
  /** How it ended though nobody ended it. */
  died: () => string | null;
  /** Checks of its readiness that fail; what it says when it does not answer. */
  unready: () => Promise<string | null>;
};

export type ProcessOptions = {
  name: string;
  /** Below `src/cli`. */
  command: 'gateway' | 'worker' | 'start';
  env: Record<string, string>;
  /** Where it answers on `/health`. */
  url: string;
};

const PATIENCE_MS = 120_000;

/** What can be started; nothing runs before `start`. */
export function processOf({ name, command, env, url }: ProcessOptions): Process {
  const script = fileURLToPath(new URL(`../../src/cli/${command}.ts`, import.meta.url));
  const lines: string[] = [];
  let child: ChildProcess | null = null;
  let expected = false;
  let died: string | null = null;

  function launch(): ChildProcess {
    const launched = spawn(process.execPath, [script], {
      cwd: import.meta.dirname,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...bareEnv(), ...env },
    });
    expected = false;
    for (const stream of [launched.stdout, launched.stderr])
      createInterface({ input: stream }).on('line', (line) => lines.push(readable(line)));
    launched.once('exit', (code, signal) => {
      if (!expected) died = `${name} ended by itself (${signal ?? code}): ${lines.slice(-3).join(' | ')}`;
    });
    return launched;
  }
  const ready = () => fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(5_000) });
  const running = () => child !== null && child.exitCode === null && child.signalCode === null;
  const process_: Process = {
    name,
    lines,
    pid: () => child?.pid ?? 0,
    signal: (signal) => void child?.kill(signal),
    end: async (signal) => {
      if (!child || !running()) return { ms: 0, code: null };
      const [since, ended] = [performance.now(), once(child, 'exit')];
      expected = true;
      child.kill(signal);
      const [code] = (await ended) as [number | null];
      return { ms: Math.round(performance.now() - since), code };
    },
    start: async () => {
      if (running()) return;
      child = launch();
      await waitFor(
        async () => {
          if (died) return true;
          const live = await fetch(`${url}/health/live`, { signal: AbortSignal.timeout(2_000) });
          return live.ok;
        },
        { timeout: PATIENCE_MS, interval: 100, what: `${name}, which says ${lines.slice(-3).join(' | ')},` },
      );
      if (died) throw new Error(died);
    },
    died: () => died,
    unready: async () => {
      try {
        const response = await ready();
        const { checks } = (await response.json()) as { checks: Record<string, string> };
        const wrong = Object.entries(checks).filter(([, said]) => said !== 'ok');
        return wrong.length === 0 ? null : `${name}: ${wrong.map((one) => one.join(' ')).join(', ')}`;
      } catch (error) {
        return `${name}: ${error}`;
      }
    },
    [Symbol.asyncDispose]: async () => {
      child?.kill('SIGCONT');
      await process_.end('SIGKILL');
    },
  };
  return process_;
}

function readable(line: string): string {
  try {
    const { msg, err } = JSON.parse(line) as { msg: string; err?: { message: string } };
    return err ? `${msg}: ${err.message}` : msg;
  } catch {
    return line;
  }
}

/** Ids of the processes below one that render or examine media. */
export function mediaChildrenOf(pid: number): number[] {
  return childrenOf(pid).filter((id) => read(`/proc/${id}/cmdline`).includes('render-child'));
}

/** Processes whose environment holds `mark`, but for the given ones and those below them. */
export function strays(mark: string, known: number[]): string[] {
  const spared = new Set(known);
  for (const pid of spared) for (const child of childrenOf(pid)) spared.add(child);
  return readdirSync('/proc')
    .filter((id) => /^\d+$/.test(id) && !spared.has(Number(id)))
    .filter((id) => read(`/proc/${id}/environ`).includes(mark))
    .map((id) => `${id} ${read(`/proc/${id}/cmdline`).replaceAll('\0', ' ')}`.trim());
}

/** Ids of the processes that one has started. */
export function childrenOf(pid: number): number[] {
  return listed(`/proc/${pid}/task`)
    .flatMap((task) => read(`/proc/${pid}/task/${task}/children`).split(' '))
    .filter((id) => id !== '')
    .map(Number);
}

/** A process may end while it is looked at. */
const listed = (path: string) => attempt(() => readdirSync(path)) ?? [];
const read = (path: string) => attempt(() => readFileSync(path, 'utf8').trim()) ?? '';

function attempt<Result>(act: () => Result): Result | null {
  try {
    return act();
  } catch {
    return null;
  }
}
