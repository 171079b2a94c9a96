/**
 * A child process ended without doing its task: a decoder crashed, the system killed it, or our code is wrong. A fault
 * of the house, whatever file it had in hand, so nobody who sent one is told more than that.
 */
export class ChildFault extends Error {
  /** The signal that ended it, such as SIGSEGV; `exit`, `start` when it did not start, `error` when it threw. */
  readonly reason: string;
  /** Digest of the file that was being probed, by which it can be found again; null for a render. */
  readonly sha256: string | null;
  constructor(reason: string, message: string, sha256: string | null = null) {
    super(message);
    this.name = 'ChildFault';
    this.reason = reason;
    this.sha256 = sha256;
  }
}
