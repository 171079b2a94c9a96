/** Why a provider gave nothing; closed, so that whoever waits for it can tell what to do. */
export const PROVIDER_FAULTS = {
  unavailable: 'It cannot be reached, or answers that it is out of order.',
  rate_limited: 'It answers that it is asked too often; it may say when to come back.',
  timed_out: 'It did not answer in time.',
  refused: 'It will not make what was asked for, whoever asks again.',
  bad_answer: 'What it answered is not what was agreed on, twice.',
} as const;
export type ProviderFault = keyof typeof PROVIDER_FAULTS;

/** A provider gave nothing. The words may hold addresses and stay in the log; keys never are in them. */
export class ProviderError extends Error {
  readonly fault: ProviderFault;
  /** Seconds, when the provider said so. */
  readonly retryAfter: number | null;
  constructor(fault: ProviderFault, message: string, retryAfter: number | null = null) {
    super(message);
    this.name = 'ProviderError';
    this.fault = fault;
    this.retryAfter = retryAfter;
  }
}
