import { UnreadableFileError } from './decode/unreadable-file.ts';
import type { MediaFacts } from './probe-file.ts';
import { runInChild } from './run-in-child.ts';

/**
 * Finds out what a media file is, by decoding its first picture or sound and reading all of its packets, in
 * a process of its own (about 0.3 s): a file that breaks a decoder cannot harm the server.
 * Throws {@link UnreadableFileError} for what is missing, damaged or no media.
 */
export async function probe(path: string, signal?: AbortSignal): Promise<MediaFacts> {
  signal?.throwIfAborted();
  const answer = await runInChild({ kind: 'probe', path }, { signal });
  signal?.throwIfAborted();
  if (answer.kind === 'probed') return answer.facts;
  if (answer.kind === 'unreadable') throw new UnreadableFileError(path, answer.why);
  throw new UnreadableFileError(path, 'message' in answer ? answer.message : answer.kind);
}
