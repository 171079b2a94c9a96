import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishersOf } from '#src/creative/ports/publishers.ts';
import { encodeId } from '#src/domain/ids.ts';
import {
  ApprovalRequiredError,
  ContentRejectedError,
  NotFoundError,
  NotPendingError,
  ValidationError,
} from '#src/domain/refusals.ts';
import type { ContainerHint } from '#src/infra/events/job-events.ts';
import type { PublishDeps } from '#src/usecases/publish/deps.ts';
import { reschedulePost } from '#src/usecases/publish/reschedule-post.ts';
import { approveContainer } from '#src/usecases/review/approve-container.ts';
import { rejectContainer } from '#src/usecases/review/reject-container.ts';
import type { ReviewDeps } from '#src/usecases/review/review-container.ts';
import { scheduleContainer } from '#src/usecases/review/schedule-container.ts';
import { type FreshStore, freshStore } from '#test/kit/postgres/database.ts';
import { someoneWaits } from '#test/kit/postgres/someone-waits.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import { makeSocialAccount } from '#test/kit/world/tenant.ts';
import { firstContainer, newJob, newTenant, type Tenant } from '../walk/fixtures/job.ts';

let fresh: FreshStore;
let deps: ReviewDeps & PublishDeps;
let tenant: Tenant;
let hints: ContainerHint[];

beforeAll(async () => {
  fresh = await freshStore();
  tenant = await newTenant(fresh.store);
  hints = [];
  deps = {
    store: fresh.store,
    events: { publishHints: async (told) => void hints.push(...told) },
    publishing: { publishers: publishersOf([], null), kick: () => {} },
  };
});
afterAll(() => fresh?.[Symbol.asyncDispose]());

type Made = { approval?: 'not_required' | 'pending'; held?: number; status?: 'processing' | 'completed' };

/** A container as a worker leaves it; its outside id. */
async function made({ approval = 'pending', held = 0, status = 'completed' }: Made = {}, owner = tenant) {
  const { id } = await firstContainer(fresh.store, await newJob(fresh.store, owner, { held }));
  await fresh.store.db
    .updateTable('container')
    .set({ status, approvalStatus: approval })
    .where('id', '=', id)
    .execute();
  // Only test keys hold nothing, and what they make cannot be scheduled.
  await fresh.store.db.updateTable('job').set({ test: false }).where('requestHash', '!=', '').execute();
  return encodeId('container', id);
}

async function refusal(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => 'nothing was refused',
    (error: unknown) => error,
  );
}

const row = (containerId: string) =>
  fresh.store.db
    .selectFrom('container')
    .selectAll()
    .execute()
    .then((rows) => rows.find(({ id }) => encodeId('container', id) === containerId));
const soon = () => new Date(Date.now() + 3_600_000);

describe('reviewing', () => {
  test('records who decided, when, and what was said', async () => {
    const containerId = await made();
    const before = Date.now();
    await approveContainer(deps, tenant.caller, { containerId, note: 'Nice 👏' });
    const approved = await row(containerId);
    expect(approved).toMatchObject({
      approvalStatus: 'approved',
      reviewedBy: tenant.caller.keyId,
      reviewNote: 'Nice 👏',
    });
    expect(Math.abs((approved?.reviewedAt?.getTime() ?? 0) - before)).toBeLessThan(5_000);
    expect(hints).toContainEqual({ projectId: tenant.projectId, containerId: approved?.id });

    const other = await made();
    await rejectContainer(deps, tenant.caller, { containerId: other, reason: 'Off brand' });
    expect(await row(other)).toMatchObject({ approvalStatus: 'rejected', reviewNote: 'Off brand' });
  });

  test.each([
    ['approved', 'approved'],
    ['rejected', 'rejected'],
    ['not_required', 'not_required'],
  ] as const)('what is %s is a conflict that says so, and stays as it is', async (_name, status) => {
    const containerId = await made();
    await fresh.store.db
      .updateTable('container')
      .set({ approvalStatus: status })
      .where('id', '=', (await row(containerId))?.id ?? '')
      .execute();
    for (const error of [
      await refusal(approveContainer(deps, tenant.caller, { containerId })),
      await refusal(rejectContainer(deps, tenant.caller, { containerId, reason: 'x' })),
    ]) {
      expect(error).toBeInstanceOf(NotPendingError);
      expect(error).toMatchObject({ code: 'CONFLICT', details: { approvalStatus: status } });
    }
    expect(await row(containerId)).toMatchObject({ approvalStatus: status, reviewedAt: null });
  });

  test('of twenty decisions at once one stands', async () => {
    const containerId = await made();
    const decisions = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) =>
        index % 2
          ? approveContainer(deps, tenant.caller, { containerId, note: `${index}` })
          : rejectContainer(deps, tenant.caller, { containerId, reason: `${index}` }),
      ),
    );
    const [won, ...others] = decisions.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(others).toEqual([]);
    expect(await row(containerId)).toMatchObject({
      approvalStatus: won?.approvalStatus,
      reviewNote: won?.reviewNote,
    });
  });

  test.each([
    ['no reason', { reason: undefined }, 'reason'],
    ['an empty reason', { reason: '  ' }, 'reason'],
    ['a reason of 1025 characters', { reason: 'x'.repeat(1025) }, 'reason'],
    ['an unknown field', { reason: 'x', why: 'y' }, 'why'],
  ])('%s is a validation error', async (_name, body, path) => {
    const containerId = await made();
    const error = await refusal(rejectContainer(deps, tenant.caller, { containerId, ...body }));
    expect(error).toBeInstanceOf(ValidationError);
    expect((error as ValidationError).issues).toMatchObject([{ path }]);
    const note = refusal(approveContainer(deps, tenant.caller, { containerId, note: 'x'.repeat(1025) }));
    expect(await note).toBeInstanceOf(ValidationError);
    expect(await row(containerId)).toMatchObject({ approvalStatus: 'pending' });
  });

  test('is not for what does not exist here, or without the scope', async () => {
    const stranger = await newTenant(fresh.store);
    const containerId = await made();
    for (const id of ['cnt_nope', encodeId('container', uuidv7()), 'prj_01J0ZK4W5C8M9Q2R7T3V6X1Y0A']) {
      const error = await refusal(approveContainer(deps, tenant.caller, { containerId: id }));
      expect(error).toMatchObject({ code: 'NOT_FOUND', field: 'containerId', id });
    }
    expect(await refusal(approveContainer(deps, stranger.caller, { containerId }))).toBeInstanceOf(
      NotFoundError,
    );
    const caller = { ...tenant.caller, scopes: new Set(['content:read', 'publish:write'] as const) };
    expect(await refusal(approveContainer(deps, caller, { containerId }))).toMatchObject({
      code: 'FORBIDDEN_SCOPE',
      details: { scope: 'content:approve' },
    });
  });
});

describe('scheduling', () => {
  const schedule = (containerId: string, body: object) =>
    scheduleContainer(deps, tenant.caller, { containerId, ...body });
  const entries = () => fresh.store.db.selectFrom('scheduled_post').selectAll().execute();

  test('plans a post on every account, in the order of the targets', async () => {
    const containerId = await made({ approval: 'not_required' });
    const accounts = [
      await makeSocialAccount(fresh.store.db, tenant.projectId),
      await makeSocialAccount(fresh.store.db, tenant.projectId),
    ];
    const scheduledFor = soon();
    const { posts } = await schedule(containerId, {
      scheduledFor: scheduledFor.toISOString(),
      targets: [
        { socialAccountId: encodeId('socialAccount', accounts[1] ?? ''), captionOverride: 'Two\nlines' },
        { socialAccountId: `sa_${accounts[0]}`, mode: 'reels', firstCommentOverride: 'First!' },
      ],
    });
    expect(posts).toMatchObject([
      {
        socialAccountId: accounts[1],
        scheduledFor,
        captionOverride: 'Two\nlines',
        mode: null,
        scheduledBy: tenant.caller.keyId,
      },
      { socialAccountId: accounts[0], mode: 'reels', firstCommentOverride: 'First!' },
    ]);
    expect(hints.at(-1)).toEqual({ projectId: tenant.projectId, containerId: (await row(containerId))?.id });
  });

  test('the same account and time again replaces the texts and makes no second entry', async () => {
    const containerId = await made({ approval: 'not_required' });
    const socialAccountId = await makeSocialAccount(fresh.store.db, tenant.projectId);
    const scheduledFor = soon();
    const first = await schedule(containerId, { scheduledFor, targets: [{ socialAccountId }] });
    const targets = [{ socialAccountId, captionOverride: 'Better' }];
    const again = await schedule(containerId, { scheduledFor, targets });
    expect(again.posts).toMatchObject([{ id: first.posts[0]?.id, captionOverride: 'Better' }]);
  });

  test('is refused once the project is archived', async () => {
    const own = await newTenant(fresh.store);
    const containerId = await made({ approval: 'not_required' }, own);
    const socialAccountId = await makeSocialAccount(fresh.store.db, own.projectId);
    await fresh.store.db
      .updateTable('project')
      .set({ status: 'archived' })
      .where('id', '=', own.projectId)
      .execute();
    const body = { containerId, scheduledFor: soon(), targets: [{ socialAccountId }] };
    expect(await refusal(scheduleContainer(deps, own.caller, body))).toMatchObject({
      issues: [{ path: 'containerId', message: 'The project is archived.' }],
    });
  });

  test('is refused while pending and once rejected, and possible once approved', async () => {
    const socialAccountId = await makeSocialAccount(fresh.store.db, tenant.projectId);
    const body = () => ({ scheduledFor: soon(), targets: [{ socialAccountId }] });
    const before = (await entries()).length;
    const containerId = await made();
    const pending = await refusal(schedule(containerId, body()));
    expect(pending).toBeInstanceOf(ApprovalRequiredError);
    expect(pending).toMatchObject({ details: { containerId, approvalStatus: 'pending' } });
    const bad = await made();
    await rejectContainer(deps, tenant.caller, { containerId: bad, reason: 'Off brand' });
    const rejected = await refusal(schedule(bad, body()));
    expect(rejected).toBeInstanceOf(ContentRejectedError);
    expect(rejected).toMatchObject({ details: { containerId: bad, reason: 'Off brand' } });
    expect(await entries()).toHaveLength(before);
    await approveContainer(deps, tenant.caller, { containerId });
    expect((await schedule(containerId, body())).posts).toHaveLength(1);
  });

  test('a post is either rejected or scheduled when both are asked for at once', async () => {
    const socialAccountId = await makeSocialAccount(fresh.store.db, tenant.projectId);
    for (let round = 0; round < 10; round += 1) {
      const containerId = await made();
      const [approved] = await Promise.allSettled([
        approveContainer(deps, tenant.caller, { containerId }),
        rejectContainer(deps, tenant.caller, { containerId, reason: 'x' }),
      ]);
      const scheduled = await refusal(
        schedule(containerId, { scheduledFor: soon(), targets: [{ socialAccountId }] }),
      );
      const stands =
        approved.status === 'fulfilled' ? 'nothing was refused' : expect.any(ContentRejectedError);
      expect(scheduled).toEqual(stands);
    }
  });

  test.each([
    ['an hour ago', { scheduledFor: new Date(Date.now() - 3_600_000) }, ['scheduledFor']],
    ['a local time', { scheduledFor: '2099-01-01T09:00:00' }, ['scheduledFor']],
    ['no time', { scheduledFor: null }, ['scheduledFor']],
    ['no target', { targets: [] }, ['targets']],
    ['an account twice', { targets: 'twice' }, ['targets.1.socialAccountId']],
    ['51 accounts', { targets: 'many' }, ['targets']],
    ['a mode of our invention', { targets: 'mode' }, ['targets.0.mode']],
  ])('%s is a validation error and leaves no entry', async (_name, wrong, paths) => {
    const id = await makeSocialAccount(fresh.store.db, tenant.projectId);
    const lists: Record<string, unknown> = {
      twice: [{ socialAccountId: id }, { socialAccountId: encodeId('socialAccount', id) }],
      many: Array.from({ length: 51 }, () => ({ socialAccountId: id })),
      mode: [{ socialAccountId: id, mode: 'pigeon' }],
    };
    const targets = 'targets' in wrong ? (lists[String(wrong.targets)] ?? wrong.targets) : undefined;
    const before = (await entries()).length;
    const containerId = await made({ approval: 'not_required' });
    const body = {
      scheduledFor: soon(),
      targets: [{ socialAccountId: id }],
      ...wrong,
      ...(targets ? { targets } : {}),
    };
    const error = await refusal(schedule(containerId, body));
    expect(error).toBeInstanceOf(ValidationError);
    expect((error as ValidationError).issues.map(({ path }) => path)).toEqual(paths);
    expect(await entries()).toHaveLength(before);
  });

  test('photos alone are refused on a platform that takes films alone, and taken elsewhere', async () => {
    const containerId = await made({ approval: 'not_required' });
    const order = { outputs: ['photos'] };
    await fresh.store.db
      .updateTable('container')
      .set({ order: sql`container.order || ${JSON.stringify(order)}::jsonb` })
      .where('id', '=', (await row(containerId))?.id ?? '')
      .execute();
    const [tiktok, youtube] = [
      await makeSocialAccount(fresh.store.db, tenant.projectId),
      await makeSocialAccount(fresh.store.db, tenant.projectId, 'youtube'),
    ];
    const on = (ids: string[]) =>
      schedule(containerId, { scheduledFor: soon(), targets: ids.map((id) => ({ socialAccountId: id })) });
    expect(await refusal(on([tiktok, youtube]))).toMatchObject({
      issues: [
        {
          path: 'targets.1.socialAccountId',
          message: 'cannot take the post: youtube takes films alone',
        },
      ],
    });
    expect((await on([tiktok])).posts).toHaveLength(1);
  });

  test.each(['reschedulePost', 'scheduleContainer'])(
    'what is moved to a moment that %s is just taking for the same account is refused',
    async (taker) => {
      const containerId = await made({ approval: 'not_required' });
      const targets = [{ socialAccountId: await makeSocialAccount(fresh.store.db, tenant.projectId) }];
      const at = (hours: number) => new Date(Date.now() + hours * 3_600_000);
      const entry = async (scheduledFor: Date) =>
        encodeId(
          'scheduledPost',
          (await schedule(containerId, { scheduledFor, targets })).posts[0]?.id ?? '',
        );
      const [one, other] = [await entry(at(1)), await entry(at(2))];
      const scheduledFor = at(3);
      const begun = Promise.withResolvers<void>();
      // Commits once somebody waits for it.
      const slow: typeof deps.store.transaction = (work) =>
        fresh.store.transaction(async (db) => {
          const done = await work(db);
          begun.resolve();
          await waitFor(() => someoneWaits(fresh.store));
          return done;
        });
      const slowly = { ...deps, store: { db: fresh.store.db, transaction: slow } };
      const first =
        taker === 'reschedulePost'
          ? reschedulePost(slowly, tenant.caller, { scheduledPostId: one, scheduledFor })
          : scheduleContainer(slowly, tenant.caller, { containerId, scheduledFor, targets });
      await begun.promise;
      const moved = reschedulePost(deps, tenant.caller, { scheduledPostId: other, scheduledFor });
      expect(await refusal(moved)).toMatchObject({
        issues: [
          { path: 'scheduledFor', message: 'is when the same post goes out on the same account already' },
        ],
      });
      await first;
    },
  );

  test('twenty seconds ago is still now', async () => {
    const socialAccountId = await makeSocialAccount(fresh.store.db, tenant.projectId);
    const scheduledFor = new Date(Date.now() - 20_000);
    const containerId = await made({ approval: 'not_required' });
    expect(
      (await schedule(containerId, { scheduledFor, targets: [{ socialAccountId }] })).posts,
    ).toHaveLength(1);
  });

  test("unfinished posts and a test key's cannot be scheduled", async () => {
    const socialAccountId = await makeSocialAccount(fresh.store.db, tenant.projectId);
    const body = { scheduledFor: soon(), targets: [{ socialAccountId }] };
    const unfinished = await made({ approval: 'not_required', status: 'processing' });
    expect(await refusal(schedule(unfinished, body))).toMatchObject({
      issues: [{ path: 'containerId', message: 'is processing, not completed' }],
    });
    const tested = await made({ approval: 'not_required' });
    const { jobId = '' } = (await row(tested)) ?? {};
    await fresh.store.db.updateTable('job').set({ test: true }).where('id', '=', jobId).execute();
    expect(await refusal(schedule(tested, body))).toMatchObject({
      code: 'VALIDATION',
      issues: [{ path: 'containerId' }],
    });
  });

  test("another project's account is not found, and nothing is planned on the others", async () => {
    const stranger = await newTenant(fresh.store);
    const [mine, theirs] = [
      await makeSocialAccount(fresh.store.db, tenant.projectId),
      await makeSocialAccount(fresh.store.db, stranger.projectId),
    ];
    const containerId = await made({ approval: 'not_required' });
    const before = (await entries()).length;
    for (const wrong of [theirs, 'sac_nope']) {
      const targets = [{ socialAccountId: mine }, { socialAccountId: wrong }];
      expect(await refusal(schedule(containerId, { scheduledFor: soon(), targets }))).toMatchObject({
        code: 'NOT_FOUND',
        field: 'targets.1.socialAccountId',
        message: 'targets.1.socialAccountId is not on this project.',
      });
    }
    expect(await entries()).toHaveLength(before);
  });
});
