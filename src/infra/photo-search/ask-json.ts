import { failedAnswer } from '../../creative/ports/failed-answer.ts';
import { inTime } from '../../creative/ports/in-time.ts';
import { ProviderError } from '../../creative/ports/provider-error.ts';
import { USER_AGENT } from '../../domain/user-agent.ts';

export type JsonRequest = {
  /** The service, as a sentence begins. */
  who: string;
  url: URL;
  headers: Record<string, string>;
  /** Never repeated in what is thrown. */
  key: string | null;
  timeoutMs: number;
};

const MOST_BYTES = 2_000_000;

/**
 * Asks a service that the operator has configured. It is not followed elsewhere, since the key would go along.
 * What fetch throws is not passed on: it may hold the address, and with some services the key is in that.
 * @throws ProviderError, or the signal's reason
 */
export function askJson(request: JsonRequest, signal: AbortSignal): Promise<unknown> {
  const { who, url, headers, key, timeoutMs } = request;
  const failed = (status: number | null, said: string, retryAfter: string | null = null) =>
    failedAnswer({ who, status, said, retryAfter, key });
  return inTime(who, timeoutMs, signal, async (limit) => {
    const answer = await fetch(url, {
      headers: { Accept: 'application/json', 'User-Agent': USER_AGENT, ...headers },
      redirect: 'error',
      signal: limit,
    }).catch(() => {
      throw failed(null, 'it cannot be reached, or sends elsewhere');
    });
    const { status, ok } = answer;
    const text = await readText(answer).catch(() => {
      throw failed(null, 'its answer breaks off');
    });
    if (!ok) throw failed(status, text ?? '', answer.headers.get('retry-after'));
    if (text === null) throw new ProviderError('bad_answer', `${who} answered more than can be read.`);
    try {
      const answer: unknown = JSON.parse(text);
      return answer;
    } catch {
      throw new ProviderError('bad_answer', `${who} answered something that is not JSON.`);
    }
  });
}

/** Null where it is longer than any list of pictures. */
async function readText(answer: Response): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body ?? []) {
    size += chunk.length;
    if (size > MOST_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
