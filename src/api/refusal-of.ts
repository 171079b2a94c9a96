import { ServiceUnavailableError } from '../domain/access-refusals.ts';
import { Refusal } from '../domain/refusals.ts';
import type { Log } from '../infra/telemetry/log.ts';
import { outageOf } from '../infra/telemetry/outage.ts';

/**
 * What a client is told of an error: a refusal as it is, and that we cannot do it now where something that we lean
 * on is away, which is logged here. Null is a fault of ours.
 */
export function refusalOf(error: unknown, requestId: string, log: Log): Refusal | null {
  if (error instanceof Refusal) return error;
  const outage = outageOf(error);
  if (!outage) return null;
  log.error({ err: error, outage, requestId }, 'something that requests need is out of order');
  return new ServiceUnavailableError({ cause: error });
}
