import { hasCurrentTimeline } from '../../creative/plan/current-timeline.ts';
import { type Caller, requireOwnKind } from '../../domain/caller.ts';
import { decodeId, encodeId } from '../../domain/ids.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import { retryJobInput } from '../../domain/inputs/retry-job.ts';
import { type GivenVariant, plannedPostOf } from '../../domain/planned-post.ts';
import { kindOf } from '../../domain/receipt.ts';
import { NotFoundError } from '../../domain/refusals.ts';
import { NotRetryableError } from '../../domain/retry-refusals.ts';
import type { Db, Row } from '../../infra/store/database.ts';
import { jobsById, retriesOf } from '../../infra/store/queries/read/jobs.ts';
import { lockOrganisation } from '../../infra/store/queries/run/lock-job.ts';
import { unfinishedPosts } from '../../infra/store/queries/start/unfinished-posts.ts';
import type { Resolution } from './resolution.ts';
import type { Accepted, StartDeps } from './start.ts';
import { START_REFUSALS, startJob } from './start-job.ts';

export const RETRY_JOB_REFUSALS = [...START_REFUSALS, NotRetryableError] as const;

/**
 * Starts a job that makes those posts of an ended one that failed or were canceled, each from the order, the seed and
 * the plan that it had. It holds what these cost alone. What a test key started stays a test, whoever tries it again.
 * @throws one of RETRY_JOB_REFUSALS
 */
export async function retryJob(deps: StartDeps, caller: Caller, raw: unknown): Promise<Accepted> {
  const input = parseInput(retryJobInput, raw);
  const { db } = deps.store;
  const id = decodeId('job', input.jobId);
  const [job] = id ? await jobsById(db, caller, [id]) : [];
  if (!job) throw new NotFoundError('jobId', input.jobId, 'in this organisation');
  requireOwnKind(caller, job, 'jobId');
  const posts = await unfinishedPosts(db, job.id);
  return startJob(deps, { ...caller, test: job.test }, 'retry_job', {
    input: { ...input, jobId: job.id, projectId: encodeId('project', job.projectId) },
    containerId: null,
    variantCount: posts.length,
    maxCredits: null,
    metadata: posts[0]?.metadata ?? null,
    texts: [],
    retryOfId: job.id,
    resolve: (within) => resolve(within, job, posts),
  });
}

/** @throws NotRetryableError */
async function resolve(db: Db, job: Row<'job'>, posts: Row<'container'>[]): Promise<Resolution> {
  const [first] = posts;
  if (kindOf(job.useCase) !== 'content_generate') throw new NotRetryableError('NO_POSTS');
  if (job.status === 'running') throw new NotRetryableError('RUNNING');
  if (!first) throw new NotRetryableError('NOTHING_FAILED');
  // A twin waits here for the first, and then finds what that has made.
  await lockOrganisation(db, job.organisationId);
  const [retry] = await retriesOf(db, { organisationId: job.organisationId, token: null }, [job.id]);
  if (retry) throw new NotRetryableError('RETRIED', encodeId('job', retry.id));
  const { order, layerId, influencerId, language, brandVoice, platforms, parentId } = first;
  return {
    requestedFormat: order.requestedFormat,
    ...{ layerId, influencerId, language, brandVoice, platforms },
    seed: null,
    given: posts.map(givenBy),
    ...(parentId && { parentId }),
    order,
  };
}

/** A plan that names a file which could not be read, or that this release does not render, is made anew. */
function givenBy(row: Row<'container'>): GivenVariant {
  const post = row.lastError?.code === 'SOURCE_UNREADABLE' ? null : plannedPostOf(row);
  const { seed, order } = row;
  return { variant: order.variant, seed, post: post && hasCurrentTimeline(post.plan) ? post : null };
}
