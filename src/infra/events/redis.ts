import { RedisPubSub } from 'graphql-redis-subscriptions';
import { Redis } from 'ioredis';
import { connectRedis } from '../redis/connect-redis.ts';
import type { JobEvents } from './job-events.ts';

export type RedisEventsOptions = {
  redisUrl: string;
  /** Told of every connection error and unsent message; both mend themselves. */
  onError: (error: unknown) => void;
};

/**
 * Events across processes by Redis publish/subscribe. After every reconnection the subscriptions are made again
 * and the gap is told, since what was sent meanwhile is lost.
 * @throws whatever keeps the first connections from being made
 */
export async function openRedisEvents({ redisUrl, onError }: RedisEventsOptions): Promise<JobEvents> {
  await using opened = new AsyncDisposableStack();
  const [publisher, subscriber] = [connectPublisher(redisUrl), connectSubscriber(redisUrl)];
  for (const connection of [publisher, subscriber]) connection.on('error', onError);
  opened.defer(() => hangUp(publisher));
  // It has nothing to send off, and a goodbye would wait for a lost Redis for ever.
  opened.defer(() => subscriber.disconnect());
  await Promise.all([publisher, subscriber].map((redis) => connectRedis(redis)));

  const pubsub = new RedisPubSub({ publisher, subscriber, reviver: reviveDates });
  const gaps = new Set<() => void>();
  const revocations = new Set<(keyId: string) => void>();
  subscriber.on('ready', () => {
    // Answered after the subscriptions, which are made again before it on the same connection.
    const subscribedAgain = subscriber.ping();
    subscribedAgain.then(() => {
      for (const listener of gaps) listener();
    }, onError);
  });
  const connections = opened.move();
  return {
    publish: async (events) => {
      const sent = events.map((event) => pubsub.publish(channelOf(event.jobId), event));
      await Promise.all(sent).catch(onError);
    },
    subscribe: async (jobId, listener) => {
      const id = await pubsub.subscribe(channelOf(jobId), listener);
      return () => pubsub.unsubscribe(id);
    },
    publishHints: async (hints) => {
      const sent = hints.map((hint) => pubsub.publish(hintChannelOf(hint.projectId), hint));
      await Promise.all(sent).catch(onError);
    },
    subscribeHints: async (projectId, listener) => {
      const id = await pubsub.subscribe(hintChannelOf(projectId), listener);
      return () => pubsub.unsubscribe(id);
    },
    publishRevoked: async (keyId) => {
      // Whoever revokes has heard of it itself, with Redis or without.
      for (const listener of revocations) listener(keyId);
      await pubsub.publish(REVOKED_CHANNEL, keyId).catch(onError);
    },
    subscribeRevoked: async (listener) => {
      revocations.add(listener);
      const id = await pubsub.subscribe(REVOKED_CHANNEL, listener);
      return () => {
        revocations.delete(listener);
        pubsub.unsubscribe(id);
      };
    },
    check: async () => {
      await Promise.all([publisher.ping(), subscriber.ping()]);
    },
    onGap: (listener) => {
      gaps.add(listener);
      return () => gaps.delete(listener);
    },
    [Symbol.asyncDispose]: () => connections.disposeAsync(),
  };
}

const retryStrategy = (times: number) => Math.min(100 * times, 2_000);

/** Gives up on a message at once when Redis is away: nobody hears it, and the sender has work to do. */
const connectPublisher = (redisUrl: string) =>
  new Redis(redisUrl, {
    retryStrategy,
    lazyConnect: true,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: 1_000,
  });

function connectSubscriber(redisUrl: string): Redis {
  const subscriber = new Redis(redisUrl, {
    retryStrategy,
    lazyConnect: true,
    // A subscription asked for while Redis is away waits for it.
    maxRetriesPerRequest: null,
    // The ready check's INFO would collide with a SUBSCRIBE sent meanwhile.
    enableReadyCheck: false,
  });
  // RedisPubSub drops these promises; one that ends with the connection would end the process.
  const unsubscribe = subscriber.unsubscribe.bind(subscriber);
  const punsubscribe = subscriber.punsubscribe.bind(subscriber);
  return Object.assign(subscriber, {
    unsubscribe: (channel: string) => unsubscribe(channel).catch(() => 0),
    punsubscribe: (pattern: string) => punsubscribe(pattern).catch(() => 0),
  });
}

async function hangUp(connection: Redis): Promise<void> {
  if (connection.status === 'ready') await connection.quit().catch(() => connection.disconnect());
  else connection.disconnect();
}

const channelOf = (jobId: string) => `reelgate:job:${jobId}`;

const hintChannelOf = (projectId: string) => `reelgate:project:${projectId}`;

const REVOKED_CHANNEL = 'reelgate:revoked-keys';

const reviveDates = (key: string, value: unknown) =>
  key === 'at' && typeof value === 'string' ? new Date(value) : value;
