import { Readable } from 'node:stream';
import type { Publication, Publisher } from '#src/creative/ports/publisher.ts';
import { createBundlePublisher } from '#src/infra/publishers/bundle.ts';
import { createPostForMePublisher } from '#src/infra/publishers/post-for-me.ts';
import { createPostizPublisher } from '#src/infra/publishers/postiz.ts';
import { createUploadPostPublisher } from '#src/infra/publishers/upload-post.ts';
import { createYoutubePublisher } from '#src/infra/publishers/youtube.ts';
import { type Answered, type Asked, openService, type Service } from './service.ts';

/** How a service behaves: as it should, or as it does on a bad day; `unknown` and `malformed` are of figures alone; `lost`: breaks off before anything is out. */
export type Mood =
  | 'unknown'
  | 'malformed'
  | 'well'
  | 'expired'
  | 'limited'
  | 'down'
  | 'private'
  | 'slow'
  | 'refusing'
  | 'cut'
  | 'lost';

/** A publisher before a service that answers as its documents say. */
export type Stand = AsyncDisposable & {
  publisher: Publisher;
  service: Service;
  mood: Mood;
  /** Posts that the service has, each once. */
  posts: () => unknown[];
};

type State = { mood: Mood };

const LIMITED: Answered = {
  status: 429,
  headers: { 'Retry-After': '120' },
  json: { error: 'Too many requests' },
};

/** What every service answers to a key that is not good, and where it is asked too often. */
function refusal({ mood }: State): Answered | null {
  if (mood === 'expired') return { status: 401, json: { error: 'token expired' } };
  if (mood === 'limited') return LIMITED;
  return mood === 'down' ? { status: 503, json: { error: 'maintenance' } } : null;
}

/** Figures as they are told; of a post that it does not know, and as nobody could read them. */
function figuresIn({ mood }: State, told: object, unknown: object): object {
  if (mood === 'malformed') return { figures: 'many' };
  return mood === 'unknown' ? unknown : told;
}

async function stand(
  publisherAt: (url: string) => Publisher,
  answer: (asked: Asked, state: State, url: () => string) => Answered,
  posts: () => unknown[],
): Promise<Stand> {
  const state: State = { mood: 'well' };
  const service: Service = await openService((asked) => answer(asked, state, () => service.url));
  return Object.assign(state, {
    publisher: publisherAt(service.url),
    service,
    posts,
    [Symbol.asyncDispose]: () => service[Symbol.asyncDispose](),
  });
}

export const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

/** A receiver that does with bundles as Standard Webhooks asks: one `webhook-id` is one post. */
function bundleStand(): Promise<Stand> {
  const posts = new Map<string, unknown>();
  return stand(
    (url) => createBundlePublisher({ url: `${url}/hook`, secret: SECRET }),
    ({ headers, json }, state) => {
      const refused = refusal(state);
      if (refused) return refused;
      if (state.mood === 'refusing') return { status: 422, json: { error: 'no such account' } };
      posts.set(String(headers['webhook-id']), json);
      if (state.mood === 'cut') return 'cut';
      if (state.mood === 'private') return { json: { status: 'waiting_for_person' } };
      if (state.mood === 'slow') return { status: 202, json: { status: 'processing' } };
      return { json: { status: 'published', url: 'https://posts.test/1' } };
    },
    () => [...posts.values()],
  );
}

/** Post for Me as its API reference has it: accounts, posts with an external id, results. */
function postForMeStand(): Promise<Stand> {
  const posts: { id: string; external_id: unknown; body: unknown }[] = [];
  return stand(
    (url) => createPostForMePublisher({ baseUrl: url, key: 'pfm_secret' }),
    ({ method, path, query, json }, state) => {
      const refused = refusal(state);
      if (refused) return refused;
      if (path === '/v1/social-accounts') {
        const known = query.get('username') === 'brand';
        return { json: { data: known ? [{ id: 'spc_1', status: 'connected' }] : [], meta: {} } };
      }
      if (path === '/v1/social-posts' && method === 'GET') {
        const found = posts.filter((post) => post.external_id === query.get('external_id'));
        return { json: { data: found.map(({ id }) => ({ id, status: 'processing' })), meta: {} } };
      }
      if (path === '/v1/social-posts') {
        if (state.mood === 'refusing') return { status: 400, json: { message: 'media is not valid' } };
        const id = `sp_${posts.length + 1}`;
        posts.push({ id, external_id: json.external_id, body: json });
        return state.mood === 'cut' ? 'cut' : { status: 201, json: { id, status: 'processing' } };
      }
      if (path === '/v1/social-account-feeds/spc_1') {
        const known = query.get('social_post_id') === 'sp_1' && query.get('expand') === 'metrics';
        const metrics = { view_count: 1200, like_count: 30, comment_count: 4, share_count: 5 };
        const feed = {
          data: known ? [{ platform: 'tiktok', social_post_id: 'sp_1', metrics }] : [],
          meta: {},
        };
        return { json: figuresIn(state, feed, { data: [], meta: {} }) };
      }
      if (state.mood === 'slow') return { json: { data: [], meta: {} } };
      const told = state.mood === 'private' ? UNAUDITED : OUT;
      return { json: { data: [{ id: 'res_1', post_id: query.get('post_id'), ...told }], meta: {} } };
    },
    () => posts,
  );
}

const OUT = { success: true, error: null, platform_data: { url: 'https://posts.test/1' } };
const UNAUDITED = { success: false, error: 'unaudited_client_can_only_post_to_private_accounts' };

/** The YouTube Data API: a token, a resumable upload that knows how far it is, and the state of a video. */
function youtubeStand(): Promise<Stand> {
  const sessions = new Map<string, string | null>();
  return stand(
    (url) =>
      createYoutubePublisher({
        ...{ clientId: 'id', clientSecret: 'secret', refreshToken: 'refresh', handle: '@Brand' },
        ...{ baseUrl: url, tokenUrl: `${url}/token` },
      }),
    ({ method, path, query, headers, body }, state, url) => {
      if (path === '/token') {
        return state.mood === 'expired'
          ? { status: 400, json: { error: 'invalid_grant', error_description: 'Token has been expired' } }
          : { json: { access_token: 'access', expires_in: 3599 } };
      }
      const refused = refusal(state);
      if (refused) return refused;
      if (method === 'POST') {
        if (state.mood === 'refusing') return { status: 400, json: { error: { message: 'invalidTitle' } } };
        const id = `s${sessions.size + 1}`;
        sessions.set(id, null);
        return { headers: { Location: `${url()}/upload/youtube/v3/videos?upload_id=${id}` } };
      }
      if (method === 'PUT') {
        const id = query.get('upload_id') ?? '';
        const begun = sessions.get(id);
        if (begun === undefined) return { status: 404 };
        if (String(headers['content-range']).startsWith('bytes */'))
          return begun ? { json: { id: begun } } : { status: 308 };
        sessions.set(id, `video-${body.length}`);
        return state.mood === 'cut' ? 'cut' : { json: { id: `video-${body.length}` } };
      }
      if (query.get('part') === 'statistics') {
        const statistics = { viewCount: '1200', likeCount: '30', favoriteCount: '0', commentCount: '4' };
        const known = [...sessions.values()].includes(query.get('id'));
        return { json: figuresIn(state, { items: known ? [{ statistics }] : [] }, { items: [] }) };
      }
      const uploadStatus = state.mood === 'slow' ? 'uploaded' : 'processed';
      const privacyStatus = state.mood === 'private' ? 'private' : 'public';
      return { json: { items: [{ status: { uploadStatus, privacyStatus } }] } };
    },
    () => [...sessions.values()].filter((video) => video !== null),
  );
}

/** Postiz as its API reference has it: channels, uploads by address, drafts that are set free, a list by date. */
function postizStand(): Promise<Stand> {
  const posts: { id: string; state: string; body: unknown }[] = [];
  const stateIn: Partial<Record<Mood, string>> = { private: 'ERROR', slow: 'QUEUE' };
  return stand(
    (url) => createPostizPublisher({ baseUrl: `${url}/public/v1`, key: 'postiz_secret' }),
    ({ method, path, json }, state) => {
      const refused = refusal(state);
      if (refused) return refused;
      if (path === '/public/v1/integrations') {
        const channel = { name: 'Brand', disabled: false, profile: 'brand' };
        return {
          json: [
            { ...channel, id: 'x1', identifier: 'x' },
            { ...channel, id: 't1', identifier: 'tiktok' },
          ],
        };
      }
      if (path === '/public/v1/upload-from-url')
        return { json: { id: 'f1', path: 'https://uploads.test/f1.mp4' } };
      if (path === '/public/v1/posts' && method === 'POST') {
        if (state.mood === 'refusing')
          return { status: 400, json: { message: 'posts.0.settings is not valid' } };
        posts.push({ id: `post_${posts.length + 1}`, state: 'DRAFT', body: json });
        return state.mood === 'lost' ? 'cut' : { json: [{ postId: posts.at(-1)?.id, integration: 't1' }] };
      }
      if (path.startsWith('/public/v1/analytics/post/')) {
        const metric = (label: string, ...totals: string[]) => ({
          ...{ label, percentageChange: 0 },
          data: totals.map((total) => ({ total, date: '2026-08-20' })),
        });
        const told = [
          ...[metric('Views', '900', '1200'), metric('Likes', '30'), metric('Comments', '4')],
          metric('Shares', '5'),
        ];
        return { json: figuresIn(state, path.endsWith('/post_1') ? told : [], { missing: true }) };
      }
      const [, id] = /^\/public\/v1\/posts\/(\w+)\/status$/.exec(path) ?? [];
      const post = posts.find((one) => one.id === id);
      if (post) {
        post.state = 'QUEUE';
        return state.mood === 'cut' ? 'cut' : { json: { id, state: 'QUEUE' } };
      }
      const told = posts.map((one) => ({
        ...one,
        state: one.state === 'DRAFT' ? 'DRAFT' : (stateIn[state.mood] ?? 'PUBLISHED'),
      }));
      return { json: { posts: told.map((one) => ({ ...one, releaseURL: 'https://posts.test/1' })) } };
    },
    () => posts.filter((one) => one.state !== 'DRAFT'),
  );
}

/** Upload-Post as its API reference has it: profiles, forms with a request id of ours, a status by that id. */
function uploadPostStand(): Promise<Stand> {
  const uploads = new Map<string, string>();
  return stand(
    (url) => createUploadPostPublisher({ baseUrl: url, key: 'upload_post_secret' }),
    ({ path, query, body }, state) => {
      const refused = refusal(state);
      if (refused) return refused;
      if (path === '/api/uploadposts/users') {
        const accounts = { instagram: '', tiktok: { display_name: 'Brand', username: 'brand' } };
        return { json: { success: true, profiles: [{ username: 'the-brand', social_accounts: accounts }] } };
      }
      if (path === '/api/upload' || path === '/api/upload_photos') {
        if (state.mood === 'refusing') return { status: 400, json: { error: 'video is not valid' } };
        const form = body.toString();
        uploads.set(/name="request_id"\s+(\S+)/.exec(form)?.[1] ?? '', form);
        return state.mood === 'cut' ? 'cut' : { json: { success: true, request_id: 'ours' } };
      }
      const [, counted] = /^\/api\/uploadposts\/post-analytics\/(\w+)$/.exec(path) ?? [];
      if (counted) {
        if (state.mood === 'unknown' || !uploads.has(counted))
          return { status: 404, json: { success: false, message: 'Upload not found' } };
        const metrics = { views: 1200, likes: 30, comments: 4, shares: 5, favorites: 6 };
        const tiktok = { success: true, post_metrics: metrics, post_metrics_source: 'platform_api' };
        return { json: figuresIn(state, { success: true, platforms: { tiktok } }, {}) };
      }
      if (!uploads.has(query.get('request_id') ?? '')) return { status: 404, json: { status: 'not_found' } };
      const base = { platform: 'tiktok', upload_timestamp: '2026-08-20T09:30:00Z' };
      if (state.mood === 'slow')
        return { json: { status: 'processing', results: [{ ...base, success: false }] } };
      if (state.mood === 'private')
        return {
          json: { status: 'failed', results: [{ ...base, success: false, error_message: UNAUDITED.error }] },
        };
      return {
        json: {
          status: 'completed',
          results: [{ ...base, success: true, post_url: 'https://posts.test/1' }],
        },
      };
    },
    () => [...uploads.values()],
  );
}

export const STANDS = {
  bundle: bundleStand,
  'post-for-me': postForMeStand,
  postiz: postizStand,
  'upload-post': uploadPostStand,
  youtube: youtubeStand,
};

/** A film for an account of a platform. */
export function publicationFor(platform: Publication['account']['platform']): Publication {
  const film = Buffer.from('a film of a few bytes');
  return {
    ...{ key: 'sp_0000000000000000000000001A', account: { platform, handle: '@brand' }, mode: null },
    ...{ title: 'A title', caption: 'A caption #one', firstComment: null, isAiGenerated: true },
    files: [
      {
        ...{
          kind: 'video',
          url: 'https://media.test/film.mp4',
          mimeType: 'video/mp4',
          sizeBytes: film.length,
        },
        read: async (from) => Readable.from([film.subarray(from)]),
      },
    ],
    cover: null,
    ...{ zipUrl: 'https://media.test/kit.zip', pageUrl: 'https://media.test/kit.html' },
  };
}
