import type { JobEvent } from '../../domain/events.ts';
import type { ModerationProvider } from '../../infra/providers/moderation.ts';
import type { Store } from '../../infra/store/orm.ts';
import type { GlyphDeps } from './undrawable.ts';

export type StartDeps = GlyphDeps & {
  store: Store;
  moderation: ModerationProvider;
  /** Called after commit: containers wait to be queued, and watchers may hear of the first event. */
  onStarted: (event: JobEvent) => void;
  /** Jobs an organisation may have running at once. */
  runningJobsPerOrganisation: number;
};
