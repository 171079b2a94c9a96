import type { IncomingMessage } from 'node:http';

/** Largest request body, in bytes (contract §10). */
export const MAX_BODY = 1_000_000;

/** Reads a whole body, or tells why not. What is beyond the limit is thrown away as it comes. */
export function readBody(request: IncomingMessage): Promise<Buffer | 'too large' | 'gone'> {
  return new Promise((resolve) => {
    let chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= MAX_BODY) return chunks.push(chunk);
      chunks = [];
      resolve('too large');
    });
    request.once('end', () => resolve(size > MAX_BODY ? 'too large' : Buffer.concat(chunks, size)));
    request.once('error', () => resolve('gone'));
    request.once('close', () => resolve('gone'));
  });
}
