/** Asks a stranger's address for a text, without going where it redirects. A refusal's `why` is fit for a caller to see. */
export type FetchPage = (request: PageRequest) => Promise<PageAnswer>;

export type PageRequest = {
  url: string;
  /** The header `Accept`. */
  accept: string;
  maxBytes: number;
  signal: AbortSignal;
};

export type PageAnswer =
  /** `contentType` is the header as sent, empty when there is none. */
  | { kind: 'page'; body: Buffer; contentType: string }
  | { kind: 'moved'; to: string }
  /** `status` is null when there was no answer; `passing` tells whether another try may end better. */
  | { kind: 'none'; why: string; status: number | null; passing: boolean };
