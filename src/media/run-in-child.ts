import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ChildTask, FromChild, News, ToChild } from './child-messages.ts';

const ENTRY = fileURLToPath(new URL('./render-child.ts', import.meta.url));
/** How long a child may take to stop by itself. */
const KILL_AFTER_MS = 2000;
/** Enough of the child's last words to tell why it died. */
const KEPT_STDERR = 4000;

/** `reason` as in {@link ChildFault}; `message` holds the child's last words. */
export type Death = { kind: 'died'; reason: string; message: string };
export type Answer = Exclude<FromChild, News> | Death;

/**
 * Runs one task in a child process of its own and waits until that process is gone. Never rejects: a death
 * is an answer too. Aborting asks first and kills after 2 s.
 */
export function runInChild(
  task: ChildTask,
  options: { signal?: AbortSignal | undefined; onNews?: (news: News) => void } = {},
): Promise<Answer> {
  const { signal, onNews } = options;
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
    const settle = (reason: string, how: string): void => {
      clearTimeout(killer);
      signal?.removeEventListener('abort', stop);
      resolve(answer ?? { kind: 'died', reason, message: `The process ${how}. ${lastWords}`.trim() });
    };
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      lastWords = (lastWords + text).slice(-KEPT_STDERR);
    });
    child.on('message', (message: FromChild) => {
      if (isNews(message)) return onNews?.(message);
      answer = message;
    });
    child.once('error', (error) => settle('start', `could not be started: ${error.message}`));
    child.once('close', (code, killedBy) => settle(killedBy ?? 'exit', `ended with ${killedBy ?? code}`));
    tell(child, task);
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
}

const NEWS: Record<News['kind'], true> = { progress: true, segment: true, fragment: true };
const isNews = (message: FromChild): message is News => message.kind in NEWS;

/** A child that is already gone cannot be told anything; its end is noticed elsewhere. */
function tell(child: ChildProcess, message: ToChild): void {
  if (child.connected) child.send(message, () => {});
}
