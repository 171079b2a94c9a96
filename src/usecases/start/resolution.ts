import type { ContainerOrder } from '../../domain/container.ts';
import type { RequestedFormat } from '../../domain/formats.ts';
import type { ModeratedText } from '../../infra/providers/moderation.ts';
import type { Db, Row } from '../../infra/store/database.ts';

/** What a request comes to on its project: who speaks, where the post lives, what is made. */
export type Resolution = {
  requestedFormat: RequestedFormat;
  layerId: string | null;
  influencerId: string | null;
  language: string;
  brandVoice: string;
  platforms: string[];
  /** Pinned by the caller, or null to draw one. */
  seed: number | null;
  order: Omit<ContainerOrder, 'requestedFormat' | 'variant'>;
};

/** A parsed start of any of the three use cases. */
export type StartRequest = {
  /** The parsed input, for its hash. */
  input: Record<string, unknown> & { projectId: string; idempotencyKey?: string | undefined };
  /** The caller's id for the first container (seed generate-content, `id`). */
  containerId: string | null;
  variantCount: number;
  maxCredits: number | null;
  metadata: Record<string, unknown> | null;
  /** Every text that ends up in the post, under the name the caller knows. */
  texts: ModeratedText[];
  /** @throws NotFoundError, ConflictError, PreconditionError */
  resolve: (db: Db, project: Row<'project'>) => Promise<Resolution>;
};
