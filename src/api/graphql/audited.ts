import { ACTS, type Act } from '../../domain/acts.ts';
import { encodeId } from '../../domain/ids.ts';
import { outcomeOf, record } from '../record.ts';
import type { Context } from './context.ts';

/** Runs a mutation and keeps what came of it in the audit log. */
export async function audited<Result extends object>(
  context: Context,
  act: Act,
  input: Record<string, unknown>,
  run: () => Promise<Result> | Result,
): Promise<Result> {
  const { deps, door, requestId } = context;
  const caller = await context.caller();
  const keep = (outcome: string, made: string | null) =>
    record(deps, caller, { act, door, requestId, input, made, outcome });
  const result = await Promise.resolve(run()).catch(async (error: unknown) => {
    await keep(outcomeOf(error), null);
    throw error;
  });
  await keep('DONE', madeBy(act, result));
  return result;
}

/** The id of what a mutation has made: of its result, or of what that holds. */
function madeBy(act: Act, result: object): string | null {
  const on = ACTS[act];
  if (!('makes' in on)) return null;
  const holders = [
    result,
    ...Object.values(result).filter((held) => typeof held === 'object' && held !== null),
  ];
  const ids = holders.flatMap((held): unknown[] => [Reflect.get(held, 'id'), Reflect.get(held, 'jobId')]);
  const id = ids.find((one) => typeof one === 'string');
  return typeof id === 'string' ? encodeId(on.makes, id) : null;
}
