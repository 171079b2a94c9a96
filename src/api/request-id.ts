import { randomFillSync } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { encodeId } from '../domain/ids.ts';

const RANDOM_BYTES = 16;
/** Randomness comes from the kernel, where asking costs more than how much one asks for. */
const pool = new Uint8Array(RANDOM_BYTES * 256);
let used = pool.length;

/** Names one request in its answer and in our logs, such as `req_01J0ZK4W5C8M9Q2R7T3V6X1Y0A`. */
export function newRequestId(): string {
  return encodeId('request', uuidv7({ rng: freshBytes }));
}

function freshBytes(): Uint8Array {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += RANDOM_BYTES;
  return pool.subarray(used - RANDOM_BYTES, used);
}
