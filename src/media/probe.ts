import { ChildFault } from './child-fault.ts';
import { UnreadableFileError } from './decode/unreadable-file.ts';
import { sha256Of } from './digest.ts';
import type { ExaminedMedia, MediaWishes } from './examined-media.ts';
import { type Examiner, startExaminer } from './examiner.ts';
import { overLimit, PROBE_BYTES } from './memory-limit.ts';
import type { ProbeAnswer, ProbeTask } from './probe-messages.ts';
import type { Death } from './run-in-child.ts';

/**
 * Finds out what a media file is. Rejects with an {@link UnreadableFileError} for what is missing, damaged or no
 * media, with a {@link ChildFault} when the fault is ours, or with the signal's reason.
 */
export type Probe = (path: string, signal?: AbortSignal, wishes?: MediaWishes) => Promise<ExaminedMedia>;

/** Of whoever only wants to know. */
const NO_WISHES: MediaWishes = { film: false, maxPixels: Number.POSITIVE_INFINITY, drawTo: null };

/** How long a child waits for the next file unless said: people send their files one after another. */
const KEPT_MS = 60_000;

/**
 * Probes by reading all packets and trying what a render needs (`try-file.ts`), in a child process: a file that breaks a
 * decoder cannot harm the server. A child that has answered waits `keptMs` for the next file, which is spared the start.
 * Should it die of that one, a new child is asked, so that no file answers for another, nor for the memory it took.
 */
export function openProbe({ keptMs = KEPT_MS }: { keptMs?: number } = {}): Probe {
  const idle = new Set<Examiner>();
  const take = (): Examiner => {
    const [kept] = idle;
    if (!kept) return startExaminer();
    idle.delete(kept);
    return kept;
  };
  const keep = (examiner: Examiner): void => {
    idle.add(examiner);
    setTimeout(() => idle.delete(examiner) && examiner.end(), keptMs).unref();
  };
  const examine = async (
    examiner: Examiner,
    task: ProbeTask,
    signal?: AbortSignal,
  ): Promise<ProbeAnswer | Death> => {
    const { isFresh } = examiner;
    const answer = await examiner.ask(task, signal);
    signal?.throwIfAborted();
    if (answer.kind === 'died' && !isFresh) return examine(startExaminer(), task, signal);
    if ('stays' in answer && answer.stays && keptMs > 0) keep(examiner);
    else examiner.end();
    return answer;
  };
  return async (path, signal, wishes = NO_WISHES) => {
    signal?.throwIfAborted();
    const answer = await examine(take(), { path, wishes }, signal);
    if (answer.kind === 'probed') return answer.facts;
    if (answer.kind === 'unreadable') throw new UnreadableFileError(path, answer.why);
    const { message } = answer;
    // Memory beyond our limit is what the file asks for; any other end says nothing about the file.
    if (message.includes(overLimit(PROBE_BYTES))) throw new UnreadableFileError(path, overLimit(PROBE_BYTES));
    const reason = answer.kind === 'died' ? answer.reason : 'error';
    const sha256 = await sha256Of(path);
    throw new ChildFault(reason, `Probing the file of SHA-256 ${sha256} failed. ${message}`, sha256);
  };
}
