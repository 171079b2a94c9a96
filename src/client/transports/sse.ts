import { FaultsError, StatusError } from '../faults.ts';
import { type Answer, authorization, SILENCE, type Transport } from './transport.ts';

/** Milliseconds that an open stream may be silent; a gateway sends a comment every 12 s. */
const STREAM_SILENCE = 30_000;

/** Subscriptions over server-sent events (graphql-sse, distinct connections), by `fetch`. */
export const overSse: Transport = async function* (operation, { endpoint, bearer, fetch, signal, onOpen }) {
  const silence = new AbortController();
  let doubt = setTimeout(() => silence.abort(), SILENCE);
  const leave = () => silence.abort();
  signal.addEventListener('abort', leave);
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'text/event-stream',
        ...authorization(bearer),
      },
      body: JSON.stringify(operation),
      signal: silence.signal,
    });
    if (!response.headers.get('Content-Type')?.startsWith('text/event-stream'))
      throw await failureOf(response);
    onOpen();
    for await (const event of eventsOf(response)) {
      clearTimeout(doubt);
      doubt = setTimeout(leave, STREAM_SILENCE);
      if (event.name === 'complete') return;
      if (event.name === 'next') yield JSON.parse(event.data) as Answer;
    }
    throw new Error('The stream broke off.');
  } catch (failure) {
    if (!signal.aborted) throw failure;
  } finally {
    clearTimeout(doubt);
    signal.removeEventListener('abort', leave);
    leave();
  }
};

/** What an answer that is no stream says. */
export async function failureOf(response: Response): Promise<Error> {
  const body = (await response.json().catch(() => null)) as Answer | null;
  return body?.errors ? new FaultsError(body.errors) : new StatusError(response.status);
}

type StreamEvent = { name: string; data: string };

/** The events of a stream as they come; a comment is an event without a name. */
async function* eventsOf(response: Response): AsyncGenerator<StreamEvent> {
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    text += decoder.decode(value, { stream: true });
    const blocks = text.split(/\r?\n\r?\n/);
    text = blocks.pop() ?? '';
    for (const block of blocks) yield eventOf(block);
  }
}

function eventOf(block: string): StreamEvent {
  const event = { name: '', data: '' };
  for (const line of block.split(/\r?\n/)) {
    const [, name, value = ''] = /^(event|data): ?(.*)$/.exec(line) ?? [];
    if (name === 'event') event.name = value;
    if (name === 'data') event.data += event.data ? `\n${value}` : value;
  }
  return event;
}
