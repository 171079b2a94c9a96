import DataLoader from 'dataloader';
import type { Owner } from '../domain/caller.ts';
import { decodeId, type IdKind } from '../domain/ids.ts';
import type { Db } from '../infra/store/database.ts';
import { collectionsById } from '../infra/store/queries/media/collections.ts';
import { latestMetricsOf } from '../infra/store/queries/media/post-metrics.ts';
import { sourcePostsById } from '../infra/store/queries/media/source-posts.ts';
import { apiKeysById } from '../infra/store/queries/read/api-key.ts';
import { assetsById, assetsOf } from '../infra/store/queries/read/assets.ts';
import {
  containersById,
  containersOfJobs,
  plansById,
  revisionsOf,
} from '../infra/store/queries/read/containers.ts';
import { eventsOfJobs } from '../infra/store/queries/read/events-of-jobs.ts';
import { influencersById } from '../infra/store/queries/read/influencers.ts';
import { jobsById, retriesOf } from '../infra/store/queries/read/jobs.ts';
import { layersById } from '../infra/store/queries/read/layers.ts';
import { mediaById } from '../infra/store/queries/read/media.ts';
import { organisationsById } from '../infra/store/queries/read/organisation.ts';
import { watchableAmong } from '../infra/store/queries/read/previews.ts';
import {
  type ProjectRow,
  type ProjectTable,
  projectPages,
  projectTotals,
} from '../infra/store/queries/read/project-pages.ts';
import { projectsById } from '../infra/store/queries/read/projects.ts';
import { scheduledPostsById, scheduledPostsOf } from '../infra/store/queries/read/scheduled-posts.ts';
import { socialAccountsById } from '../infra/store/queries/read/social-accounts.ts';
import { unseenWorkOfJobs } from '../infra/store/queries/read/unseen-work.ts';
import { deliveriesById } from '../infra/store/queries/webhooks/deliveries.ts';
import { endpointsById } from '../infra/store/queries/webhooks/endpoints.ts';
import { eventsLoader } from './jobs/events-loader.ts';
import { ofProjectLoader } from './projects/of-project-loader.ts';
import { readWiringRows, type WiringRows } from './projects/wiring.ts';

/**
 * What one request reads within its owner's reach: look-ups of the same kind become one statement, and nothing is
 * read twice. What does not exist, or is out of reach, reads null or empty. Make a new one for
 * every request or event, since it remembers.
 */
export function createReader(db: Db, owner: Owner) {
  const { organisationId } = owner;
  type Ids = readonly string[];
  const ofProject = <Table extends ProjectTable>(table: Table) =>
    ofProjectLoader<ProjectRow<Table>>(
      (ids, page) => projectPages(db, table, organisationId, ids, page),
      (ids, filter) => projectTotals(db, table, organisationId, ids, filter),
    );
  return {
    owner,
    project: byId((ids: Ids) => projectsById(db, owner, ids)),
    job: byId((ids: Ids) => jobsById(db, owner, ids)),
    container: byId((ids: Ids) => containersById(db, owner, ids)),
    asset: byId((ids: Ids) => assetsById(db, owner, ids)),
    influencer: byId((ids: Ids) => influencersById(db, owner, ids)),
    socialAccount: byId((ids: Ids) => socialAccountsById(db, owner, ids)),
    layer: byId((ids: Ids) => layersById(db, owner, ids)),
    media: byId((ids: Ids) => mediaById(db, owner, ids)),
    sourcePost: byId((ids: Ids) => sourcePostsById(db, owner, ids)),
    organisation: byId((ids: Ids) =>
      organisationsById(
        db,
        ids.filter((id) => id === organisationId),
      ),
    ),
    key: byId((ids: Ids) => apiKeysById(db, organisationId, ids)),
    collection: byId((ids: Ids) => collectionsById(db, owner, ids)),
    scheduledPost: byId((ids: Ids) => scheduledPostsById(db, owner, ids)),
    webhookEndpoint: byId((ids: Ids) => endpointsById(db, organisationId, ids)),
    event: byId((ids: Ids) => deliveriesById(db, organisationId, ids)),
    plan: byId((ids: Ids) => plansById(db, ids)),
    containersOfJob: listBy(
      (ids: Ids) => containersOfJobs(db, organisationId, ids),
      (row) => row.jobId,
    ),
    revisionsOfContainer: listBy(
      (ids: Ids) => revisionsOf(db, owner, ids),
      (row) => row.parentId ?? '',
    ),
    /** One at most. */
    retryOfJob: listBy(
      (ids: Ids) => retriesOf(db, owner, ids),
      (row) => row.retryOfId ?? '',
    ),
    /** Of jobs that make no posts. */
    workOfJob: listBy(
      (ids: Ids) => unseenWorkOfJobs(db, organisationId, ids),
      (row) => row.jobId,
    ),
    eventsOfJob: eventsLoader((ids, range) => eventsOfJobs(db, organisationId, ids, range)),
    assetsOfContainer: listBy(
      (ids: Ids) => assetsOf(db, ids),
      (row) => row.containerId,
    ),
    /** Containers that are being made and can be watched. */
    watchable: byId((ids: Ids) => watchableAmong(db, ids)),
    metricsOfContainer: listBy(
      (ids: Ids) => latestMetricsOf(db, ids),
      (row) => row.containerId,
    ),
    scheduleOfContainer: listBy(
      (ids: Ids) => scheduledPostsOf(db, ids),
      (row) => row.containerId,
    ),
    influencersOfProject: ofProject('influencer'),
    socialAccountsOfProject: ofProject('social_account'),
    layersOfProject: ofProject('layer'),
    scheduleOfProject: ofProject('scheduled_post'),
    sourcePostsOfProject: ofProject('source_post'),
    mediaOfProject: ofProject('media_asset'),
    wiringRowsOfProject: new DataLoader<string, WiringRows>((ids) => readWiringRows(db, organisationId, ids)),
  };
}
export type Reader = ReturnType<typeof createReader>;

/** Looks up what an outside id names; null when it names nothing in reach or cannot be read. */
export async function find<Thing>(
  loader: DataLoader<string, Thing | null>,
  kind: IdKind,
  outsideId: string,
): Promise<Thing | null> {
  const id = decodeId(kind, outsideId);
  return id === null ? null : loader.load(id);
}

function byId<Thing extends { id: string }>(read: (ids: readonly string[]) => Promise<Thing[]>) {
  return new DataLoader<string, Thing | null>(async (ids) => {
    const found = new Map((await read(ids)).map((thing) => [thing.id, thing]));
    return ids.map((id) => found.get(id) ?? null);
  });
}

function listBy<Thing>(
  read: (owners: readonly string[]) => Promise<Thing[]>,
  ownerOf: (thing: Thing) => string,
) {
  return new DataLoader<string, Thing[]>(async (owners) => {
    const found = Map.groupBy(await read(owners), ownerOf);
    return owners.map((owner) => found.get(owner) ?? []);
  });
}
