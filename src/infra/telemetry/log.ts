import { type Logger, pino } from 'pino';

export type Log = Logger;

/** Header and field names that carry secrets, at whatever depth we log them. */
const SECRETS = [
  'authorization',
  'x-api-key',
  'apiKey',
  'testApiKey',
  'password',
  'secret',
  'databaseUrl',
  'redisUrl',
];

/**
 * One JSON line per event on standard output.
 * @param destination where the lines go instead
 */
export function createLog(level: string, destination?: { write(line: string): void }): Log {
  const paths = SECRETS.flatMap((name) =>
    ['', '*.', '*.*.'].map((depth) => `${depth}["${name}"]`.replace('.[', '[')),
  );
  const options = { level, base: null, redact: { paths, censor: '[secret]' } };
  return destination ? pino(options, destination) : pino(options);
}
