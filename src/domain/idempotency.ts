import { createHash } from 'node:crypto';

/** How long a key answers with its first result, from first use (partner API, idempotency). */
export const IDEMPOTENCY_HOURS = 24;

/** JSON with sorted keys and without absent or null members, so that equal requests read equal. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const members = Object.entries(value)
    .filter(([, member]) => member !== null && member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

/**
 * SHA-256, lower-case hex, of a parsed input (contract §5). The idempotency key is left out, and the project,
 * which has several spellings and is compared apart.
 */
export function requestHash(input: Record<string, unknown>): string {
  const { idempotencyKey: _key, projectId: _project, ...request } = input;
  return createHash('sha256').update(canonicalJson(request)).digest('hex');
}
