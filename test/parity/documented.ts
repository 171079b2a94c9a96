import { expect } from 'vitest';
import type { Operation } from '#src/api/rest/openapi/operation.ts';
import { OPERATIONS } from '#src/api/rest/openapi/operations.ts';
import { errorAnswers } from '#src/api/rest/openapi/refusal-answers.ts';
import { errorEnvelope } from '#src/api/rest/openapi/schemas/errors.ts';

/**
 * Compares an answer with what the published document says of its route: a status that is not listed, a member
 * that is missing, of another type or not documented fails the test.
 */
export function compareWithDocument(method: string, path: string, status: number, body: unknown): void {
  const [route, operation] = operationOf(method, path);
  const isError = status >= 400;
  const listed = Object.keys(isError ? errorAnswers(operation) : operation.answers);
  expect(listed, `statuses of ${route}`).toContain(`${status}`);
  const schema = isError ? errorEnvelope : operation.answers[status]?.schema;
  if (schema) expect(schema.parse(body), route).toEqual(body);
}

/** The operation that answers a path. A parameter matches any segment, so a literal one is the better match. */
export function operationOf(method: string, path: string): [string, Operation] {
  const [bare = ''] = path.split('?');
  const fitting = Object.entries(OPERATIONS).filter(([route]) => {
    const [routeMethod, template = ''] = route.split(' ');
    const pattern = template.replaceAll(/:\w+/g, '[^/]+');
    return routeMethod === method && new RegExp(`^${pattern}$`).test(bare);
  });
  const [best] = fitting.sort(([a], [b]) => a.split(':').length - b.split(':').length);
  if (!best) throw new Error(`${method} ${path} is not documented.`);
  return best;
}
