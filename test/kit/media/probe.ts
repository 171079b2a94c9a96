import { openProbe } from '#src/media/probe.ts';

/** One for all files of a worker, whose child waits for the next file. */
export const probe = openProbe();
