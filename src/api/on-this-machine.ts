import type { HonoRequest } from 'hono';

const PASSED_ON = ['Forwarded', 'X-Forwarded-For', 'X-Forwarded-Host'];
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/;

/**
 * Whether a page may hold what is the business of whoever sits at this machine.
 * The name the browser used must be loopback too: another one could be made to lead here (DNS rebinding), and a
 * proxy on this machine could bring anybody.
 * @param host what the gateway listens on
 */
export function isAskedOnThisMachine(request: HonoRequest, host: string): boolean {
  const direct = PASSED_ON.every((name) => request.header(name) === undefined);
  return direct && isLoopback(host) && LOOPBACK.test(request.header('Host') ?? '');
}

const isLoopback = (host: string) => LOOPBACK.test(host.includes(':') ? `[${host}]` : host);
