/** Sends a text to a stranger's address, without going where it redirects. Never rejects. */
export type PostText = (request: PostRequest) => Promise<PostAnswer>;

export type PostRequest = { url: string; headers: Record<string, string>; body: string };

export type PostAnswer = {
  /** Null when nobody answered. */
  status: number | null;
  /** The header `Retry-After`. */
  retryAfter: string | undefined;
  /** The beginning of the answer; null when there was none. */
  text: string | null;
  /** Why it was not taken, fit for a caller to see; null when the answer is 2xx. */
  why: string | null;
};

/** What keeps an address from ever being sent to, in words; null: nothing that can be told without asking anybody. */
export type RefuseAddress = (url: string) => string | null;
