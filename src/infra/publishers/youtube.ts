import { z } from 'zod';
import {
  type Publication,
  PublishError,
  type Publisher,
  type PublishFile,
} from '../../creative/ports/publisher.ts';
import type { YoutubeSettings } from '../../domain/publisher-settings.ts';
import { askService, type ServiceRequest } from './ask.ts';
import { figuresOf } from './figures-of.ts';

const WHO = 'YouTube';
const token = z.object({ access_token: z.string() });
const video = z.object({ id: z.string() });
const videos = z.object({
  items: z.array(
    z.object({
      status: z.object({
        uploadStatus: z.string(),
        privacyStatus: z.string(),
        failureReason: z.string().optional(),
        rejectionReason: z.string().optional(),
      }),
    }),
  ),
});
const counted = z.object({ items: z.array(z.object({ statistics: z.record(z.string(), z.unknown()) })) });
/** `session` takes the film, `videoId` is what came of it. */
const remembered = z.object({
  session: z.url().optional(),
  videoId: z.string().optional(),
  draft: z.boolean(),
});

/**
 * The YouTube Data API, for one channel. The address of a resumable upload is kept before a byte is sent: whoever goes
 * on asks it how far it is, and one that is done names its video.
 */
export function createYoutubePublisher(config: YoutubeSettings): Publisher {
  const { handle, baseUrl } = config;
  return {
    name: 'youtube',
    serves: (account) => account.platform === 'youtube' && nameOf(account.handle) === nameOf(handle),
    submit: async (publication, { known, remember, signal }) => {
      const film = publication.files.find(({ kind }) => kind === 'video');
      if (!film) throw new PublishError('refused', 'YouTube takes films alone.');
      const draft = publication.mode === 'draft' || publication.mode === 'draft_to_device';
      const authorized = await signIn(config, signal);
      const earlier = remembered.safeParse(known).data;
      const done =
        earlier?.videoId ?? (earlier?.session && (await goOn(authorized, earlier.session, film, signal)));
      if (done) return { status: 'processing', handle: { videoId: done, draft }, url: null };
      const session = await openSession(authorized, baseUrl, { publication, film, draft }, signal);
      await remember({ session, draft });
      const videoId = await send(authorized, session, film, 0, signal);
      return { status: 'processing', handle: { videoId, draft }, url: null };
    },
    check: async (given, signal) => {
      const { videoId = '', draft } = remembered.parse(given);
      const authorized = await signIn(config, signal);
      const query = new URLSearchParams({ part: 'status', id: videoId });
      const url = `${baseUrl}/youtube/v3/videos?${query}`;
      const { json } = await authorized({ method: 'GET', url }, signal);
      const status = read(videos, json).items[0]?.status;
      return { handle: given, ...outcomeOf(status, { draft, url: `https://youtu.be/${videoId}` }) };
    },
    // A list costs one unit of the 10,000 that a day has, an upload some hundreds.
    metrics: {
      paceMs: 60_000,
      of: async (given, signal) => {
        const { videoId = '' } = remembered.parse(given);
        const authorized = await signIn(config, signal);
        const query = new URLSearchParams({ part: 'statistics', id: videoId });
        const { json } = await authorized(
          { method: 'GET', url: `${baseUrl}/youtube/v3/videos?${query}` },
          signal,
        );
        const [found] = read(counted, json).items;
        return found ? figuresOf(WHO, Object.entries(found.statistics)) : null;
      },
    },
  };
}

const nameOf = (handle: string) => handle.replace(/^@/, '').toLowerCase();

type Authorized = (
  request: Omit<ServiceRequest, 'who' | 'secret'>,
  signal: AbortSignal,
) => ReturnType<typeof askService>;

async function signIn(config: YoutubeSettings, signal: AbortSignal): Promise<Authorized> {
  const { clientId, clientSecret, refreshToken, tokenUrl } = config;
  const form = { client_id: clientId, client_secret: clientSecret, refresh_token: refreshToken };
  const body = new URLSearchParams({ ...form, grant_type: 'refresh_token' }).toString();
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
  const request = { who: WHO, method: 'POST', url: tokenUrl, headers, body, secret: refreshToken } as const;
  const { access_token: secret } = read(token, (await askService(request, signal)).json);
  return (asked, limit) =>
    askService(
      { ...asked, who: WHO, secret, headers: { ...asked.headers, Authorization: `Bearer ${secret}` } },
      limit,
    );
}

type Upload = { publication: Publication; film: PublishFile; draft: boolean };

async function openSession(
  authorized: Authorized,
  baseUrl: string,
  { publication, film, draft }: Upload,
  signal: AbortSignal,
): Promise<string> {
  const { title, caption, isAiGenerated } = publication;
  const url = `${baseUrl}/upload/youtube/v3/videos?uploadType=resumable&part=snippet,status`;
  const headers = {
    'X-Upload-Content-Type': film.mimeType,
    'X-Upload-Content-Length': `${film.sizeBytes}`,
  };
  const body = {
    snippet: { title, description: caption },
    status: {
      privacyStatus: draft ? 'private' : 'public',
      selfDeclaredMadeForKids: false,
      containsSyntheticMedia: isAiGenerated,
    },
  };
  const answer = await authorized({ method: 'POST', url, headers, body }, signal);
  const session = answer.headers.get('location');
  // The token goes where this leads.
  if (!session || new URL(session, url).origin !== new URL(baseUrl).origin)
    throw new PublishError('bad_answer', 'YouTube named no address for the film.');
  return session;
}

/** The video of an upload that was begun before, brought to its end; null when it is no longer known. */
async function goOn(
  authorized: Authorized,
  session: string,
  film: PublishFile,
  signal: AbortSignal,
): Promise<string | null> {
  const headers = { 'Content-Range': `bytes */${film.sizeBytes}` };
  const asked = { method: 'PUT', url: session, headers, body: '', also: [308, 404, 410] } as const;
  const answer = await authorized(asked, signal);
  if (answer.status === 308) {
    const last = /-(\d+)$/.exec(answer.headers.get('range') ?? '')?.[1];
    return send(authorized, session, film, last === undefined ? 0 : Number(last) + 1, signal);
  }
  return answer.status === 404 || answer.status === 410 ? null : read(video, answer.json).id;
}

async function send(
  authorized: Authorized,
  session: string,
  film: PublishFile,
  from: number,
  signal: AbortSignal,
): Promise<string> {
  const headers = {
    'Content-Type': film.mimeType,
    'Content-Length': `${film.sizeBytes - from}`,
    'Content-Range': `bytes ${from}-${film.sizeBytes - 1}/${film.sizeBytes}`,
  };
  const body = await film.read(from);
  return read(video, (await authorized({ method: 'PUT', url: session, headers, body }, signal)).json).id;
}

type Status = z.infer<typeof videos>['items'][number]['status'];

function outcomeOf(status: Status | undefined, { draft, url }: { draft: boolean; url: string }) {
  const failed = (message: string) => ({
    ...{ status: 'failed' as const, url: null },
    error: { code: 'refused' as const, message },
  });
  if (!status) return failed('The video is not there any more.');
  const { uploadStatus, privacyStatus, failureReason, rejectionReason } = status;
  if (uploadStatus === 'uploaded') return { status: 'processing' as const, url };
  if (uploadStatus !== 'processed')
    return failed(
      `The video is ${uploadStatus}: ${rejectionReason ?? failureReason ?? 'no reason was given'}.`,
    );
  if (draft) return { status: 'handed_over' as const, url };
  // What clients upload that were not audited stays private, whatever was asked for.
  return {
    status: privacyStatus === 'private' ? ('waiting_for_person' as const) : ('published' as const),
    url,
  };
}

function read<Schema extends z.ZodType>(schema: Schema, json: unknown): z.output<Schema> {
  const found = schema.safeParse(json);
  if (!found.success) throw new PublishError('bad_answer', 'YouTube answered what cannot be read.');
  return found.data;
}
