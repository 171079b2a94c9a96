import type { AddressInfo, Server } from 'node:net';

/** Where a server listens. @throws Error it listens at no port */
export function listeningAt(server: Server): AddressInfo {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server listens at no port.');
  return address;
}
