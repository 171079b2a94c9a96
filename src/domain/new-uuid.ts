import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

const RANDOM_BYTES = 16;
/** Randomness comes from the kernel, where asking costs more than how much one asks for. */
const pool = new Uint8Array(RANDOM_BYTES * 256);
let used = pool.length;

let latest = 0;
let seq = 0;

/** A new UUID (version 7). Those of one process sort in the order in which they were made, whatever its clock does. */
export function newUuid(): string {
  const random = freshBytes();
  const now = Date.now();
  if (now > latest) {
    latest = now;
    seq = new DataView(random.buffer, random.byteOffset).getInt32(6);
  } else {
    seq = (seq + 1) | 0;
    if (seq === 0) latest += 1;
  }
  return v7({ random, msecs: latest, seq });
}

function freshBytes(): Uint8Array {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += RANDOM_BYTES;
  return pool.subarray(used - RANDOM_BYTES, used);
}
