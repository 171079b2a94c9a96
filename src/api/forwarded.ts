import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingMessage } from 'node:http';
import { BlockList, isIP, isIPv6 } from 'node:net';
import type { Network } from '../domain/networks.ts';

/** Who asks, as far as the proxies in between can be believed. */
export type Asker = {
  /** Undefined when the connection has gone. */
  address: string | undefined;
  /** Where the client believes to be, such as `https://reel.example.com`; null when nobody is believed about it. */
  origin: string | null;
};

const HOST = /^([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?$/i;
const PROTOCOLS = ['http', 'https'];

/**
 * Reads `X-Forwarded-For`, `-Proto` and `-Host`, which count as far as trusted proxies have written them.
 * @param everywhere whether we listen on every address, and so know only from the client where it has reached us
 */
export function createForwarding(
  proxies: readonly Network[],
  everywhere: boolean,
): (request: IncomingMessage) => Asker {
  const trusted = new BlockList();
  for (const { address, prefix } of proxies) {
    const family = familyOf(address);
    if (prefix === null) trusted.addAddress(address, family);
    else trusted.addSubnet(address, prefix, family);
  }
  const isTrusted = (address: string) => trusted.check(address, familyOf(address));
  return ({ socket, headers }) => {
    const nearest = plainAddress(socket.remoteAddress ?? '');
    if (!nearest) return { address: undefined, origin: null };
    if (!isTrusted(nearest)) {
      const { host = '' } = headers;
      return { address: nearest, origin: everywhere && HOST.test(host) ? `http://${host}` : null };
    }
    let [address, hops] = [nearest, 1];
    for (const told of listOf(headers['x-forwarded-for']).reverse()) {
      const before = plainAddress(told);
      // Whoever is believed has written what cannot be read: the trail ends with the last proxy.
      if (!before) break;
      address = before;
      if (!isTrusted(before)) break;
      hops += 1;
    }
    return { address, origin: originOf(headers, hops) };
  };
}

/** What the outermost trusted proxy wrote: each appends, or none does and there is one value. */
function originOf(headers: IncomingMessage['headers'], hops: number): string | null {
  const outermost = (header: string | string[] | undefined) => {
    const told = listOf(header);
    return told[Math.max(0, told.length - hops)]?.toLowerCase();
  };
  const host = outermost(headers['x-forwarded-host']) ?? headers.host ?? '';
  const protocol = outermost(headers['x-forwarded-proto']) ?? 'http';
  return HOST.test(host) && PROTOCOLS.includes(protocol) ? `${protocol}://${host}` : null;
}

const listOf = (header: string | string[] | undefined): string[] =>
  [header ?? []]
    .flat()
    .flatMap((line) => line.split(','))
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** Without brackets, port and the prefix of mapped IPv4; null for what is no address. */
function plainAddress(text: string): string | null {
  const bare = /^\[(.+)\](:\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text;
  const plain = /^::ffff:([\d.]+)$/i.exec(bare)?.[1] ?? bare;
  return isIP(plain) ? plain : null;
}

const familyOf = (address: string) => (isIPv6(address) ? 'ipv6' : 'ipv4');

const origins = new AsyncLocalStorage<string | null>();

/** Runs what answers a request, so that links in it lead to where the client believes to be. */
export const askedAt = <Result>({ origin }: Asker, run: () => Result): Result => origins.run(origin, run);

/** Where the client of the request in hand believes to be; null when nobody is believed about it. */
export const originInHand = (): string | null => origins.getStore() ?? null;
