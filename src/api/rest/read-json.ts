import type { HonoRequest } from 'hono';
import { faultOf } from '../../domain/issues.ts';
import { ValidationError } from '../../domain/refusals.ts';
import { decodeUtf8 } from '../utf8.ts';

/**
 * The body as an object; an absent one is empty. What the path and the headers say (`reserved`) cannot be said by
 * the body too.
 * @throws ValidationError
 */
export async function readJsonObject(
  request: HonoRequest,
  reserved: readonly string[],
): Promise<Record<string, unknown>> {
  const text = decodeUtf8(new Uint8Array(await request.arrayBuffer()));
  if (text === null) throw new ValidationError([{ path: '', message: 'The body is not UTF-8.' }]);
  const body = text.trim() === '' ? {} : parse(text);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new ValidationError([{ path: '', message: 'The body is not a JSON object.' }]);
  }
  const misplaced = reserved.filter((name) => name in body);
  if (misplaced.length > 0) {
    throw new ValidationError(misplaced.map((path) => ({ path, ...faultOf('UNKNOWN_FIELD') })));
  }
  return { ...body };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
