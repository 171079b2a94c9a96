import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Publication, PublishHandle, PublishReport } from '#src/creative/ports/publisher.ts';
import { keysOf } from '#src/domain/records.ts';
import { openPublishers } from '#src/infra/publishers/open-publishers.ts';
import { publicationFor, SECRET, STANDS, type Stand } from './publishers/stands.ts';

let stand: Stand;
/** What a row would keep. */
let kept: PublishHandle | null;
const signal = AbortSignal.timeout(60_000);
const remember = async (handle: PublishHandle) => {
  kept = handle;
};
const submit = (changes: Partial<Publication> = {}): Promise<PublishReport> =>
  stand.publisher.submit(
    { ...publicationFor(stand.publisher.name === 'youtube' ? 'youtube' : 'tiktok'), ...changes },
    { known: kept, signal, remember },
  );
/** What becomes of a post in the end. */
async function outcome(report: PublishReport): Promise<PublishReport> {
  return report.status === 'processing' && stand.publisher.check
    ? stand.publisher.check(report.handle, signal)
    : report;
}
const fault = async (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => error,
  );

/** What is told of a post that only its owner sees. */
const OF_PRIVATE = {
  bundle: { status: 'waiting_for_person' },
  youtube: { status: 'waiting_for_person' },
  'post-for-me': { status: 'failed', error: { code: 'private_only' } },
  'upload-post': { status: 'failed', error: { code: 'private_only' } },
  // It does not say why.
  postiz: { status: 'failed', error: { code: 'refused' } },
};

/** What is told otherwise: YouTube counts no shares, and two tell what was saved. */
const FIGURES_OF: Partial<Record<string, object>> = {
  youtube: { shares: 0 },
  'upload-post': { saves: 6 },
};

describe.each(keysOf(STANDS))('%s', (name) => {
  beforeEach(async () => {
    kept = null;
    stand = await STANDS[name]();
  });
  afterEach(() => stand?.[Symbol.asyncDispose]());

  test('makes one post that is out in the end, and tells where', async () => {
    expect(await outcome(await submit())).toMatchObject({
      status: 'published',
      url: expect.stringMatching(/^https:/),
    });
    expect(stand.posts()).toHaveLength(1);
  });

  test('says that a token has expired, and makes nothing', async () => {
    stand.mood = 'expired';
    expect(await fault(submit())).toMatchObject({ name: 'PublishError', fault: 'token_expired' });
    expect(stand.posts()).toEqual([]);
  });

  test('waits as long as a service asks for', async () => {
    stand.mood = 'limited';
    expect(await fault(submit())).toMatchObject({ fault: 'busy', retryAfter: 120_000 });
    expect(stand.posts()).toEqual([]);
  });

  test('tells a service that is away from one that refuses', async () => {
    stand.mood = 'down';
    expect(await fault(submit())).toMatchObject({ fault: 'unavailable' });
    stand.mood = 'refusing';
    expect(await fault(submit())).toMatchObject({ fault: 'refused' });
    expect(stand.posts()).toEqual([]);
  });

  test('never calls a post out that only its owner sees', async () => {
    stand.mood = 'private';
    const told = await outcome(await submit());
    expect(told).toMatchObject(OF_PRIVATE[name]);
  });

  test('has patience with what is still being worked on', async () => {
    stand.mood = 'slow';
    const report = await submit();
    expect((await outcome(report)).status).toBe('processing');
    stand.mood = 'well';
    if (stand.publisher.check) expect((await outcome(report)).status).toBe('published');
  });

  test('makes one post of two submits, when the answer to the first was lost', async () => {
    stand.mood = 'cut';
    expect(await fault(submit())).toMatchObject({ fault: 'unavailable' });
    expect(stand.posts()).toHaveLength(1);
    stand.mood = 'well';
    expect((await outcome(await submit())).status).toBe('published');
    expect((await outcome(await submit())).status).toBe('published');
    expect(stand.posts()).toHaveLength(1);
  });

  test('tells how a post does where its service does, and no more than that', async () => {
    const { metrics } = stand.publisher;
    expect(metrics === undefined).toBe(name === 'bundle');
    if (!metrics) return;
    const { handle } = await submit();
    expect(metrics.paceMs).toBeGreaterThan(0);
    const counted = { views: 1200, likes: 30, comments: 4, shares: 5, saves: 0 };
    expect(await metrics.of(handle, signal)).toEqual({ ...counted, ...FIGURES_OF[name] });
    stand.mood = 'unknown';
    expect(await metrics.of(handle, signal)).toBeNull();
    stand.mood = 'malformed';
    expect(await fault(metrics.of(handle, signal))).toMatchObject({ fault: 'bad_answer' });
    stand.mood = 'limited';
    expect(await fault(metrics.of(handle, signal))).toMatchObject({ fault: 'busy', retryAfter: 120_000 });
    stand.mood = 'expired';
    expect(await fault(metrics.of(handle, signal))).toMatchObject({ fault: 'token_expired' });
    stand.mood = 'down';
    expect(await fault(metrics.of(handle, signal))).toMatchObject({ fault: 'unavailable' });
  });

  test('tells nothing of its secrets', async () => {
    stand.mood = 'refusing';
    const error = await fault(submit());
    for (const secret of [SECRET, 'pfm_secret', 'postiz_secret', 'upload_post_secret', 'access', 'refresh'])
      expect(`${error}`).not.toContain(secret);
  });
});

test('the first that serves an account publishes there, for the organisations that are named', () => {
  const key = { baseUrl: 'https://broker.test', key: 'k' };
  const youtube = { clientId: '', clientSecret: '', refreshToken: '', handle: '@brand' };
  const urls = { baseUrl: 'https://www.test', tokenUrl: 'https://www.test/token' };
  const { of, named } = openPublishers({
    publishers: [
      { kind: 'youtube', ...youtube, ...urls },
      { kind: 'post-for-me', ...key },
    ],
    organisations: new Set(['ours']),
  });
  expect(of('ours', { platform: 'youtube', handle: 'brand' })?.name).toBe('youtube');
  expect(of('ours', { platform: 'youtube', handle: 'other' })?.name).toBe('post-for-me');
  expect(of('theirs', { platform: 'youtube', handle: 'brand' })).toBe(null);
  expect([named('youtube')?.name, named('bundle'), named(null)]).toEqual(['youtube', null, null]);
});

describe('what is particular', () => {
  test('a bundle is signed, and has links to everything', async () => {
    await using bundle = await STANDS.bundle();
    stand = bundle;
    await submit();
    const [asked] = bundle.service.asked;
    const headers = Object.fromEntries(
      Object.entries(asked?.headers ?? {}).map(([name, value]) => [name, `${value}`]),
    );
    expect(new Webhook(SECRET).verify(asked?.body.toString() ?? '', headers)).toMatchObject({
      type: 'post.due',
      data: {
        id: 'sp_0000000000000000000000001A',
        account: { platform: 'tiktok', handle: '@brand' },
        files: [{ kind: 'video', url: 'https://media.test/film.mp4' }],
        caption: 'A caption #one',
        isAiGenerated: true,
        zipUrl: 'https://media.test/kit.zip',
      },
    });
  });

  test('Post for Me is told what a model made, and leaves drafts to the person', async () => {
    await using broker = await STANDS['post-for-me']();
    stand = broker;
    const report = await submit({ mode: 'draft_to_device' });
    expect(broker.posts()).toMatchObject([
      { body: { platform_configurations: { tiktok: { is_ai_generated: true, is_draft: true } } } },
    ]);
    expect((await outcome(report)).status).toBe('waiting_for_person');
    const account = { platform: 'tiktok', handle: '@nobody' } as const;
    expect(await fault(submit({ account }))).toMatchObject({ fault: 'account_unknown' });
  });

  test('Postiz is given a draft first, and one that it lost the answer to stays one', async () => {
    await using postiz = await STANDS.postiz();
    stand = postiz;
    stand.mood = 'lost';
    expect(await fault(submit())).toMatchObject({ fault: 'unavailable' });
    expect(postiz.posts()).toEqual([]);
    stand.mood = 'well';
    expect((await outcome(await submit({ mode: 'draft_to_device' }))).status).toBe('waiting_for_person');
    expect(postiz.posts()).toMatchObject([
      {
        body: {
          type: 'draft',
          posts: [
            {
              integration: { id: 't1' },
              value: [{ content: 'A caption #one', image: [{ path: 'https://uploads.test/f1.mp4' }] }],
              settings: { __type: 'tiktok', content_posting_method: 'UPLOAD', video_made_with_ai: true },
            },
          ],
        },
      },
    ]);
    const account = { platform: 'instagram', handle: '@brand' } as const;
    kept = null;
    expect(await fault(submit({ account }))).toMatchObject({ fault: 'account_unknown' });
  });

  test('Upload-Post finds the profile of an account, and knows a post by our key', async () => {
    await using broker = await STANDS['upload-post']();
    stand = broker;
    const report = await submit();
    expect(report.handle).toMatchObject({ requestId: 'sp_0000000000000000000000001A' });
    const [form] = broker.posts().map(String);
    const fields = {
      user: 'the-brand',
      'platform[]': 'tiktok',
      is_aigc: 'true',
      post_mode: 'DIRECT_POST',
      video: 'https://media.test/film.mp4',
    };
    for (const [field, value] of Object.entries(fields))
      expect(form).toMatch(new RegExp(`name="${RegExp.escape(field)}"\\s+${RegExp.escape(value)}\\s`));
    const account = { platform: 'instagram', handle: '@brand' } as const;
    expect(await fault(submit({ account, key: 'sp_other' }))).toMatchObject({ fault: 'account_unknown' });
    expect(await fault(submit({ account, key: 'sp_draft', mode: 'draft' }))).toMatchObject({
      fault: 'refused',
    });
    expect(broker.posts()).toHaveLength(1);
  });

  test('YouTube is one channel, and films alone', async () => {
    await using youtube = await STANDS.youtube();
    stand = youtube;
    const { serves } = youtube.publisher;
    expect(serves({ platform: 'youtube', handle: 'brand' })).toBe(true);
    expect(serves({ platform: 'youtube', handle: '@other' })).toBe(false);
    expect(serves({ platform: 'tiktok', handle: '@brand' })).toBe(false);
    const [film] = publicationFor('youtube').files;
    if (!film) throw new Error('There is no film.');
    expect(await fault(submit({ files: [{ ...film, kind: 'photo' }] }))).toMatchObject({ fault: 'refused' });
  });
});
