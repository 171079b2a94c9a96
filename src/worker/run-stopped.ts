/** Why a run is told to stop: its job was canceled, somebody else has the container now, or the worker ends. */
export type StopReason = 'canceled' | 'fenced' | 'shutdown';

/** The reason of the abort signal that stages get. */
export class RunStopped extends Error {
  readonly reason: StopReason;
  constructor(reason: StopReason) {
    super(`The run was stopped: ${reason}.`);
    this.name = 'RunStopped';
    this.reason = reason;
  }
}
