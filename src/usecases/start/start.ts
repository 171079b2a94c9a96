import type { JobEvent } from '../../domain/events.ts';
import type { ContainerHint } from '../../infra/events/job-events.ts';
import type { Store } from '../../infra/store/orm.ts';
import type { Moderator } from '../../safety/moderation.ts';
import type { GlyphDeps } from './undrawable.ts';

/** What a start needs. */
export type StartDeps = GlyphDeps & {
  store: Store;
  moderation: Moderator;
  /**
   * Called after commit: containers wait to be queued, and watchers may hear of the first event and of the posts that
   * the job makes.
   */
  onStarted: (event: JobEvent, posts: ContainerHint[]) => void;
  /** Jobs an organisation may have running at once. */
  runningJobsPerOrganisation: number;
};

/** An accepted start. Ids are bare UUIDs; `receipt` is the 202 body of the REST face, to the letter. */
export type Accepted = {
  jobId: string;
  /** In the order of the variants. */
  containerIds: string[];
  /** True when an earlier request was answered again and nothing was started. */
  replayed: boolean;
  receipt: string;
};
