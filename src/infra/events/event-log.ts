import { isTerminalEvent, type JobEvent } from '../../domain/events.ts';

/** The newest events of one job, without holes, as far back as `capacity` reaches. Shared by all its watchers. */
export class EventLog {
  readonly #capacity: number;
  #events: JobEvent[] = [];

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** 0 while nothing is known. */
  get lastSeq(): number {
    return this.#events.at(-1)?.seq ?? 0;
  }

  get ended(): boolean {
    const last = this.#events.at(-1);
    return last !== undefined && isTerminalEvent(last);
  }

  /** `added`: it was the next one. `known`: it was here before. `hole`: earlier ones are missing, so it was not added. */
  offer(event: JobEvent): 'added' | 'known' | 'hole' {
    if (event.seq <= this.lastSeq) return 'known';
    if (this.#events.length > 0 && event.seq > this.lastSeq + 1) return 'hole';
    this.#events.push(event);
    if (this.#events.length > this.#capacity) this.#events.shift();
    return 'added';
  }

  /** The event after `seq`; 'none' when that was the last, 'dropped' when it is too old to be here. */
  next(seq: number): JobEvent | 'none' | 'dropped' {
    const first = this.#events[0];
    if (!first || seq >= this.lastSeq) return 'none';
    return this.#events[seq + 1 - first.seq] ?? 'dropped';
  }
}
