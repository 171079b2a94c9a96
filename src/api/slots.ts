import type { ServerResponse } from 'node:http';
import { RateLimitedError } from '../domain/access-refusals.ts';
import { networkOf } from './network-of.ts';

/** What may be open at once; a waiting socket is one that has not shown a valid key or token. */
export type OpenKind = 'sockets' | 'waitingSockets' | 'streams' | 'subscriptions';

/** The most of each kind that may be open, in one process. */
export type OpenCaps = Record<OpenKind, { perKey: number; perAddress: number }>;

export type Holder = { keyId?: string; address?: string | undefined };

export type Slots = {
  /** Takes a slot for the key and for the address, where they are given; null, and none, when either has no more. */
  take(kind: OpenKind, holder: Holder): (() => void) | null;
};

/** Counts what is open. Whoever takes a slot gives it back, once, however what it is for ends. */
export function createSlots(caps: OpenCaps): Slots {
  const open = new Map<string, number>();
  const add = (name: string, count: number) => {
    const now = (open.get(name) ?? 0) + count;
    if (now > 0) open.set(name, now);
    else open.delete(name);
  };
  return {
    take(kind, { keyId, address }) {
      const { perKey, perAddress } = caps[kind];
      const holds = [
        ...(keyId ? [{ name: `${kind} of ${keyId}`, most: perKey }] : []),
        ...(address ? [{ name: `${kind} from ${networkOf(address)}`, most: perAddress }] : []),
      ];
      if (holds.some(({ name, most }) => (open.get(name) ?? 0) >= most)) return null;
      for (const { name } of holds) add(name, 1);
      let held = true;
      return () => {
        if (held) for (const { name } of holds) add(name, -1);
        held = false;
      };
    },
  };
}

const RETRY_AFTER_SECONDS = 10;
const NAMES: Record<OpenKind, string> = {
  sockets: 'sockets',
  waitingSockets: 'sockets without a valid key',
  streams: 'event streams',
  subscriptions: 'subscriptions',
};

/** What is said, with any transport, to whom has as many open as there may be. */
export const tooManyOpen = (kind: OpenKind): string => `Too many ${NAMES[kind]} are open. End some of them.`;

/** @throws RateLimitedError when there is no slot left */
export function takeSlot(slots: Slots, kind: OpenKind, holder: Holder): () => void {
  const release = slots.take(kind, holder);
  if (!release) throw new RateLimitedError(tooManyOpen(kind), RETRY_AFTER_SECONDS);
  return release;
}

/** Holds a slot for the event stream that is the answer, until it ends. @throws RateLimitedError there is none */
export function holdStream(slots: Slots, answer: ServerResponse, holder: Holder): void {
  const release = takeSlot(slots, 'streams', holder);
  answer.once('close', release);
  // Its client left while the key was looked up: it will not close again.
  if (answer.closed) release();
}
