import type { IncomingMessage } from 'node:http';
import { ask, checkAddress, type FetchOptions, whyNot } from './ask.ts';
import type { PostAnswer, PostText, RefuseAddress } from './post-text.ts';

/** More is not read of an answer. */
const MOST_BYTES = 4_096;

/** Sends under the rules of {@link openFetch}, to any port, and follows no redirect. */
export function openPost(options: FetchOptions = {}): { post: PostText; refuse: RefuseAddress } {
  const { totalMs = 15_000 } = options;
  const rules = { ...options, port: null };
  return {
    refuse: (url) => {
      try {
        checkAddress(url, rules);
        return null;
      } catch (error) {
        return error instanceof Error ? error.message : `${error}`;
      }
    },
    post: async ({ url, headers, body }) => {
      const signal = AbortSignal.timeout(totalMs);
      try {
        const answer = await ask(checkAddress(url, rules), rules, {
          headers: { ...headers, 'Content-Length': `${Buffer.byteLength(body)}` },
          signal,
          body,
        });
        return await judge(answer);
      } catch (error) {
        const why = whyNot(error, signal, totalMs);
        return { status: null, retryAfter: undefined, text: null, why };
      }
    },
  };
}

async function judge(answer: IncomingMessage): Promise<PostAnswer> {
  const status = answer.statusCode ?? 0;
  const taken = status >= 200 && status < 300;
  return {
    status,
    retryAfter: answer.headers['retry-after'],
    text: await beginningOf(answer),
    why: taken ? null : `its server answers ${status}`,
  };
}

/** The status is what counts: a body that breaks off or never ends is taken as far as it came. */
async function beginningOf(answer: IncomingMessage): Promise<string> {
  const coming: AsyncIterable<Buffer> = answer;
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of coming) {
      chunks.push(chunk);
      size += chunk.length;
      if (size >= MOST_BYTES) break;
    }
  } catch {
    // What has come is all there is.
  } finally {
    answer.destroy();
  }
  return Buffer.concat(chunks).subarray(0, MOST_BYTES).toString();
}
