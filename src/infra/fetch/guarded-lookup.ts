import type { LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';

/** Every address of a host name, as the operating system finds them. */
export type Resolve = (hostname: string) => Promise<LookupAddress[]>;

/** A host that leads to no address, or to one that must not be connected to. The message is fit for a caller. */
export class AddressError extends Error {}

export const notPublic = () => new AddressError('it does not lead to a public address');
const noAddress = () => new AddressError('its host has no address');

/**
 * A look-up for `net.connect`, which connects to exactly the addresses that were checked: a name that changes
 * its mind between check and connection (DNS rebinding) gains nothing. One forbidden address among several is
 * enough to refuse.
 */
export function guardedLookup(resolve: Resolve, isAllowed: (address: string) => boolean): LookupFunction {
  return (hostname, { all, family }, callback) => {
    const fail = (error: Error) => callback(error, '');
    resolve(hostname).then(
      (found) => {
        if (!found.every(({ address }) => isAllowed(address))) return fail(notPublic());
        const wanted = found.filter((one) => !family || one.family === Number(`${family}`.slice(-1)));
        const [first] = wanted;
        if (!first) return fail(noAddress());
        if (all) callback(null, wanted);
        else callback(null, first.address, first.family);
      },
      () => fail(noAddress()),
    );
  };
}
