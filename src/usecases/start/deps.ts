import type { JobEvent } from '../../domain/events.ts';
import type { Store } from '../../infra/store/orm.ts';
import type { ModerationProvider } from '../../safety/moderation.ts';
import type { GlyphDeps } from './undrawable.ts';

export type StartDeps = GlyphDeps & {
  store: Store;
  moderation: ModerationProvider;
  /** Called after commit: containers wait to be queued, and watchers may hear of the first event. */
  onStarted: (event: JobEvent) => void;
  /** Jobs an organisation may have running at once. */
  runningJobsPerOrganisation: number;
};
