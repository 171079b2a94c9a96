import type { FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';

export type Written = {
  /** Position after the last byte written. */
  position: number;
} & ({ end: 'whole' | 'too long' } | { end: 'broken off'; error: unknown });

/**
 * Writes a body into a file as it comes, a chunk at a time, from position `start` and not beyond `limit`.
 * Rejects when the disk fails; that the sender does is an answer.
 */
export async function writeBody(
  file: FileHandle,
  body: Readable,
  { start, limit }: { start: number; limit: number },
): Promise<Written> {
  let position = start;
  const chunks: AsyncIterator<Buffer> = body[Symbol.asyncIterator]();
  for (;;) {
    const next = await chunks.next().catch((error: unknown) => ({ broken: error }));
    if ('broken' in next) return { position, end: 'broken off', error: next.broken };
    // A destroyed stream without an error ends like one that was read to its end.
    if (next.done) return body.readableAborted ? brokenOff(position) : { position, end: 'whole' };
    if (position + next.value.length > limit) {
      body.destroy();
      return { position, end: 'too long' };
    }
    position = await writeAll(file, next.value, position);
  }
}

const brokenOff = (position: number): Written => ({
  position,
  end: 'broken off',
  error: new Error('The body ended early.'),
});

async function writeAll(file: FileHandle, chunk: Buffer, from: number): Promise<number> {
  let done = 0;
  while (done < chunk.length) {
    const { bytesWritten } = await file.write(chunk, done, chunk.length - done, from + done);
    done += bytesWritten;
  }
  return from + done;
}
