import { performance } from 'node:perf_hooks';
import { setTimeout as delay, setImmediate as turn } from 'node:timers/promises';
import type { Redis } from 'ioredis';

/** How long a Redis may take to answer its first command. */
const ANSWERS_WITHIN_MS = 8_000;
const STEPS = 20;
/** How many times as long a process may take that has much else to do. */
const BUSY_AT_MOST = 5;

/**
 * Makes the first connection and has it answer, which a server that asks for a password or is no Redis does not.
 * Until then its `commandTimeout` does not count, which goes on while this process is held up, as it is while it starts.
 * @throws what the connection was refused with, or that nothing answered; it is closed then
 */
export async function connectRedis(redis: Redis, { withinMs = ANSWERS_WITHIN_MS } = {}): Promise<void> {
  const told: Error[] = [];
  const keep = (error: Error) => void told.push(error);
  const limit = new AbortController();
  const { commandTimeout } = redis.options;
  redis.options.commandTimeout = undefined;
  redis.on('error', keep);
  try {
    const answer = redis.connect().then(() => redis.ping());
    await Promise.race([answer, tooLate(redis, withinMs, limit.signal)]);
  } catch (error) {
    redis.disconnect();
    // The client itself only says that the connection is closed.
    throw told[0] ?? error;
  } finally {
    limit.abort();
    redis.options.commandTimeout = commandTimeout;
    redis.off('error', keep);
  }
}

/**
 * Counts the time in which this process did nothing but wait, in small steps, after each of which the loop looks at its
 * sockets: a process that is busy itself, as it is while it starts, must not take its own silence for that of Redis.
 */
async function tooLate(redis: Redis, withinMs: number, signal: AbortSignal): Promise<never> {
  const since = performance.eventLoopUtilization();
  for (let step = 1; step <= STEPS * BUSY_AT_MOST; step += 1) {
    await delay(withinMs / STEPS, undefined, { signal });
    await turn(undefined, { signal });
    if (step >= STEPS && performance.eventLoopUtilization(since).idle >= withinMs) break;
  }
  throw Object.assign(new Error(`Redis does not answer within ${withinMs / 1000} s (${stageOf(redis)})`), {
    code: 'REDIS_SILENT',
  });
}

/** How far the connection came, for whoever has to find out why it came no further. */
const stageOf = ({ status }: Redis) => STAGES[status] ?? status;

const STAGES: Record<string, string> = {
  connecting: 'no connection is made',
  connect: 'connected, but the first command is not answered',
  ready: 'ready, but PING is not answered',
};
