/** Gets a stranger's address into a file of ours. A refusal's `why` is fit for a caller to see. */
export type FetchFile = (request: FetchRequest) => Promise<FetchAnswer>;

export type FetchRequest = {
  url: string;
  /** The file to write, there already or not. What it holds after a refusal means nothing. */
  path: string;
  maxBytes: number;
  /** Gives up, and rejects with its reason, once aborted. */
  signal?: AbortSignal | undefined;
};

export type FetchAnswer = { ok: true; sizeBytes: number } | { ok: false; why: string };
