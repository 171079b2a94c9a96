import { setTimeout as delay } from 'node:timers/promises';
import type { Redis } from 'ioredis';

/** How long a Redis may take to answer its first command. */
const ANSWERS_WITHIN_MS = 5_000;

/**
 * Makes the first connection and has it answer, which a server that asks for a password or is no Redis does not.
 * @throws what the connection was refused with, or that nothing answered; it is closed then
 */
export async function connectRedis(redis: Redis): Promise<void> {
  const told: Error[] = [];
  const keep = (error: Error) => void told.push(error);
  const limit = new AbortController();
  redis.on('error', keep);
  try {
    const answer = redis.connect().then(() => redis.ping());
    await Promise.race([answer, tooLate(limit.signal)]);
  } catch (error) {
    redis.disconnect();
    // The client itself only says that the connection is closed.
    throw told[0] ?? error;
  } finally {
    limit.abort();
    redis.off('error', keep);
  }
}

async function tooLate(signal: AbortSignal): Promise<never> {
  await delay(ANSWERS_WITHIN_MS, undefined, { signal });
  throw Object.assign(new Error('Redis does not answer'), { code: 'REDIS_SILENT' });
}
