import type { IncomingMessage } from 'node:http';

/** The path under which clients reach the gateway, such as `/reel`; empty for none. */
export const basePathOf = (publicUrl: string): string => new URL(publicUrl).pathname.replace(/\/+$/, '');

/** Makes the address of a request one of ours: without the base path, and without slashes at its end. */
export function tidyAddress(request: IncomingMessage, basePath: string): void {
  stripBasePath(request, basePath);
  request.url = request.url?.replace(/^(\/[^?]*[^/?])\/+(?=\?|$)/, '$1');
}

/** Takes the base path off a request, unless a proxy has: both kinds of proxies are common. */
function stripBasePath(request: IncomingMessage, basePath: string): void {
  const { url = '/' } = request;
  if (basePath === '' || !url.startsWith(basePath)) return;
  const rest = url.slice(basePath.length);
  if (rest === '' || rest.startsWith('/') || rest.startsWith('?')) {
    request.url = rest.startsWith('/') ? rest : `/${rest}`;
  }
}
