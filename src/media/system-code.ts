import { getSystemErrorMap } from 'node:util';

/** The name of the system's error that an error tells of, such as ENOSPC: Node's by its code, FFmpeg's by its number. */
export function systemCodeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const code = 'code' in error ? error.code : undefined;
  if (typeof code === 'number') return getSystemErrorMap().get(code)?.[0] ?? null;
  return typeof code === 'string' ? code : systemCodeOf(error.cause);
}
