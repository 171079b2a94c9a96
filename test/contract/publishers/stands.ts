import { Readable } from 'node:stream';
import type { Publication, Publisher } from '#src/creative/ports/publisher.ts';
import { createBundlePublisher } from '#src/infra/publishers/bundle.ts';
import { createPostForMePublisher } from '#src/infra/publishers/post-for-me.ts';
import { createYoutubePublisher } from '#src/infra/publishers/youtube.ts';
import { type Answered, type Asked, openService, type Service } from './service.ts';

/** How a service behaves: as it should, or as it does on a bad day. */
export type Mood = 'well' | 'expired' | 'limited' | 'down' | 'private' | 'slow' | 'refusing' | 'cut';

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
      const uploadStatus = state.mood === 'slow' ? 'uploaded' : 'processed';
      const privacyStatus = state.mood === 'private' ? 'private' : 'public';
      return { json: { items: [{ status: { uploadStatus, privacyStatus } }] } };
    },
    () => [...sessions.values()].filter((video) => video !== null),
  );
}

export const STANDS = { bundle: bundleStand, 'post-for-me': postForMeStand, youtube: youtubeStand };

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
