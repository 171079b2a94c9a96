import { readdirSync, readFileSync } from 'node:fs';

/** Ids of the processes that this one has started to probe or render media. */
export function mediaChildren(): number[] {
  const tasks = `/proc/${process.pid}/task`;
  const ids = readdirSync(tasks).flatMap((task) => read(`${tasks}/${task}/children`).split(' '));
  return ids.filter((id) => id && read(`/proc/${id}/cmdline`).match(/(?:render|probe)-child/)).map(Number);
}

/** A process may end while it is looked at. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return '';
  }
}
