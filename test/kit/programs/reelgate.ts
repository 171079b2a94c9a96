import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { bareEnv } from '#test/kit/bare-env.ts';
import type { TestGateway } from '#test/kit/http/gateway.ts';

const COMMAND = join(import.meta.dirname, '../../../src/cli/reelgate.ts');

/** Runs the command as a person would, with the gateway in its environment unless told otherwise. */
export function runReelgate(
  { url, demo, folder }: TestGateway,
  args: string[],
  env: Record<string, string> = { REELGATE_URL: url, REELGATE_API_KEY: demo.apiKey },
) {
  return new Promise<{ code: number; out: string; told: string }>((resolve) => {
    const options = { cwd: folder, env: { ...bareEnv(), ...env } };
    execFile(process.execPath, [COMMAND, ...args], options, (error, out, told) =>
      resolve({ code: error ? Number(error.code) : 0, out, told }),
    );
  });
}
