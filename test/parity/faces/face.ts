import type { Json, StartName } from '../row.ts';
import type { Called, CallName } from './calls.ts';

/** A start as a face is asked for it: names are resolved, nothing is left to default but the body's members. */
export type Request = {
  start: StartName;
  projectId: string;
  body: Json;
  headers: Record<string, string>;
};

export type Accepted = {
  outcome: 'accepted';
  jobId: string;
  containerIds: string[];
  replayed: boolean;
  /** The answer as it came. */
  text: string;
};

export type Refused = {
  outcome: 'refused';
  /** HTTP status over REST; GraphQL has none of its own. */
  status: number | null;
  code: unknown;
  /** GraphQL type; null for an error beside the data, and over REST. */
  type: string | null;
  message: string;
  requestId: unknown;
  /** Of the answer's headers. */
  headerRequestId: string | null;
  /** Fields at fault, when it is about the input; null when it is not, or when GraphQL found the fault itself. */
  paths: string[] | null;
  details: Json;
};

/** A container as clients see it, in one spelling for both faces. */
export type Seen = {
  status: string;
  format: string | null;
  hook: string | null;
  caption: string | null;
  language: string;
  layerId: string | null;
  influencerId: string | null;
  approvalStatus: string;
  metadata: unknown;
  assetKinds: string[];
  draw: { seed: number; templateId: string | null; trackId: string | null } | null;
  decision: { chosen: string; candidates: Candidate[] } | null;
};

type Candidate = {
  format: string;
  feasible: boolean;
  reasons: string[];
  performance?: { views: number } | null;
};

export type Face = {
  name: 'GraphQL' | 'REST';
  start: (request: Request) => Promise<Accepted | Refused>;
  container: (id: string) => Promise<Seen>;
  /** Stages of a job in the order they were told, each once. */
  stages: (jobId: string) => Promise<string[]>;
  approve: (containerId: string) => Promise<void>;
  /** The code of the refusal; null when it was done. */
  schedule: (containerId: string, socialAccountId: string) => Promise<unknown>;
  /** The status of a job, read at the address that its start gave. */
  jobStatus: (accepted: Accepted) => Promise<string>;
  hooks: (projectId: string) => Promise<string[]>;
  describeProject: (projectId: string, appDescription: string) => Promise<void>;
  requiresApproval: (projectId: string) => Promise<unknown>;
  /** Whatever else a page speaks of. @param apiKey the demo's unless told otherwise */
  call: (name: CallName, input: Json, apiKey?: string) => Promise<Called>;
};

/** Each value once, in the order of first appearance. */
export const each = (values: string[]): string[] => [...new Set(values)];
