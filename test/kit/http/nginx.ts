import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '#src/infra/own-postgres/free-port.ts';
import { waitFor } from '../wait-for.ts';

export type Nginx = AsyncDisposable & {
  /** The gateway, by way of nginx with nothing set. */
  url: string;
  /** The same with what nginx needs to pass WebSockets on. */
  socketUrl: string;
};

/** An nginx in front of a gateway; all that is set is where it listens, and where it writes. */
export async function startNginx(target: string): Promise<Nginx> {
  const folder = await mkdtemp(join(tmpdir(), 'reelgate-nginx-'));
  await chmod(folder, 0o755);
  const [port, socketPort] = [await freePort(), await freePort()];
  const written = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const server = (listen: number, more = '') =>
    `server { listen 127.0.0.1:${listen}; location / { proxy_pass ${target}; ${more} } }`;
  const sockets = `proxy_http_version 1.1; proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection "upgrade";`;
  const file = join(folder, 'nginx.conf');
  await writeFile(
    file,
    `pid ${folder}/pid; daemon off; events {}
    http { access_log off; ${written.join(' ')} ${server(port)} ${server(socketPort, sockets)} }`,
  );
  const nginx = spawn('nginx', ['-c', file, '-p', folder, '-e', 'stderr'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(nginx, 'exit');
  const stop = async () => {
    nginx.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true });
  };
  const [url, socketUrl] = [`http://127.0.0.1:${port}`, `http://127.0.0.1:${socketPort}`];
  try {
    await waitFor(async () => (await fetch(`${url}/health/live`)).ok, { what: 'nginx' });
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, socketUrl, [Symbol.asyncDispose]: stop };
}
