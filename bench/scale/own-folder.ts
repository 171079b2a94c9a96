import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Waits for the end of its input, which comes with the end of whoever holds the other side, then ends the server and removes all. */
const REMOVE = `cat > /dev/null
pid=$(head -n 1 "$0/postgres/data/postmaster.pid" 2> /dev/null)
if [ -n "$pid" ]; then kill -QUIT "$pid"; while kill -0 "$pid" 2> /dev/null; do sleep 0.2; done; fi
rm -rf "$0"`;

/** A temporary folder for a PostgreSQL of our own. Both go with this process, also when it is killed. */
export async function openOwnFolder(): Promise<AsyncDisposable & { path: string }> {
  const path = await mkdtemp(join(tmpdir(), 'reelgate-scale-'));
  // The server may run as another user than we do.
  await chmod(path, 0o755);
  const remover = spawn('sh', ['-c', REMOVE, path], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  return {
    path,
    [Symbol.asyncDispose]: async () => {
      const gone = once(remover, 'close');
      remover.stdin.end();
      await gone;
    },
  };
}
