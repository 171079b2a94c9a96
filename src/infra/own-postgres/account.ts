import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { OwnPostgresError } from './own-postgres-error.ts';
import { type Account, runProgram } from './run-program.ts';

const NAME = 'postgres';

/**
 * Who PostgreSQL has to run as: null means as we are. PostgreSQL refuses to run as root, so root hands it to
 * whom the cluster in `home` belongs, and a new one to the user `postgres`, made when the system has none.
 * @throws when that user can be neither found nor made
 */
export async function serverAccount(home: string, log: (message: string) => void): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null;
  const found = (await ownerOf(home)) ?? (await lookUp());
  if (found) return found;
  log(`PostgreSQL refuses to run as root: creating the system user ${NAME} for it`);
  const made = await runProgram(
    'useradd',
    ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', NAME],
    { account: null, cwd: '/' },
  );
  const account = await lookUp();
  if (account) return account;
  throw new OwnPostgresError(
    `PostgreSQL refuses to run as root and the user ${NAME} cannot be created (${made.output}). ` +
      'Start Reelgate as an ordinary user, or set DATABASE_URL.',
  );
}

async function ownerOf(home: string): Promise<Account | null> {
  const owner = await stat(home).catch(() => null);
  return owner && owner.uid !== 0 ? { name: `number ${owner.uid}`, uid: owner.uid, gid: owner.gid } : null;
}

async function lookUp(): Promise<Account | null> {
  const [uid, gid] = await Promise.all(
    ['-u', '-g'].map((flag) => runProgram('id', [flag, NAME], { account: null, cwd: '/' })),
  );
  if (!uid?.ok || !gid?.ok) return null;
  return { name: NAME, uid: Number(uid.output), gid: Number(gid.output) };
}

/** Whether the account can reach `directory`: every folder on the way down must let it pass. */
export async function canEnter(account: Account, directory: string): Promise<boolean> {
  const { mode, uid, gid } = await stat(directory);
  const passBit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
  if ((mode & passBit) === 0) return false;
  const parent = dirname(directory);
  return parent === directory || canEnter(account, parent);
}
