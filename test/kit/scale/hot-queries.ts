import type { Db } from '#src/infra/store/database.ts';
import type { Store } from '#src/infra/store/orm.ts';
import { containerHintsOf } from '#src/infra/store/queries/container-hints.ts';
import { bookFaults, namedFiles } from '#src/infra/store/queries/inspect.ts';
import { eventsAfter, findJobHead, latestEvents } from '#src/infra/store/queries/job-events.ts';
import { collectionPage, collectionsById } from '#src/infra/store/queries/media/collections.ts';
import { deathsIn } from '#src/infra/store/queries/media/file-deaths.ts';
import { fileOfBlob, hadMediaBefore, mediaPageByRole } from '#src/infra/store/queries/media/media-rows.ts';
import { namedAmong } from '#src/infra/store/queries/media/named-blobs.ts';
import { latestMetricsOf } from '#src/infra/store/queries/media/post-metrics.ts';
import { countOpenUploads, deleteExpiredUploads } from '#src/infra/store/queries/media/uploads.ts';
import { purgeAnswers } from '#src/infra/store/queries/photos/search-answers.ts';
import { countOpenPlans } from '#src/infra/store/queries/plan/count-open-plans.ts';
import { measuredSpeed } from '#src/infra/store/queries/plan/measured-speed.ts';
import { findParent } from '#src/infra/store/queries/plan/parent.ts';
import { gatherFacts } from '#src/infra/store/queries/plan/project-facts.ts';
import { livingWorkers } from '#src/infra/store/queries/process-beats.ts';
import { countPending } from '#src/infra/store/queries/projects/count-pending.ts';
import { claimPublications } from '#src/infra/store/queries/publish/claim-publications.ts';
import {
  purgeBeats,
  purgeDeliveries,
  purgeEvents,
  purgeIdempotencyRecords,
  purgePlans,
  purgePreviews,
} from '#src/infra/store/queries/purge.ts';
import { apiKeysPage, findApiKey, revokedAmong } from '#src/infra/store/queries/read/api-key.ts';
import { assetsById, assetsOf } from '#src/infra/store/queries/read/assets.ts';
import { auditPage } from '#src/infra/store/queries/read/audit.ts';
import { findContainerProgress } from '#src/infra/store/queries/read/container-progress.ts';
import type { ContainerFilter } from '#src/infra/store/queries/read/containers.ts';
import {
  containersById,
  containersOfJobs,
  containersPage,
  plansById,
  revisionsOf,
} from '#src/infra/store/queries/read/containers.ts';
import { eventsOfJobs } from '#src/infra/store/queries/read/events-of-jobs.ts';
import { jobsById, jobsPage } from '#src/infra/store/queries/read/jobs.ts';
import { creditPeriod, ledgerPage } from '#src/infra/store/queries/read/ledger.ts';
import { getOrganisation } from '#src/infra/store/queries/read/organisation.ts';
import { postTexts } from '#src/infra/store/queries/read/post-texts.ts';
import { previewOf, watchableAmong } from '#src/infra/store/queries/read/previews.ts';
import type { ProjectListFilter, ProjectTable } from '#src/infra/store/queries/read/project-pages.ts';
import { projectPages, projectTotals } from '#src/infra/store/queries/read/project-pages.ts';
import { projectsPage } from '#src/infra/store/queries/read/projects.ts';
import { scheduledPostsById, scheduledPostsOf } from '#src/infra/store/queries/read/scheduled-posts.ts';
import { unseenWorkOfJobs } from '#src/infra/store/queries/read/unseen-work.ts';
import { lostContainers } from '#src/infra/store/queries/run/lost-containers.ts';
import { openContainers } from '#src/infra/store/queries/run/open-containers.ts';
import { markQueued, unqueuedContainers } from '#src/infra/store/queries/run/outbox.ts';
import { forgetSegments } from '#src/infra/store/queries/segments/kept-segments.ts';
import { findTakenId } from '#src/infra/store/queries/start/taken-id.ts';
import { claimDeliveries } from '#src/infra/store/queries/webhooks/claim-deliveries.ts';
import { deliveriesById, deliveryPage, numberedAfter } from '#src/infra/store/queries/webhooks/deliveries.ts';
import { endpointPage } from '#src/infra/store/queries/webhooks/endpoints.ts';
import { numberDeliveries } from '#src/infra/store/queries/webhooks/number-deliveries.ts';
import { toldByJob } from '#src/infra/store/queries/webhooks/told-by-job.ts';
import type { Sample } from './samples.ts';

/** A question that is asked all the time, put by the product's own function. */
export type Ask = (store: Store, sample: Sample) => Promise<unknown>;

const PAGE = { first: 20 };
const FIRST = '00000000-0000-0000-0000-000000000000';
const ownerOf = ({ organisationId }: Sample) => ({ organisationId, token: null });
const asked =
  (ask: (db: Db, sample: Sample) => Promise<unknown>): Ask =>
  ({ db }, sample) =>
    ask(db, sample);

const containersThat = (filterOf: (sample: Sample) => ContainerFilter): Ask =>
  asked((db, sample) => containersPage(db, sample.projectId, filterOf(sample), PAGE));

const listOf = (table: ProjectTable, filter: ProjectListFilter = {}): Ask =>
  asked((db, { organisationId, projectId }) =>
    projectPages(db, table, organisationId, [projectId], { filter, after: null, limit: 20 }),
  );

/** Lists of posts and jobs, by every filter. */
const LISTS: Record<string, Ask> = {
  containers: containersThat(() => ({})),
  'containers queued': containersThat(() => ({ status: ['queued'] })),
  'containers processing': containersThat(() => ({ status: ['processing'] })),
  'containers processing, as REST shows it': containersThat(() => ({
    status: ['processing'],
    waitsAsProcessing: true,
  })),
  'containers failed': containersThat(() => ({ status: ['failed'] })),
  'containers failed or canceled': containersThat(() => ({ status: ['failed', 'canceled'] })),
  'containers completed': containersThat(() => ({ status: ['completed'] })),
  'containers of a format': containersThat(() => ({ format: ['ugc_remix'] })),
  'containers to review': containersThat(() => ({ approvalStatus: ['pending'] })),
  'containers rejected': containersThat(() => ({ approvalStatus: ['rejected'] })),
  'containers of a layer': containersThat(({ layerId }) => ({ layerId })),
  'containers of a layer without any': containersThat(() => ({ layerId: FIRST })),
  'containers of a day': containersThat(({ createdAt }) => ({
    since: new Date(createdAt.getTime() - 43_200_000),
    until: new Date(createdAt.getTime() + 43_200_000),
  })),
  'containers from a cursor': asked((db, { projectId, createdAt, containerId: id }) =>
    containersPage(db, projectId, {}, { ...PAGE, after: { createdAt, id } }),
  ),
  'containers failed from a cursor': asked((db, { projectId, createdAt, containerId: id }) =>
    containersPage(db, projectId, { status: ['failed'] }, { ...PAGE, after: { createdAt, id } }),
  ),
  'containers counted': asked(async (db, { projectId }) =>
    (await containersPage(db, projectId, {}, PAGE)).total(),
  ),
  jobs: asked((db, { projectId }) => jobsPage(db, projectId, {}, PAGE)),
  'jobs running': asked((db, { projectId }) => jobsPage(db, projectId, { status: ['running'] }, PAGE)),
  'jobs failed': asked((db, { projectId }) => jobsPage(db, projectId, { status: ['failed'] }, PAGE)),
  'jobs counted': asked(async (db, { projectId }) => (await jobsPage(db, projectId, {}, PAGE)).total()),
  projects: asked((db, sample) => projectsPage(db, ownerOf(sample), undefined, PAGE)),
  'projects of a customer': asked((db, sample) => projectsPage(db, ownerOf(sample), sample.customer, PAGE)),
  influencers: listOf('influencer'),
  accounts: listOf('social_account', { platform: 'tiktok' }),
  layers: listOf('layer', { kind: 'content' }),
  'source posts': listOf('source_post'),
  'scheduled posts': listOf('scheduled_post'),
  'scheduled posts of a state': listOf('scheduled_post', { status: 'scheduled' }),
  'audit log': asked((db, { organisationId }) =>
    auditPage(db, organisationId, { act: null, keyId: null, subject: null }, PAGE),
  ),
  'audit log of an act': asked((db, { organisationId }) =>
    auditPage(db, organisationId, { act: 'createProject', keyId: null, subject: null }, PAGE),
  ),
  'audit log of a key': asked((db, { organisationId, keyId }) =>
    auditPage(db, organisationId, { act: null, keyId, subject: null }, PAGE),
  ),
  'audit log of a subject': asked((db, { organisationId, jobId }) =>
    auditPage(db, organisationId, { act: null, keyId: null, subject: `job_${jobId}` }, PAGE),
  ),
};

/** One thing, with what belongs to it. */
const READS: Record<string, Ask> = {
  container: asked((db, sample) => containersById(db, ownerOf(sample), [sample.containerId])),
  'container: files': asked((db, { containerId }) => assetsOf(db, [containerId])),
  'container: plan': asked((db, { containerId }) => plansById(db, [containerId])),
  'container: figures': asked((db, { containerId }) => latestMetricsOf(db, [containerId])),
  'container: schedule': asked((db, { containerId }) => scheduledPostsOf(db, [containerId])),
  'container: revisions': asked((db, sample) => revisionsOf(db, ownerOf(sample), [sample.containerId])),
  'container: film that grows': asked((db, { containerId }) => previewOf(db, containerId)),
  'container: can be watched': asked((db, { containerId }) => watchableAmong(db, [containerId])),
  'container: texts': asked((db, { containerId }) => postTexts(db, containerId)),
  'container: as parent': asked((db, sample) => findParent(db, ownerOf(sample), sample.containerId)),
  'container: progress': asked((db, sample) =>
    findContainerProgress(db, ownerOf(sample), sample.containerId),
  ),
  file: asked((db, sample) => assetsById(db, ownerOf(sample), [sample.assetId ?? FIRST])),
  job: asked((db, sample) => jobsById(db, ownerOf(sample), [sample.jobId])),
  'job: containers': asked((db, { organisationId, jobId }) => containersOfJobs(db, organisationId, [jobId])),
  'job: whom to tell': asked((db, { jobId }) => containerHintsOf(db, jobId)),
  'job: unseen work': asked((db, { organisationId, jobId }) => unseenWorkOfJobs(db, organisationId, [jobId])),
  'job: head': asked((db, sample) => findJobHead(db, ownerOf(sample), sample.jobId)),
  'job: events after': asked((db, { jobId }) => eventsAfter(db, jobId, 5, 100)),
  'job: latest events': asked((db, { jobId }) => latestEvents(db, jobId, 20)),
  'jobs: events': asked((db, { organisationId, jobId }) =>
    eventsOfJobs(db, organisationId, [jobId], { after: 0, first: 20 }),
  ),
  'scheduled post': asked((db, sample) =>
    scheduledPostsById(db, ownerOf(sample), [sample.scheduledId ?? FIRST]),
  ),
  'api key': asked((db, { keyPrefix }) => findApiKey(db, keyPrefix)),
  'api keys': asked((db, { organisationId }) => apiKeysPage(db, organisationId, PAGE)),
  'api keys revoked': asked((db, { keyId }) => revokedAmong(db, [keyId])),
  wallet: asked((db, { organisationId }) => getOrganisation(db, organisationId)),
  'credits of the month': asked((db, { organisationId }) => creditPeriod(db, organisationId)),
  ledger: asked((db, { organisationId }) => ledgerPage(db, organisationId, PAGE)),
  'posts to review, counted': asked((db, { projectId }) => countPending(db, projectId)),
};

/** The library of a project. */
const LIBRARY: Record<string, Ask> = {
  media: listOf('media_asset'),
  'media of a kind': listOf('media_asset', { kind: 'image' }),
  'media of a role': listOf('media_asset', { role: 'logo' }),
  'media of roles, newest first': asked((db, { projectId }) =>
    mediaPageByRole(db, projectId, ['reference', 'app-screenshot'], PAGE),
  ),
  'media counted': asked((db, { organisationId, projectId }) =>
    projectTotals(db, 'media_asset', organisationId, [projectId], {}),
  ),
  'media of a file': asked((db, { projectId, mediaBlob }) => fileOfBlob(db, projectId, mediaBlob ?? '')),
  'media before a time': asked((db, { projectId, createdAt }) =>
    hadMediaBefore(db, projectId, 'logo', createdAt),
  ),
  collections: asked((db, { projectId }) => collectionPage(db, projectId, PAGE)),
  collection: asked((db, sample) => collectionsById(db, ownerOf(sample), [sample.collectionId ?? FIRST])),
  'uploads under way': asked((db, { organisationId }) => countOpenUploads(db, organisationId)),
  'files that rows name': asked((db, { mediaBlob }) =>
    namedAmong(
      db,
      Array.from({ length: 500 }, (_, index) => (index === 0 && mediaBlob) || `asset/${index}`),
    ),
  ),
};

/** What a start and planning look up beside what they write. */
const STARTS: Record<string, Ask> = {
  'start: taken id': asked((db, { containerId }) => findTakenId(db, containerId)),
  'start: open plans': asked((db, { organisationId }) => countOpenPlans(db, organisationId)),
  'planning: facts': asked((db, { projectId, influencerId }) =>
    gatherFacts(db, {
      projectId,
      influencerId,
      ...{ seed: 1, language: 'en', brandVoice: 'authentic', platforms: ['tiktok'] },
      order: ORDER,
    }),
  ),
  'planning: speed': asked((db) => measuredSpeed(db, 'slideshow_builder')),
};

const ORDER: Parameters<typeof gatherFacts>[1]['order'] = {
  requestedFormat: 'auto',
  ...{
    hook: null,
    topic: null,
    angle: null,
    cta: null,
    templateId: null,
    trackId: null,
    socialAccountId: null,
  },
  ...{ valuePropositions: [], themeTags: [], referenceMediaIds: [], sourcePostIds: [], appDemoId: null },
  ...{ writesWords: true, variant: 0 },
};

/** What processes ask by themselves, over all organisations. */
const SWEEPS: Record<string, Ask> = {
  relay: asked(async (db) => markQueued(db, await unqueuedContainers(db, 500))),
  'sweep: waiting': asked((db) =>
    openContainers(db, { status: 'queued', graceSeconds: 15, afterId: FIRST, limit: 10 }),
  ),
  'sweep: being worked on': asked((db) =>
    openContainers(db, { status: 'processing', graceSeconds: 15, afterId: FIRST, limit: 200 }),
  ),
  'sweep: lost': asked((db) => lostContainers(db, 100)),
  workers: asked((db) => livingWorkers(db)),
  'publications due': asked((db) => claimPublications(db, { most: 8, leaseSeconds: 60 })),
  'webhooks: number': (store) => numberDeliveries(store),
  'webhooks due': asked((db) => claimDeliveries(db, { most: 32, ofEndpoint: 4, full: [], leaseSeconds: 60 })),
  'webhooks: endpoints': asked((db, { organisationId }) => endpointPage(db, organisationId, PAGE)),
  'webhooks: deliveries': asked((db, { endpointId }) => deliveryPage(db, endpointId, null, PAGE)),
  'webhooks: deliveries failed': asked((db, { endpointId }) => deliveryPage(db, endpointId, 'failed', PAGE)),
  'webhooks: delivery': asked((db, { organisationId, deliveryId }) =>
    deliveriesById(db, organisationId, [deliveryId ?? FIRST]),
  ),
  'webhooks: told after': asked((db, { endpointId }) => numberedAfter(db, endpointId, 5, 100)),
  'webhooks: what is told': asked((db, { jobId }) => toldByJob(db, jobId, 1)),
  'files that end processes': asked((db) => deathsIn(db).quarantined()),
  'retention: events': asked((db) => purgeEvents(db, 2)),
  'retention: idempotency': asked((db) => purgeIdempotencyRecords(db, 5)),
  'retention: plans': asked((db) => purgePlans(db, 5)),
  'retention: previews': asked((db) => purgePreviews(db, 5)),
  'retention: answers': asked((db) => purgeAnswers(db, 5)),
  'retention: beats': asked((db) => purgeBeats(db, 5)),
  'retention: deliveries': asked((db) => purgeDeliveries(db, 5)),
  'retention: segments': asked((db) => forgetSegments(db, 1e12, 5)),
  'retention: segments without room': asked((db) => forgetSegments(db, 1e8, 5)),
  'retention: uploads': asked((db) => deleteExpiredUploads(db, new Date(), 5)),
  'doctor: a page of files': asked((db, { assetId }) =>
    namedFiles(db, { of: 'asset', afterId: assetId ?? FIRST, limit: 200 }),
  ),
};

export const HOT_QUERIES: Readonly<Record<string, Ask>> = {
  ...LISTS,
  ...READS,
  ...LIBRARY,
  ...STARTS,
  ...SWEEPS,
};

/** What is asked of everything there is, by a person now and then: its plans may read whole tables. */
export const WHOLE: Readonly<Record<string, Ask>> = { 'doctor: the books': asked((db) => bookFaults(db)) };
