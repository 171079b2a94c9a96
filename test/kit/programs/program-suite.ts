import { describe } from 'vitest';
import { hasProgram } from './has-program.ts';
import { MARKS } from './marks.ts';

/** A suite that runs a server of its own; skipped, counted and told at the end of the run when it cannot be had. */
export function programSuite(program: 'pgbouncer' | 'nginx', name: string, body: () => void): void {
  describe.skipIf(!hasProgram(program))(`${name} ${MARKS[program]}`, body);
}
