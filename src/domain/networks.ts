import { isIP } from 'node:net';
import { z } from 'zod';

/** An address, or with `prefix` the range that it begins. */
export type Network = { address: string; prefix: number | null };

/** Addresses and ranges between commas or spaces. Each that is none is told. */
export const networks = z.string().transform((text, { addIssue }): Network[] =>
  text
    .split(/[\s,]+/)
    .filter(Boolean)
    .flatMap((one) => {
      const [address = '', bits, ...more] = one.split('/');
      const [family, prefix] = [isIP(address), bits === undefined ? null : Number(bits)];
      const most = family === 6 ? 128 : 32;
      const fits = prefix === null || (/^\d+$/.test(bits ?? '') && prefix <= most);
      if (family && fits && more.length === 0) return [{ address, prefix }];
      addIssue(`${one} is neither an address nor a range such as 10.0.0.0/8`);
      return [];
    }),
);

/** What listens on every address of a machine, and is none that leads anywhere. */
const EVERYWHERE = ['0.0.0.0', '::', '0:0:0:0:0:0:0:0'];

const bare = (host: string) => host.replace(/^\[(.*)\]$/, '$1');

export const isEverywhere = (host: string): boolean => EVERYWHERE.includes(bare(host));

/** Where who is on the same machine reaches what listens on `host`, as a URL without a slash at the end. */
export function urlOfHost(host: string, port: number): string {
  const name = isEverywhere(host) ? 'localhost' : bare(host);
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}
