import { z } from 'zod';
import {
  type Publication,
  type PublishAccount,
  PublishError,
  type Publisher,
  type PublishOutcome,
} from '../../creative/ports/publisher.ts';
import type { BrokerSettings } from '../../domain/publisher-settings.ts';
import { askService, faultOfWords, type ServiceRequest } from './ask.ts';
import { figuresOf } from './figures-of.ts';

const profiles = z.object({
  profiles: z.array(z.object({ username: z.string(), social_accounts: z.record(z.string(), z.unknown()) })),
});
const result = z.object({
  platform: z.string(),
  success: z.boolean().nullish(),
  post_url: z.string().nullish(),
  error_message: z.string().nullish(),
  message: z.string().nullish(),
});
const upload = z.object({ status: z.string(), results: z.array(result).default([]) });
const analytics = z.object({
  platforms: z.record(z.string(), z.object({ post_metrics: z.record(z.string(), z.unknown()).nullish() })),
});
const handleOf = z.object({ requestId: z.string(), platform: z.string(), inApp: z.boolean() });
type Handle = z.infer<typeof handleOf>;

/** It has nothing of that name, and says so with 404. */
const NOT_FOUND = 404;

/**
 * The broker Upload-Post. An account is found in the profile that it is connected to. A post has our key as its
 * `request_id`, by which one is found that an earlier submit has made.
 */
export function createUploadPostPublisher({ baseUrl, key }: BrokerSettings): Publisher {
  const ask = async <Schema extends z.ZodType>(
    schema: Schema,
    path: string,
    signal: AbortSignal,
    more: Partial<ServiceRequest> = {},
  ): Promise<z.output<Schema> | null> => {
    const headers = { Authorization: `Apikey ${key}` };
    const request = {
      who: 'Upload-Post',
      method: 'GET' as const,
      url: `${baseUrl}/api/${path}`,
      headers,
      secret: key,
    };
    const { status, json } = await askService({ ...request, ...more }, signal);
    if (status === NOT_FOUND) return null;
    const read = schema.safeParse(json);
    if (!read.success) throw new PublishError('bad_answer', 'Upload-Post answered what cannot be read.');
    return read.data;
  };
  const statusOf = (requestId: string, signal: AbortSignal) =>
    ask(upload, `uploadposts/status?${new URLSearchParams({ request_id: requestId })}`, signal, {
      also: [NOT_FOUND],
    });

  async function profileOf({ platform, handle }: PublishAccount, signal: AbortSignal): Promise<string> {
    const known = (await ask(profiles, 'uploadposts/users', signal))?.profiles ?? [];
    const found = known.find(({ social_accounts: accounts }) => isCalled(accounts[platform], handle));
    if (found) return found.username;
    throw new PublishError('account_unknown', `Upload-Post has no ${platform} account ${handle}.`);
  }

  return {
    name: 'upload-post',
    serves: () => true,
    submit: async (publication, { signal }) => {
      const { key: requestId, account, files } = publication;
      if (isDraft(publication) && account.platform !== 'tiktok')
        throw new PublishError('refused', `Upload-Post keeps no drafts of ${account.platform}.`);
      const handle: Handle = { requestId, platform: account.platform, inApp: isDraft(publication) };
      if (!(await statusOf(requestId, signal))) {
        const form = formOf(publication, await profileOf(account, signal));
        const path = files.every(({ kind }) => kind === 'photo') ? 'upload_photos' : 'upload';
        await ask(z.unknown(), path, signal, { method: 'POST', body: form });
      }
      return { status: 'processing', handle, url: null };
    },
    check: async (handle, signal) => {
      const { requestId, platform, inApp } = handleOf.parse(handle);
      const told = await statusOf(requestId, signal);
      const own = told?.results.find((one) => one.platform === platform);
      return { handle, ...outcomeOf(told?.status ?? 'not_found', own, inApp) };
    },
    // It answers a hundred times in five minutes.
    metrics: {
      paceMs: 30_000,
      of: async (handle, signal) => {
        const { requestId, platform } = handleOf.parse(handle);
        const path = `uploadposts/post-analytics/${requestId}?${new URLSearchParams({ platform })}`;
        const told = await ask(analytics, path, signal, { also: [NOT_FOUND] });
        return figuresOf('Upload-Post', Object.entries(told?.platforms[platform]?.post_metrics ?? {}));
      },
    },
  };
}

/** Accounts are told by a name, or by an object with several; without any they are not connected. */
function isCalled(account: unknown, handle: string): boolean {
  const bare = (name: unknown) => String(name).replace(/^@/, '').toLowerCase();
  const names = typeof account === 'string' ? [account] : Object.values(Object(account));
  return names.some((name) => typeof name === 'string' && name !== '' && bare(name) === bare(handle));
}

/** TikTok takes drafts into its app; elsewhere the broker has none. */
const isDraft = ({ mode }: Publication) => mode === 'draft' || mode === 'draft_to_device';

/** While it works on a post, a result may be there that is none yet. */
function outcomeOf(status: string, own: z.infer<typeof result> | undefined, inApp: boolean): PublishOutcome {
  const url = own?.post_url ?? null;
  if (status === 'completed' && own?.success)
    return { status: inApp ? 'waiting_for_person' : 'published', url };
  if (status !== 'completed' && status !== 'failed' && status !== 'not_found')
    return { status: 'processing', url: null };
  const message = own?.error_message ?? own?.message ?? `Upload-Post says that it is ${status}.`;
  return {
    status: 'failed',
    url: null,
    error: { code: faultOfWords(message), message: message.slice(0, 300) },
  };
}

function formOf(publication: Publication, user: string): FormData {
  const { key, account, caption, title, files, firstComment, isAiGenerated } = publication;
  const photos = files.every(({ kind }) => kind === 'photo');
  const ofPlatform = {
    tiktok: {
      post_mode: isDraft(publication) ? 'MEDIA_UPLOAD' : 'DIRECT_POST',
      privacy_level: 'PUBLIC_TO_EVERYONE',
      is_aigc: `${isAiGenerated}`,
      ...(photos && { tiktok_title: title ?? '', description: caption }),
    },
    instagram: photos ? {} : { media_type: 'REELS' },
    youtube: {
      youtube_title: title ?? caption.slice(0, 100),
      youtube_description: caption,
      privacyStatus: 'public',
      containsSyntheticMedia: `${isAiGenerated}`,
    },
  }[account.platform];
  const form = new FormData();
  const fields = {
    user,
    'platform[]': account.platform,
    title: caption,
    request_id: key,
    async_upload: 'true',
  };
  const comment = firstComment ? { first_comment: firstComment } : {};
  for (const [name, value] of Object.entries({ ...fields, ...comment, ...ofPlatform }))
    form.append(name, value);
  for (const { url } of files) form.append(photos ? 'photos[]' : 'video', url);
  return form;
}
