import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { FromChild, ToChild } from './child-messages.ts';

const ENTRY = fileURLToPath(new URL('./render-child.ts', import.meta.url));
/** How long a child may take to stop by itself. */
const KILL_AFTER_MS = 2000;
/** Enough of the child's last words to tell why it died. */
const KEPT_STDERR = 4000;

export type Answer = Exclude<FromChild, { kind: 'progress' }> | { kind: 'died'; message: string };

/**
 * Runs one task in a child process of its own and waits until that process is gone. Never rejects: a death
 * is an answer too. Aborting asks first and kills after 2 s.
 */
export function runInChild(
  task: Exclude<ToChild, { kind: 'abort' }>,
  options: { signal?: AbortSignal | undefined; onProgress?: ((fraction: number) => void) | undefined } = {},
): Promise<Answer> {
  const { signal, onProgress } = options;
  const child = fork(ENTRY, {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
  });
  let answer: Answer | null = null;
  let lastWords = '';
  let killer: NodeJS.Timeout | undefined;
  const stop = (): void => {
    tell(child, { kind: 'abort' });
    killer = setTimeout(() => child.kill('SIGKILL'), KILL_AFTER_MS);
  };
  return new Promise((resolve) => {
    const settle = (fallback: string): void => {
      clearTimeout(killer);
      signal?.removeEventListener('abort', stop);
      resolve(answer ?? { kind: 'died', message: `${fallback} ${lastWords}`.trim() });
    };
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      lastWords = (lastWords + text).slice(-KEPT_STDERR);
    });
    child.on('message', (message: FromChild) => {
      if (message.kind === 'progress') return onProgress?.(message.fraction);
      answer = message;
    });
    child.once('error', (error) => settle(`The process could not be started: ${error.message}.`));
    child.once('close', (code, killedBy) => settle(`The process ended with ${killedBy ?? code}.`));
    tell(child, task);
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
}

/** A child that is already gone cannot be told anything; its end is noticed elsewhere. */
function tell(child: ChildProcess, message: ToChild): void {
  if (child.connected) child.send(message, () => {});
}
