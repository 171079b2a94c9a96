import { describe, inject } from 'vitest';
import '../postgres/provided.ts';
import { MARKS } from '../programs/marks.ts';

/** A suite that needs Redis; skipped, counted and told at the end of the run when there is none. */
export function redisSuite(name: string, body: (redisUrl: string) => void): void {
  const redisUrl = inject('redisUrl');
  describe.skipIf(redisUrl === null)(`${name} ${MARKS['redis-server']}`, () => body(redisUrl ?? ''));
}
