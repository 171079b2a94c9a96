import { type IncomingMessage, request } from 'node:http';

export type StreamRequest = {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | undefined;
  /** `at once`: as soon as the request is sent; otherwise with the answer, or when something of it is there. */
  leaves: 'at once' | 'with the answer' | 'when told something';
};

export type Streamed = { status: number; contentType: string; text: string };

/**
 * Asks for a stream and leaves it, by closing the connection; null when it left before an answer came. An
 * answer that is no stream is read to its end.
 */
export function leaveStream(url: string, wanted: StreamRequest): Promise<Streamed | null> {
  const { method, path, headers, body, leaves } = wanted;
  const asked = request(`${url}${path}`, { method, headers, agent: false });
  return new Promise((resolve, reject) => {
    asked.once('error', reject);
    if (leaves === 'at once') {
      asked.once('finish', () => {
        // Its own end is no error.
        asked.off('error', reject).on('error', () => {});
        asked.once('close', () => resolve(null));
        asked.destroy();
      });
    } else {
      asked.once('response', (response) => {
        const isStream = contentTypeOf(response).startsWith('text/event-stream');
        const enough = (text: string) => isStream && (leaves === 'with the answer' || /^data:/m.test(text));
        resolve(readUntil(response, enough));
      });
    }
    asked.end(body);
  });
}

async function readUntil(response: IncomingMessage, enough: (text: string) => boolean): Promise<Streamed> {
  let text = '';
  const streamed = () => ({ status: response.statusCode ?? 0, contentType: contentTypeOf(response), text });
  if (enough(text)) {
    response.destroy();
    return streamed();
  }
  // Leaving the loop destroys the response, and with it the connection.
  for await (const chunk of response.setEncoding('utf8')) {
    text += chunk;
    if (enough(text)) break;
  }
  return streamed();
}

const contentTypeOf = ({ headers }: IncomingMessage) => headers['content-type'] ?? '';
