import { expect } from 'vitest';

/** A result of the schema, or errors that each have a code of ours and the request's id. */
export function expectTyped(result: unknown): void {
  const { data, errors } = result as { data?: unknown; errors?: { extensions?: Record<string, unknown> }[] };
  expect(data !== undefined || (errors?.length ?? 0) > 0).toBe(true);
  for (const error of errors ?? []) {
    expect(error).toMatchObject({
      message: expect.any(String),
      extensions: { code: expect.stringMatching(/^[A-Z_]+$/), requestId: expect.stringMatching(/^req_/) },
    });
    expect(error.extensions?.code).not.toBe('INTERNAL');
  }
}
