import { FaultsError, RefusedError } from '../client/faults.ts';
import { MendableError } from '../domain/mendable-error.ts';
import { UnusableEncoder } from '../media/unusable-encoder.ts';

/** What an error of the system tells beside its code. */
type Facts = {
  message: string;
  syscall?: string;
  path?: string;
  address?: string;
  port?: number;
  hostname?: string;
};

/** The client and the engine know nothing of the domain. */
const TOLD_AS_THEY_ARE = [MendableError, FaultsError, RefusedError, UnusableEncoder];

/** A sentence for what the person at the terminal can mend; null for what needs the stack. */
export function explanation(error: unknown): string | null {
  if (error instanceof Error && TOLD_AS_THEY_ARE.some((kind) => error instanceof kind)) return error.message;
  for (const one of withCauses(error)) {
    const sentence = SENTENCES[codeOf(one)]?.(one);
    if (sentence) return sentence;
  }
  return null;
}

const REMOTE = 'DATABASE_URL, REDIS_URL or REELGATE_URL';

const untrusted = ({ message }: Facts) =>
  `${message}. The CA to trust is the file that sslrootcert in DATABASE_URL names.`;
const wrongPassword = ({ message }: Facts) => `${message} Correct user and password in REDIS_URL.`;
const notAdmitted = ({ message }: Facts) =>
  `${message}. Correct user, password or sslmode in DATABASE_URL, or what the server admits.`;

const SENTENCES: Record<string, (facts: Facts) => string> = {
  EADDRINUSE: ({ message }) => `${message}. Stop what listens there, or choose another PORT.`,
  EADDRNOTAVAIL: ({ message }) => `${message}. This machine has no such address: choose another HOST.`,
  EACCES: ({ message, syscall }) =>
    syscall === 'listen'
      ? `${message}. Choose a PORT above 1023.`
      : `${message}. Give this user the permission, or choose another REELGATE_DATA_DIR.`,
  ECONNREFUSED: ({ address, port }) =>
    `Nothing answers at ${address ?? 'the host'}:${port ?? '?'}. Start it, or correct ${REMOTE}.`,
  ENOTFOUND: ({ hostname }) => `The host ${hostname ?? ''} is not known. Correct it in ${REMOTE}.`,
  ETIMEDOUT: ({ message }) => `${message}. Is the host in ${REMOTE} the right one?`,
  '28000': notAdmitted,
  '28P01': notAdmitted,
  '3D000': ({ message }) => `${message}. Create it, or correct DATABASE_URL.`,
  '3F000': ({ message }) => `${message}. Create what search_path names, or correct it in DATABASE_URL.`,
  '42501': ({ message }) => `${message}. Grant that to the role in DATABASE_URL, or choose another.`,
  SELF_SIGNED_CERT_IN_CHAIN: untrusted,
  DEPTH_ZERO_SELF_SIGNED_CERT: untrusted,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: untrusted,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: untrusted,
  ERR_TLS_CERT_ALTNAME_INVALID: ({ message }) => `${message}. Correct the host in DATABASE_URL.`,
  WRONGPASS: wrongPassword,
  NOAUTH: wrongPassword,
  NOPERM: ({ message }) => `${message}. Grant that to the user in REDIS_URL, or choose another.`,
  REDIS_SILENT: ({ message }) =>
    `${message}. Is Redis stuck, or is TLS (rediss:) expected on one side alone? Correct REDIS_URL.`,
  NO_REDIS: () => 'What answers is no Redis, or hangs up at once. Correct REDIS_URL.',
  ENOSPC: ({ message }) => `${message}. Make room on the disk, or choose another REELGATE_DATA_DIR.`,
};

/** What drivers give no code. */
const CODES_BY_MESSAGE: [message: RegExp, code: string][] = [
  [/^timeout expired$/, 'ETIMEDOUT'],
  [/^Command timed out$/, 'REDIS_SILENT'],
  [/^(Protocol error|Connection is closed|Stream isn't writeable)/, 'NO_REDIS'],
  // Redis puts its code before its words.
  [/^(WRONGPASS|NOAUTH|NOPERM) /, '$1'],
];

function codeOf(error: Error): string {
  for (const [message, code] of CODES_BY_MESSAGE) {
    const found = message.exec(error.message);
    if (found) return code.replace('$1', found[1] ?? '');
  }
  return 'code' in error ? String(error.code) : '';
}

/** The error, what it gathers (each address of a host that was tried) and what caused it; the innermost first. */
function withCauses(error: unknown): Error[] {
  if (!(error instanceof Error)) return [];
  const inner: unknown[] = error instanceof AggregateError ? error.errors : [];
  return [...inner, error.cause].flatMap(withCauses).concat(error);
}
