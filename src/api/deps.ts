import type { Copywriter } from '../creative/ports/copywriter.ts';
import type { Blobs } from '../infra/blobs/blobs.ts';
import type { Links } from '../infra/blobs/links.ts';
import type { JobEvents } from '../infra/events/job-events.ts';
import type { KeyMemory } from '../infra/events/key-memory.ts';
import type { KeyWatch } from '../infra/events/key-watch.ts';
import type { Limiter } from '../infra/limits/limiter.ts';
import type { Store } from '../infra/store/orm.ts';
import type { Log } from '../infra/telemetry/log.ts';
import type { Metrics } from '../infra/telemetry/metrics.ts';
import type { ClientTokens } from '../infra/tokens/client-tokens.ts';
import type { CancelJobDeps } from '../usecases/jobs/cancel-job.ts';
import type { WatchJobDeps } from '../usecases/jobs/watch-job.ts';
import type { MediaDeps } from '../usecases/library/deps.ts';
import type { PlanDeps } from '../usecases/plan/deps.ts';
import type { PublishDeps } from '../usecases/publish/deps.ts';
import type { StartDeps } from '../usecases/start/start.ts';
import type { WebhookDeps } from '../usecases/webhooks/deps.ts';
import type { PersistedDocuments } from './graphql/persisted-documents.ts';
import type { Slots } from './slots.ts';

/** What the gateway leans on; all of it outlives the server. */
export type ApiDeps = {
  store: Store;
  start: StartDeps;
  plan: PlanDeps;
  watch: WatchJobDeps;
  cancel: CancelJobDeps;
  media: MediaDeps;
  webhooks: WebhookDeps;
  publishing: PublishDeps['publishing'];
  events: JobEvents;
  /** Ends what a revoked key has open. */
  keys: KeyWatch;
  /** Spares authentication a statement. */
  knownKeys: KeyMemory;
  /** What pages hold in the place of keys. */
  tokens: ClientTokens;
  /** What may be open at once. */
  slots: Slots;
  limits: Limiter;
  text: Copywriter;
  blobs: Blobs;
  links: Links;
  log: Log;
  metrics: Pick<Metrics, 'registry' | 'requestSeconds' | 'openSubscriptions'>;
  /** What must answer before traffic is welcome, by name; a rejection's message tells what is wrong. */
  readiness: Record<string, () => Promise<void>>;
  /** The path under which clients reach the gateway; empty for none. */
  basePath: string;
  /** What would be better otherwise and keeps no traffic away, likewise. */
  warnings?: Record<string, () => Promise<void>>;
  /** Documents that clients name by their hashes. */
  documents: PersistedDocuments;
  /** Whether GraphQL introspection is answered; GraphiQL needs it. */
  introspection: boolean;
};
