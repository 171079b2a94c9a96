import type { Publishers } from '../../creative/ports/publishers.ts';
import type { JobEvents } from '../../infra/events/job-events.ts';
import type { Store } from '../../infra/store/orm.ts';
import type { AssetRow } from '../../infra/store/queries/read/assets.ts';
import type { Kit } from './publish-kit.ts';

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
