import type { PostPreview } from '../domain/planned-post.ts';
import type { ModerationProvider } from '../infra/providers/moderation.ts';
import type { Store } from '../infra/store/orm.ts';
import type { PlannableContainer } from '../infra/store/queries/plan/plannable-container.ts';
import type { GlyphDeps } from './start/undrawable.ts';

export type PlanDeps = GlyphDeps & {
  store: Store;
  moderation: ModerationProvider;
  /** A post as it would be planned now, or in words why it cannot be made. Writes nothing. */
  planPost: (container: PlannableContainer) => Promise<PostPreview | { unplannable: string }>;
};

/** One variant of a dry run. */
export type PlanVariant = PostPreview & {
  ordinal: number;
  seed: number;
  /** Credits it will cost. */
  price: number;
  /** Of work once a worker has it. */
  predictedSeconds: number;
};
