/** Why a provider gave nothing; closed, so that whoever waits for it can tell what to do. */
export const PROVIDER_FAULTS = {
  unavailable: 'It cannot be reached, or answers that it is out of order.',
  rate_limited: 'It answers that it is asked too often; it may say when to come back.',
  timed_out: 'It did not answer in time.',
  refused: 'It will not make what was asked for, whoever asks again.',
  bad_answer: 'What it answered is not what was agreed on, twice.',
} as const;
export type ProviderFault = keyof typeof PROVIDER_FAULTS;

/** Why the built-in writer wrote although a model is configured. */
export const WRITER_FALLBACKS = {
  ...PROVIDER_FAULTS,
  moderation: 'What it answered failed the safety rules.',
} as const;
export type WriterFallback = keyof typeof WRITER_FALLBACKS;

export const WRITER_KINDS = ['embedded', 'model'] as const;
export type WriterKind = (typeof WRITER_KINDS)[number];

/** Who wrote the words of a post, and what that took. */
export type Writer = {
  kind: WriterKind;
  /** As its server calls it; null for the embedded writer. */
  model: string | null;
  /** Read and written, all attempts together; null where the server does not count. */
  tokens: number | null;
  /** US dollars; null where no prices are configured and the server names none. */
  costUsd: number | null;
  fallback: WriterFallback | null;
};

export const EMBEDDED_WRITER: Writer = {
  kind: 'embedded',
  model: null,
  tokens: null,
  costUsd: null,
  fallback: null,
};
