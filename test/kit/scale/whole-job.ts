import { v7 as uuidv7 } from 'uuid';
import type { Caller } from '#src/domain/caller.ts';
import type { RenderedBlob } from '#src/domain/container.ts';
import { encodeId } from '#src/domain/ids.ts';
import { SCOPES } from '#src/domain/scopes.ts';
import { STAGES } from '#src/domain/stages.ts';
import type { Row } from '#src/infra/store/database.ts';
import type { Store } from '#src/infra/store/orm.ts';
import { findJobHead, latestEvents } from '#src/infra/store/queries/job-events.ts';
import { gatherFacts } from '#src/infra/store/queries/plan/project-facts.ts';
import { claimContainer } from '#src/infra/store/queries/run/claim-container.ts';
import { completeContainer } from '#src/infra/store/queries/run/complete-container.ts';
import { enterStage } from '#src/infra/store/queries/run/enter-stage.ts';
import { heartbeat } from '#src/infra/store/queries/run/heartbeat.ts';
import { keepStage } from '#src/infra/store/queries/run/keep-stage.ts';
import { markQueued } from '#src/infra/store/queries/run/outbox.ts';
import { recordProgress } from '#src/infra/store/queries/run/record-progress.ts';
import { slideshowBuild } from '#src/usecases/start/slideshow-build.ts';
import { startDeps } from '#test/kit/world/start-deps.ts';
import type { Tenant } from '#test/kit/world/tenant.ts';
import type { Sample } from './samples.ts';

export type StartTenant = Pick<Tenant, 'caller' | 'projectId' | 'influencerId'>;

const FILE: Omit<RenderedBlob, 'kind'> = {
  ordinal: 0,
  mimeType: 'video/mp4',
  ...{ width: 1080, height: 1920, durationMs: 20_000, sizeBytes: 1_000_000, sha256: 'a'.repeat(64) },
  blobKey: `asset/${'a'.repeat(64)}.mp4`,
};
const FILES: RenderedBlob[] = [
  { ...FILE, kind: 'video' },
  { ...FILE, kind: 'poster' },
];

/**
 * All that a post sends to the database from its start to its end, by the functions that do: started, queued, claimed,
 * planned, worked on with a heartbeat and an event of progress in each stage, completed and charged. Nothing is rendered.
 */
export async function wholeJob(
  store: Store,
  { caller, projectId, influencerId }: StartTenant,
): Promise<void> {
  const { jobId, containerIds } = await slideshowBuild(startDeps(store, 1e9), caller, {
    projectId: encodeId('project', projectId),
    influencerId: encodeId('influencer', influencerId),
    hook: 'wait for it... this simple habit changed everything',
    idempotencyKey: uuidv7(),
  });
  const [id = ''] = containerIds;
  await markQueued(store.db, [{ id, attempt: 0, failures: 0, houseFaults: 0, losses: 0 }]);
  const claim = await claimContainer(store, id, 0);
  if (claim.kind !== 'claimed') throw new Error('A post could not be claimed.');
  await gatherFacts(store.db, claim.container);
  let container = claim.container;
  for (const stage of STAGES) container = await walkStage(store, container, stage);
  if (!(await completeContainer(store, container))) throw new Error('A post could not be completed.');
  await findJobHead(store.db, caller, jobId);
  await latestEvents(store.db, jobId, 20);
}

async function walkStage(store: Store, container: Row<'container'>, stage: (typeof STAGES)[number]) {
  await enterStage(store, container, stage);
  await heartbeat(store.db, container, 0.5);
  await recordProgress(store, container, 0);
  const files = stage === 'assembling' ? { engine: '1', files: FILES } : {};
  const patch = stage === 'planning' ? { plan: { engine: '1', timeline: {}, sources: {}, scenes: [] } } : {};
  const kept = await keepStage(
    store,
    container,
    { [stage]: { at: new Date().toISOString(), ...files } },
    patch,
  );
  if (!kept) throw new Error('A stage could not be kept.');
  return kept.container;
}

/** Who has a post of a history, as somebody who starts another. */
export function tenantOf({ keyId, organisationId, projectId, influencerId }: Sample): StartTenant {
  const caller: Caller = {
    keyId,
    organisationId,
    test: false,
    scopes: new Set(SCOPES),
    tier: 'partner',
    token: null,
  };
  return { caller, projectId, influencerId };
}
