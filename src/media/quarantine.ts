import { ChildFault } from './child-fault.ts';
import { UnreadableFileError } from './decode/unreadable-file.ts';
import { sha256Of } from './digest.ts';
import type { Probe } from './probe.ts';

/** What is remembered of files, by their digests, that ended the process which examined them. */
export type Deaths = {
  note(death: { sha256: string; reason: string }): Promise<void>;
  /** Those that did it too often; hardly ever there are any. */
  quarantined(): Promise<ReadonlySet<string>>;
};

/** Signals by which a decoder dies of what it is given; the others come from outside. */
const CRASHES = new Set(['SIGSEGV', 'SIGABRT', 'SIGBUS', 'SIGILL', 'SIGFPE', 'SIGTRAP', 'SIGSYS']);

const WHY =
  'it ended the program that examines files three times; export it anew with another program and send that';

/** The same probe, which never meets a file again that has ended it three times. */
export function withQuarantine(probe: Probe, deaths: Deaths): Probe {
  return async (path, signal, wishes) => {
    const barred = await deaths.quarantined();
    if (barred.size > 0 && barred.has(await sha256Of(path))) throw new UnreadableFileError(path, WHY);
    try {
      return await probe(path, signal, wishes);
    } catch (error) {
      if (error instanceof ChildFault && error.sha256 && CRASHES.has(error.reason))
        await deaths.note({ sha256: error.sha256, reason: error.reason });
      throw error;
    }
  };
}
