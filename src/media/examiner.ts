import { fork } from 'node:child_process';
import { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { ProbeAnswer, ProbeTask } from './probe-messages.ts';
import type { Death } from './run-in-child.ts';

const ENTRY = fileURLToPath(new URL('./probe-child.ts', import.meta.url));
/** Enough of the child's last words to tell why it died. */
const KEPT_STDERR = 4000;

/** A child process that examines files, one at a time, and holds up nobody's end while it has none. */
export type Examiner = {
  /** Whether nothing was asked of it before. */
  readonly isFresh: boolean;
  /** Never rejects: a death is an answer too. Aborting kills. */
  ask(task: ProbeTask, signal?: AbortSignal): Promise<ProbeAnswer | Death>;
  end(): void;
};

export function startExaminer(): Examiner {
  const child = fork(ENTRY, {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
  });
  let isFresh = true;
  let lastWords = '';
  let death: Death | null = null;
  let answered: (answer: ProbeAnswer | Death) => void = () => {};
  const die = (reason: string, how: string): void => {
    death = { kind: 'died', reason, message: `The process ${how}. ${lastWords}`.trim() };
    answered(death);
  };
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    lastWords = (lastWords + text).slice(-KEPT_STDERR);
  });
  child.on('message', (answer: ProbeAnswer) => answered(answer));
  child.once('error', (error) => die('start', `could not be started: ${error.message}`));
  child.once('close', (code, killedBy) => die(killedBy ?? 'exit', `ended with ${killedBy ?? code}`));
  const handles = [child, child.channel, child.stderr instanceof Socket ? child.stderr : null];
  const hold = (): void => {
    for (const handle of handles) handle?.ref();
  };
  const letGo = (): void => {
    for (const handle of handles) handle?.unref();
  };
  const kill = (): void => {
    child.kill('SIGKILL');
  };
  letGo();
  return {
    get isFresh() {
      return isFresh;
    },
    async ask(task, signal) {
      isFresh = false;
      hold();
      signal?.addEventListener('abort', kill, { once: true });
      try {
        return await new Promise<ProbeAnswer | Death>((resolve) => {
          answered = resolve;
          if (death) resolve(death);
          else if (child.connected) child.send(task, () => {});
        });
      } finally {
        signal?.removeEventListener('abort', kill);
        letGo();
      }
    },
    end() {
      if (child.connected) child.disconnect();
    },
  };
}
