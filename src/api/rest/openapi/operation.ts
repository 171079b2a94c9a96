import type { z } from 'zod';
import type { Act } from '../../../domain/acts.ts';
import type { RefusalKind } from '../../../domain/refusals.ts';
import type { Scope } from '../../../domain/scopes.ts';

export type Answer = {
  description: string;
  /** Of the JSON body; absent for an empty one. */
  schema?: z.ZodType;
  /** Instead of JSON. */
  contentType?: string;
  example?: unknown;
};

/** What the document tells of a route, and what its answers are checked against. */
export type Operation = {
  /** Its name for generated clients: a verb and what it is about. */
  id: string;
  summary: string;
  description: string;
  /** Absent: any valid key, or none where `open` says so. */
  scope?: Scope;
  /** Needs no key. */
  open?: true;
  /** What it does, as the audit log has it; null: nothing that a key stands behind. */
  act?: Act | null;
  /** The request body; a use case's own schema without what the path says. */
  body?: z.ZodType;
  bodyExamples?: Record<string, unknown>;
  /** Content type → schema, beside JSON. */
  otherBodies?: Record<string, z.ZodType>;
  query?: z.ZodObject;
  headers?: z.ZodObject;
  /** By status. */
  answers: Record<number, Answer>;
  /** What it may refuse, as its use case lists it, beside what any route may answer. */
  refusals?: readonly RefusalKind[];
  /** Examples of error bodies, by status. */
  errorExamples?: Record<number, unknown>;
  /** This route's name for VALIDATION. */
  validationCode?: 'VALIDATION_FAILED';
};

/** The routes of one area: `METHOD /path/:parameter`, as the router has them. */
export type Area = {
  tag: string;
  description: string;
  operations: Record<`GET ${string}`, Operation> &
    Record<`${'POST' | 'PUT' | 'PATCH' | 'DELETE'} ${string}`, Operation & { act: Act | null }>;
};
