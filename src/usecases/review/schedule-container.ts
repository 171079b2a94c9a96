import { type Caller, requireOwnKind, requireScope } from '../../domain/caller.ts';
import { decodeId, encodeId } from '../../domain/ids.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import { type ScheduleContainerInput, scheduleContainerInput } from '../../domain/inputs/review-container.ts';
import { faultOf } from '../../domain/issues.ts';
import { photosAlone } from '../../domain/outputs.ts';
import { captionFault, PLATFORM_RULES, type Platform } from '../../domain/platforms.ts';
import { refuseIfArchived } from '../../domain/project.ts';
import { isPast } from '../../domain/publications.ts';
import { publishedCaption } from '../../domain/published-caption.ts';
import {
  ApprovalRequiredError,
  ContentRejectedError,
  type Issue,
  NotFoundError,
  ValidationError,
} from '../../domain/refusals.ts';
import type { Db, Row } from '../../infra/store/database.ts';
import {
  accountsOnProject,
  insertSchedule,
  lockForSchedule,
  type ScheduleTarget,
} from '../../infra/store/queries/review/schedule-container.ts';
import type { PublishDeps } from '../publish/deps.ts';

/** The posts stand in the order of the targets. */
export type Scheduled = { containerId: string; posts: Row<'scheduled_post'>[] };

type Container = NonNullable<Awaited<ReturnType<typeof lockForSchedule>>>;
type Target = ScheduleTarget & { platform: Platform };
type PublisherOf = (account: { platform: Platform; handle: string }) => string | null;

export const SCHEDULE_CONTAINER_REFUSALS = [
  ValidationError,
  NotFoundError,
  ApprovalRequiredError,
  ContentRejectedError,
] as const;

/**
 * Plans a completed post to go out on one or more accounts of its project, on all of them or on none: at its time it
 * is handed to whoever publishes there, and stays an intent where nobody does. The
 * approval is looked at here and nowhere else (seed generate-content). Needs the scope publish:write. The
 * answer's ids are bare.
 * @throws ForbiddenScopeError, or one of SCHEDULE_CONTAINER_REFUSALS
 */
export async function scheduleContainer(
  { store, events, publishing }: PublishDeps,
  caller: Caller,
  raw: unknown,
): Promise<Scheduled> {
  requireScope(caller, 'publish:write');
  const input = parseInput(scheduleContainerInput, raw);
  refuseFaults(input);
  const { projectId, ...scheduled } = await store.transaction(async (db) => {
    const container = await openContainer(db, caller, input.containerId);
    refuseUnready(container);
    const publisherOf: PublisherOf = (account) =>
      publishing.publishers.of(caller.organisationId, account)?.name ?? null;
    const targets = await findTargets(db, container.projectId, input, publisherOf);
    refuseUnfit(container, targets);
    const rows = await insertSchedule(db, {
      projectId: container.projectId,
      containerId: container.id,
      scheduledFor: input.scheduledFor,
      keyId: caller.keyId,
      targets: targets.map(({ platform: _platform, ...target }) => target),
    });
    const posts = targets.flatMap((one) => rows.filter((row) => row.socialAccountId === one.socialAccountId));
    return { projectId: container.projectId, containerId: container.id, posts };
  });
  publishing.kick();
  await events.publishHints([{ projectId, containerId: scheduled.containerId }]);
  return scheduled;
}

async function openContainer(db: Db, caller: Caller, containerId: string): Promise<Container> {
  const id = decodeId('container', containerId);
  const container = id && (await lockForSchedule(db, caller, id));
  if (!container) throw new NotFoundError('containerId', containerId, 'in this organisation');
  requireOwnKind(caller, container, 'containerId');
  return container;
}

/** What is wrong with the request whatever the container. @throws ValidationError */
function refuseFaults({ scheduledFor, targets }: ScheduleContainerInput): void {
  const issues: Issue[] = [];
  if (isPast(scheduledFor)) {
    issues.push({ path: 'scheduledFor', ...faultOf('IN_THE_PAST') });
  }
  const seen = new Set<string>();
  for (const [index, { socialAccountId }] of targets.entries()) {
    const account = decodeId('socialAccount', socialAccountId) ?? socialAccountId;
    if (seen.has(account)) {
      issues.push({ path: `targets.${index}.socialAccountId`, message: 'is named by an earlier target' });
    }
    seen.add(account);
  }
  if (issues.length > 0) throw new ValidationError(issues);
}

/** @throws ValidationError, ApprovalRequiredError, ContentRejectedError */
function refuseUnready(container: Container): void {
  const refuse = (message: string) => new ValidationError([{ path: 'containerId', message }]);
  refuseIfArchived(container.project_status, 'containerId');
  if (container.test) throw refuse('was made with a test key and cannot be scheduled');
  if (container.status !== 'completed') throw refuse(`is ${container.status}, not completed`);
  const outsideId = encodeId('container', container.id);
  if (container.approvalStatus === 'pending') throw new ApprovalRequiredError(outsideId);
  if (container.approvalStatus === 'rejected') {
    throw new ContentRejectedError(outsideId, container.reviewNote);
  }
}

/** What a platform would not publish is told now, not at the hour. @throws ValidationError */
function refuseUnfit({ caption, hashtags, order }: Container, targets: Target[]): void {
  const own = publishedCaption(caption ?? '', hashtags);
  const issues = targets.flatMap(({ platform, captionOverride }, index): Issue[] => {
    const account = `targets.${index}.socialAccountId`;
    const fault = captionFault(platform, captionOverride ?? own);
    const path = captionOverride === null ? account : `targets.${index}.captionOverride`;
    const lead = captionOverride === null ? "cannot take the post's own caption, which " : '';
    const ofCaption = fault && { ...fault, path, message: lead + fault.message };
    const takesIt = PLATFORM_RULES[platform].photos !== null || !photosAlone(order.outputs);
    const ofPhotos = { path: account, message: `cannot take the post: ${platform} takes films alone` };
    return [...(takesIt ? [] : [ofPhotos]), ...(ofCaption ? [ofCaption] : [])];
  });
  if (issues.length > 0) throw new ValidationError(issues);
}

/** @throws NotFoundError naming the first account that is not on the project */
async function findTargets(
  db: Db,
  projectId: string,
  { targets }: ScheduleContainerInput,
  publisherOf: PublisherOf,
): Promise<Target[]> {
  const found = targets.map((target) => ({
    target,
    id: decodeId('socialAccount', target.socialAccountId),
  }));
  const known = await accountsOnProject(
    db,
    projectId,
    found.flatMap(({ id }) => id ?? []),
  );
  return found.map(({ target, id }, index) => {
    const account = id && known.get(id);
    if (!id || !account) {
      throw new NotFoundError(`targets.${index}.socialAccountId`, target.socialAccountId);
    }
    return {
      socialAccountId: id,
      platform: account.platform,
      publisher: publisherOf(account),
      mode: target.mode ?? null,
      captionOverride: target.captionOverride ?? null,
      firstCommentOverride: target.firstCommentOverride ?? null,
    };
  });
}
