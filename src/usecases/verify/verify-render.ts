import { hasCurrentTimeline } from '../../creative/plan/current-timeline.ts';
import { type Caller, requireScope } from '../../domain/caller.ts';
import { decodeId } from '../../domain/ids.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import { verifyRenderInput } from '../../domain/inputs/verify-render.ts';
import { storedSources } from '../../domain/kept-render.ts';
import { verifyReceipt } from '../../domain/receipt.ts';
import { IdempotencyConflictError, NotFoundError, ValidationError } from '../../domain/refusals.ts';
import { deviceOf } from '../../domain/render-encoders.ts';
import { NotVerifiableError } from '../../domain/verify-refusals.ts';
import type { Blobs } from '../../infra/blobs/blobs.ts';
import type { Db } from '../../infra/store/database.ts';
import { type ContainerView, containersById } from '../../infra/store/queries/read/containers.ts';
import { keptRender } from '../../infra/store/queries/read/kept-render.ts';
import type { Accepted } from '../start/start.ts';
import { startUnseen, type UnseenDeps } from '../unseen/start-unseen.ts';

export type VerifyDeps = { start: UnseenDeps; blobs: Pick<Blobs, 'stat'> };

export const VERIFY_RENDER_REFUSALS = [
  ValidationError,
  NotFoundError,
  NotVerifiableError,
  IdempotencyConflictError,
] as const;

/**
 * Starts a job that renders a finished post again and compares. It changes nothing, so a test key may have any post
 * verified. Needs the scope content:write.
 * @throws ForbiddenScopeError, RateLimitedError, or one of VERIFY_RENDER_REFUSALS
 */
export async function verifyRender(
  { start, blobs }: VerifyDeps,
  caller: Caller,
  raw: unknown,
): Promise<Accepted> {
  requireScope(caller, 'content:write');
  const input = parseInput(verifyRenderInput, raw);
  const { db } = start.store;
  const id = decodeId('container', input.containerId);
  const [container] = id ? await containersById(db, caller, [id]) : [];
  if (!container) throw new NotFoundError('containerId', input.containerId, 'in this organisation');
  // Asked before the transaction: what is completed stays as it is, and storage may take its time.
  const refusal = await whyNot({ db, blobs }, container);
  const { language, brandVoice, projectId } = container;
  const refuse = () => {
    if (refusal) throw refusal;
  };
  return startUnseen(start, caller, {
    useCase: 'verify_render',
    projectId,
    input: { ...input, containerId: container.id },
    order: { verify: { containerId: container.id } },
    receiptOf: (jobId) => verifyReceipt(jobId, container.id),
    open: async () => ({ language, brandVoice, refuse }),
  });
}

/** Why nothing can be proven of a post; null when it can be tried. */
async function whyNot(
  { db, blobs }: { db: Db; blobs: Pick<Blobs, 'stat'> },
  { id, status }: ContainerView,
): Promise<NotVerifiableError | null> {
  if (status !== 'completed') return new NotVerifiableError('NOT_COMPLETED', `The post is ${status}`);
  const kept = await keptRender(db, id);
  if (!kept?.plan) return new NotVerifiableError('PLAN_OUTDATED', 'The plan of the post was not kept');
  const { plan, made, engine } = kept;
  if (!hasCurrentTimeline(plan))
    return new NotVerifiableError('PLAN_OUTDATED', 'The plan is of an older version than is rendered now');
  const device = deviceOf(engine);
  if (device)
    return new NotVerifiableError('NOT_REPRODUCIBLE', `The film of the post was encoded by ${device}`);
  const gone: string[] = [];
  for (const [source, key] of storedSources({ plan, made })) {
    if (!key || !(await blobs.stat(key))) gone.push(source);
  }
  if (gone.length === 0) return null;
  return new NotVerifiableError('SOURCES_GONE', `No longer in storage are the files of ${gone.join(', ')}`);
}
