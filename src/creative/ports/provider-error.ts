import type { ProviderFault } from '../../domain/writer.ts';

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
