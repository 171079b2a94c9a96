import { type Logger, type LoggerOptions, pino } from 'pino';
import { outageOf } from './outage.ts';

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

/** How often one thing that fails for an outage is told. */
const OUTAGE_EVERY_MS = 10_000;

/**
 * One JSON line per event on standard output. Of what fails again and again for an outage, the first is told and then
 * one every ten seconds, with how many more there were (`repeated`).
 * @param destination where the lines go instead
 */
export function createLog(level: string, destination?: { write(line: string): void }): Log {
  const paths = SECRETS.flatMap((name) =>
    ['', '*.', '*.*.'].map((depth) => `${depth}["${name}"]`.replace('.[', '[')),
  );
  const options = { level, base: null, redact: { paths, censor: '[secret]' }, hooks: backingOff() };
  return destination ? pino(options, destination) : pino(options);
}

function backingOff(): NonNullable<LoggerOptions['hooks']> {
  const told = new Map<string, { at: number; repeated: number }>();
  return {
    logMethod(given, write) {
      const [object, message] = given;
      const facts: { err?: unknown } = object instanceof Error ? { err: object } : Object(object);
      if (!outageOf(facts.err)) return write.apply(this, given);
      const last = told.get(`${message}`);
      const now = performance.now();
      if (last && now - last.at < OUTAGE_EVERY_MS) {
        last.repeated += 1;
        return;
      }
      told.set(`${message}`, { at: now, repeated: 0 });
      const more = last && last.repeated > 0 ? { repeated: last.repeated } : {};
      write.call(this, { ...facts, ...more }, message);
    },
  };
}
