import { z } from 'zod';
import {
  type Publication,
  type PublishAccount,
  PublishError,
  type Publisher,
  type PublishOutcome,
} from '../../creative/ports/publisher.ts';
import type { BrokerSettings } from '../../domain/publisher-settings.ts';
import { askService, faultOfWords } from './ask.ts';
import { figuresOf } from './figures-of.ts';

const accounts = z.object({ data: z.array(z.object({ id: z.string(), status: z.string() })) });
const post = z.object({ id: z.string(), status: z.string() });
const posts = z.object({ data: z.array(post) });
const results = z.object({
  data: z.array(
    z.object({
      success: z.boolean(),
      error: z.unknown(),
      platform_data: z.object({ url: z.string().nullish() }).nullish(),
    }),
  ),
});
const feed = z.object({ data: z.array(z.object({ metrics: z.record(z.string(), z.unknown()).nullish() })) });
/** Posts that were handed over before figures were asked for do not name their account. */
const handleOf = z.object({
  postId: z.string(),
  accountId: z.string().optional(),
  draft: z.enum(['none', 'app', 'broker']),
});
type Handle = z.infer<typeof handleOf>;

/**
 * The broker Post for Me. Accounts are found by platform and user name. A post has our key as its `external_id`, by
 * which one is found that an earlier submit has made.
 */
export function createPostForMePublisher({ baseUrl, key }: BrokerSettings): Publisher {
  const ask = async <Schema extends z.ZodType>(
    schema: Schema,
    path: string,
    signal: AbortSignal,
    body?: object,
  ): Promise<z.output<Schema>> => {
    const method = body ? ('POST' as const) : ('GET' as const);
    const headers = { Authorization: `Bearer ${key}` };
    const request = { who: 'Post for Me', method, url: `${baseUrl}/v1/${path}`, headers, secret: key };
    const { json } = await askService({ ...request, ...(body && { body }) }, signal);
    const read = schema.safeParse(json);
    if (!read.success) throw new PublishError('bad_answer', 'Post for Me answered what cannot be read.');
    return read.data;
  };

  async function accountId({ platform, handle }: PublishAccount, signal: AbortSignal): Promise<string> {
    const query = new URLSearchParams({ platform, username: handle.replace(/^@/, '') });
    const [found] = (await ask(accounts, `social-accounts?${query}`, signal)).data;
    if (!found)
      throw new PublishError('account_unknown', `Post for Me has no ${platform} account ${handle}.`);
    if (found.status === 'disconnected')
      throw new PublishError('token_expired', `${handle} is not connected to Post for Me any more.`);
    return found.id;
  }

  return {
    name: 'post-for-me',
    serves: () => true,
    submit: async (publication, { signal }) => {
      const account = await accountId(publication.account, signal);
      const query = new URLSearchParams({ external_id: publication.key });
      const [earlier] = (await ask(posts, `social-posts?${query}`, signal)).data;
      const { id } = earlier ?? (await ask(post, 'social-posts', signal, bodyOf(publication, account)));
      const handle: Handle = { postId: id, accountId: account, draft: draftOf(publication) };
      return { status: handle.draft === 'broker' ? 'handed_over' : 'processing', handle, url: null };
    },
    check: async (handle, signal) => {
      const { postId, draft } = handleOf.parse(handle);
      const query = new URLSearchParams({ post_id: postId });
      const [result] = (await ask(results, `social-post-results?${query}`, signal)).data;
      return { handle, ...outcomeOf(result, draft) };
    },
    metrics: {
      paceMs: 30_000,
      of: async (handle, signal) => {
        const { postId, accountId: account } = handleOf.parse(handle);
        if (!account) return null;
        const query = new URLSearchParams({ social_post_id: postId, expand: 'metrics' });
        const [found] = (await ask(feed, `social-account-feeds/${account}?${query}`, signal)).data;
        return figuresOf('Post for Me', Object.entries(found?.metrics ?? {}));
      },
    },
  };
}

function outcomeOf(
  result: z.infer<typeof results>['data'][number] | undefined,
  draft: Handle['draft'],
): PublishOutcome {
  if (!result) return { status: draft === 'broker' ? 'handed_over' : 'processing', url: null };
  const url = result.platform_data?.url ?? null;
  if (result.success) return { status: draft === 'app' ? 'waiting_for_person' : 'published', url };
  const message =
    typeof result.error === 'string' ? result.error : JSON.stringify(result.error ?? 'no reason');
  return {
    status: 'failed',
    url: null,
    error: { code: faultOfWords(message), message: message.slice(0, 300) },
  };
}

/** TikTok takes drafts into its app; elsewhere the broker keeps them. */
function draftOf({ mode, account }: Publication): Handle['draft'] {
  if (mode !== 'draft' && mode !== 'draft_to_device') return 'none';
  return account.platform === 'tiktok' ? 'app' : 'broker';
}

function bodyOf(publication: Publication, accountId: string): object {
  const { key, account, caption, title, files, cover, mode, isAiGenerated } = publication;
  const draft = draftOf(publication);
  const settings = {
    tiktok: {
      title,
      is_ai_generated: isAiGenerated,
      is_draft: draft === 'app',
      auto_add_music: files.every(({ kind }) => kind === 'photo'),
    },
    instagram: { placement: files[0]?.kind === 'video' && mode !== 'feed' ? 'reels' : 'timeline' },
    youtube: { title, contains_synthetic_media: isAiGenerated },
  }[account.platform];
  return {
    ...{ caption, external_id: key, social_accounts: [accountId], isDraft: draft === 'broker' },
    media: files.map(({ kind, url }) => ({
      url,
      ...(kind === 'video' && cover && { thumbnail_url: cover.url }),
    })),
    platform_configurations: { [account.platform]: settings },
  };
}
