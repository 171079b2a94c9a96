import type { RefuseAddress } from '../../infra/fetch/post-text.ts';
import type { Store } from '../../infra/store/orm.ts';
import type { WebhookSigner } from '../../infra/webhooks/signer.ts';

/** What an event tells beside its numbers, as REST shows it. Ids are bare. */
export type WebhookBodies = {
  /** `result` of a job that is completed, `error` of one that failed. */
  job: (organisationId: string, jobId: string) => Promise<Record<string, unknown>>;
  /** Files of a container, with links that have just been signed. */
  assets: (organisationId: string, containerId: string) => Promise<unknown[]>;
};

export type WebhookDeps = {
  store: Store;
  signer: WebhookSigner;
  bodies: WebhookBodies;
  refuseAddress: RefuseAddress;
  /** Something is due now. */
  kick: () => void;
};
