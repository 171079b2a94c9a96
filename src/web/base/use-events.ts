import { useEffect, useState } from 'react';
import type { JobEvent } from '../../client/entry/main.ts';
import { useReelgate } from '../../client/entry/react.ts';
import { type Trouble, troubleOf } from './ask.ts';

export type Heard = {
  events: readonly JobEvent[];
  /** The latest event of each post, by its id. */
  posts: Readonly<Record<string, JobEvent>>;
  /** Whether the connection is being made again. */
  lost: boolean;
  trouble: Trouble | null;
};

const NOTHING: Heard = { events: [], posts: {}, lost: false, trouble: null };

/** All events of a job from its first, live, whatever happens to the network, the gateway or the lid of the laptop. */
export function useEvents(jobId: string): Heard {
  const client = useReelgate();
  const [heard, setHeard] = useState(NOTHING);
  useEffect(() => {
    setHeard(NOTHING);
    const leaving = new AbortController();
    const onRetry = () => setHeard((before) => ({ ...before, lost: true }));
    const listen = async () => {
      for await (const event of client.watch(jobId, { signal: leaving.signal, onRetry })) {
        setHeard(({ events, posts }) => ({
          events: [...events, event],
          posts: event.containerId ? { ...posts, [event.containerId]: event } : posts,
          lost: false,
          trouble: null,
        }));
      }
    };
    listen().catch((error: unknown) => {
      if (!leaving.signal.aborted) setHeard((before) => ({ ...before, trouble: troubleOf(error) }));
    });
    return () => leaving.abort();
  }, [client, jobId]);
  return heard;
}
