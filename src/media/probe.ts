import { ChildFault } from './child-fault.ts';
import { UnreadableFileError } from './decode/unreadable-file.ts';
import { sha256Of } from './digest.ts';
import type { ExaminedMedia, MediaWishes } from './examined-media.ts';
import { overLimit, PROBE_BYTES } from './memory-limit.ts';
import { type Answer, runInChild } from './run-in-child.ts';

/**
 * Finds out what a media file is. Rejects with an {@link UnreadableFileError} for what is missing, damaged or no
 * media, with a {@link ChildFault} when the fault is ours, or with the signal's reason.
 */
export type Probe = (path: string, signal?: AbortSignal, wishes?: MediaWishes) => Promise<ExaminedMedia>;

/** Of whoever only wants to know. */
const NO_WISHES: MediaWishes = { film: false, maxPixels: Number.POSITIVE_INFINITY, drawTo: null };

/**
 * Probes by reading all packets and trying what a render needs (`try-file.ts`), in a process of its own: a file that
 * breaks a decoder cannot harm the server.
 */
export const probe: Probe = async (path, signal, wishes = NO_WISHES) => {
  signal?.throwIfAborted();
  const answer = await runInChild({ kind: 'probe', path, wishes }, { signal });
  signal?.throwIfAborted();
  if (answer.kind === 'probed') return answer.facts;
  if (answer.kind === 'unreadable') throw new UnreadableFileError(path, answer.why);
  const { reason, message } = faultOf(answer);
  // Memory beyond our limit is what the file asks for; any other end says nothing about the file.
  if (message.includes(overLimit(PROBE_BYTES))) throw new UnreadableFileError(path, overLimit(PROBE_BYTES));
  const sha256 = await sha256Of(path);
  throw new ChildFault(reason, `Probing the file of SHA-256 ${sha256} failed. ${message}`, sha256);
};

function faultOf(answer: Answer): { reason: string; message: string } {
  if (answer.kind === 'died') return answer;
  const message = 'message' in answer ? answer.message : `Unexpected answer: ${answer.kind}.`;
  return { reason: 'error', message };
}
