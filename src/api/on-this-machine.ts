import type { Context } from 'hono';
import type { Env } from './rest/env.ts';

const PASSED_ON = ['Forwarded', 'X-Forwarded-For', 'X-Forwarded-Host'];
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/;

export type Reached = {
  /** Address that is listened on. */
  host: string;
  /** How clients reach it, as the operator says; null where nothing is said. */
  publicUrl: string | null;
};

/**
 * Whether a page may hold what is the business of whoever sits at this machine.
 * The name the browser used must be loopback too: another one could be made to lead here (DNS rebinding), and a
 * proxy on this machine could bring anybody. One with nothing set, such as nginx, gives the gateway's own name and no
 * word of whom it brings; what gives it away is the public address, and an HTTP that no browser speaks any more.
 */
export function isAskedOnThisMachine({ req, env }: Context<Env>, { host, publicUrl }: Reached): boolean {
  const direct = PASSED_ON.every((name) => req.header(name) === undefined);
  const names = [host.includes(':') ? `[${host}]` : host, req.header('Host') ?? ''];
  if (publicUrl) names.push(new URL(publicUrl).host);
  return direct && env.outgoing.req.httpVersion !== '1.0' && names.every((name) => LOOPBACK.test(name));
}
