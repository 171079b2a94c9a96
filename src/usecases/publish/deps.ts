import type { PublishAccount, Publisher } from '../../creative/ports/publisher.ts';
import type { JobEvents } from '../../infra/events/job-events.ts';
import type { Store } from '../../infra/store/orm.ts';
import type { AssetRow } from '../../infra/store/queries/read/assets.ts';
import type { Kit } from './publish-kit.ts';

/** Whoever publishes here, as it is configured. */
export type Publishers = {
  /** Who publishes on an account of an organisation; null: nobody. The id is bare. */
  of: (organisationId: string, account: PublishAccount) => Publisher | null;
  named: (name: string | null) => Publisher | null;
};

/** Signed addresses for whoever fetches. */
export type PublishLinks = {
  file: (asset: AssetRow) => string;
  kit: (kit: Kit) => { zipUrl: string; pageUrl: string };
};

export type PublishDeps = {
  store: Pick<Store, 'db' | 'transaction'>;
  events: Pick<JobEvents, 'publishHints'>;
  publishing: {
    publishers: Publishers;
    /** Something is due now. */
    kick: () => void;
  };
};

/** Those that are configured, the first that serves an account first; null: for every organisation. */
export function publishersOf(
  configured: readonly Publisher[],
  organisationIds: ReadonlySet<string> | null,
): Publishers {
  return {
    of: (organisationId, account) =>
      organisationIds?.has(organisationId) === false
        ? null
        : (configured.find((publisher) => publisher.serves(account)) ?? null),
    named: (name) => configured.find((publisher) => publisher.name === name) ?? null,
  };
}
