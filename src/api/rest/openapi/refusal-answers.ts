import { CODES, type ErrorCode } from '../../../domain/refusals.ts';
import type { Operation } from './operation.ts';
import { errorEnvelope } from './schemas/errors.ts';

/** The error answers of a route, by status: what it can refuse, and what any route may answer. */
export function errorAnswers({ refusals = [], scope, open, validationCode, errorExamples = {} }: Operation) {
  const keyed: ErrorCode[] = open ? [] : ['UNAUTHENTICATED', 'RATE_LIMITED'];
  const scoped: ErrorCode[] = scope ? ['FORBIDDEN_SCOPE'] : [];
  const own = refusals.map(({ code }) => code);
  const codes = new Set<ErrorCode>([...own, ...keyed, ...scoped, 'SERVICE_UNAVAILABLE', 'INTERNAL']);
  const byStatus = Map.groupBy(codes, (code) => CODES[code].status);
  const entries = [...byStatus].map(([status, some]) => {
    const name = (code: ErrorCode) => (code === 'VALIDATION' ? (validationCode ?? code) : code);
    const description = some.map((code) => `\`${name(code)}\`: ${CODES[code].remedy}`).join(' ');
    const example = errorExamples[status];
    const media = { schema: errorEnvelope, ...(example !== undefined && { example }) };
    return [status, { description, content: { 'application/json': media } }];
  });
  return Object.fromEntries(entries);
}
