import type { Copywriter } from '../../creative/ports/copywriter.ts';
import type { PostPreview } from '../../domain/planned-post.ts';
import type { Store } from '../../infra/store/orm.ts';
import type { Moderator } from '../../safety/moderation.ts';
import type { OpenPhotos } from '../photos/deps.ts';
import type { GlyphDeps } from '../start/undrawable.ts';

export type PlanDeps = GlyphDeps & {
  store: Store;
  moderation: Moderator;
  text: Copywriter;
  photos: OpenPhotos;
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
