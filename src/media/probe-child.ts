/**
 * Entry of a child process that examines files, one at a time. Native decoders meet strangers' files here, away from
 * the server.
 */
import { constants, setPriority } from 'node:os';
import { AV_LOG_FATAL } from 'node-av/constants';
import { Log } from 'node-av/lib';
import { UnreadableFileError } from './decode/unreadable-file.ts';
import { examineMedia } from './examine-media.ts';
import type { ExaminedMedia } from './examined-media.ts';
import { limitMemory, PROBE_BYTES } from './memory-limit.ts';
import type { ProbeAnswer, ProbeTask } from './probe-messages.ts';

/** What a child may hold on to after a file, little more than a new one takes: the next has the same room. */
const KEPT_BYTES = 200_000_000;

setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
Log.setLevel(AV_LOG_FATAL);
limitMemory(PROBE_BYTES);

process.on('disconnect', () => process.exit());
// The parent may have gone while this one was starting.
if (!process.connected) process.exit();
process.on('message', ({ path, wishes }: ProbeTask) => {
  void examineMedia(path, wishes)
    .then(found, failure)
    .then((answer) => process.send?.(answer));
});

const isSmall = () => process.memoryUsage.rss() <= KEPT_BYTES;

const found = (facts: ExaminedMedia): ProbeAnswer => ({
  kind: 'probed',
  facts,
  stays: isSmall(),
});

function failure(error: unknown): ProbeAnswer {
  if (error instanceof UnreadableFileError) return { kind: 'unreadable', why: error.why, stays: isSmall() };
  return { kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}
