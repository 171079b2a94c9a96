import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';

/** Read at once: smaller pieces cost several times what their digest does. */
const PIECE_BYTES = 1 << 20;

/** SHA-256 of a file's bytes, in lower-case hex. */
export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await using file = await open(path);
  const piece = Buffer.allocUnsafe(PIECE_BYTES);
  for (;;) {
    const { bytesRead } = await file.read(piece);
    if (bytesRead === 0) return hash.digest('hex');
    hash.update(piece.subarray(0, bytesRead));
  }
}
