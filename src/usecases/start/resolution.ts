import type { GivenVariant, PlannedResolution } from '../../domain/planned-post.ts';
import type { Refusal } from '../../domain/refusals.ts';
import type { Db } from '../../infra/store/database.ts';
import type { StartProject } from '../../infra/store/queries/start/project.ts';
import type { ModeratedText } from '../../safety/moderation.ts';

/** What a request comes to on its project: who speaks, where the post lives, what is made. */
export type Resolution = PlannedResolution & {
  /** Pinned by the caller, or null to draw one. */
  seed: number | null;
  /** The variants where they are known: of an earlier dry run, or of a job that is tried again; null to draw them. */
  given: GivenVariant[] | null;
  /** The post that is revised; absent where none is. */
  parentId?: string;
};

/** An order that asks for nothing in particular. */
export const emptyOrder: Resolution['order'] = {
  hook: null,
  topic: null,
  angle: null,
  cta: null,
  valuePropositions: [],
  themeTags: [],
  writesWords: false,
  appDemoId: null,
  referenceMediaIds: [],
  sourcePostIds: [],
  templateId: null,
  trackId: null,
  socialAccountId: null,
};

/**
 * What a project lacks for a request. A start throws the first of these; a dry run collects them, and the resolution
 * goes on without what is missing.
 */
export type Objecting = (refusal: Refusal) => void;

/** A parsed start of any use case that makes posts. */
export type StartRequest = {
  /** The parsed input, for its hash. */
  input: Record<string, unknown> & { projectId: string; idempotencyKey?: string | undefined };
  /** The caller's id for the first container (seed generate-content, `id`). */
  containerId: string | null;
  variantCount: number;
  maxCredits: number | null;
  metadata: Record<string, unknown> | null;
  /** The job that is tried again, by its bare id; absent where none is. */
  retryOfId?: string;
  /** Every text that ends up in the post, under the name the caller knows. */
  texts: ModeratedText[];
  /** `jobId` is of the job that will be started, if one is. @throws NotFoundError, ValidationError */
  resolve: (db: Db, project: StartProject, object: Objecting, jobId: string | null) => Promise<Resolution>;
};
