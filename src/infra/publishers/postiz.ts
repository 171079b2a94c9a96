import { z } from 'zod';
import {
  type Publication,
  type PublishAccount,
  PublishError,
  type Publisher,
  type PublishOutcome,
} from '../../creative/ports/publisher.ts';
import type { BrokerSettings } from '../../domain/publisher-settings.ts';
import { askService } from './ask.ts';
import { figuresOf } from './figures-of.ts';

const listOf = <Item extends z.ZodType>(item: Item) =>
  z.record(z.string(), item).transform((list) => Object.values(list));
const channels = listOf(
  z.object({
    id: z.string(),
    identifier: z.string(),
    profile: z.string().nullish(),
    disabled: z.boolean().nullish(),
  }),
);
const file = z.object({ id: z.string(), path: z.string() });
const made = listOf(z.object({ postId: z.string() }));
const posts = z.object({
  posts: z.array(z.object({ id: z.string(), state: z.string(), releaseURL: z.string().nullish() })),
});
const handleOf = z.object({ postId: z.string(), at: z.string(), draft: z.enum(['none', 'app', 'broker']) });
type Handle = z.infer<typeof handleOf>;

/** Nothing, where the platform does not tell; `missing` where it does not know which post is meant. */
const analytics = z.union([
  z.object({ missing: z.literal(true) }).transform(() => []),
  listOf(z.object({ label: z.string(), data: z.array(z.object({ total: z.unknown() })) })),
]);
const DAYS_BACK = 30;

/** Its list is of a span of time. */
const AROUND_MS = 24 * 3_600_000;

/**
 * The broker Postiz, in the cloud or one's own. It knows no keys of ours, so a post is made as a draft first and its id
 * remembered; setting that draft free twice is the same as once, and one whose id was lost stays a draft.
 */
export function createPostizPublisher({ baseUrl, key }: BrokerSettings): Publisher {
  const ask = async <Schema extends z.ZodType>(
    schema: Schema,
    [method, path]: ['GET' | 'POST' | 'PUT', string],
    signal: AbortSignal,
    body?: object,
  ): Promise<z.output<Schema>> => {
    const headers = { Authorization: key };
    const request = { who: 'Postiz', method, url: `${baseUrl}/${path}`, headers, secret: key };
    const { json } = await askService({ ...request, ...(body && { body }) }, signal);
    const read = schema.safeParse(json);
    if (!read.success) throw new PublishError('bad_answer', 'Postiz answered what cannot be read.');
    return read.data;
  };

  /** The channel of an account. @throws PublishError */
  async function channelOf({ platform, handle }: PublishAccount, signal: AbortSignal) {
    const bare = (name: string) => name.replace(/^@/, '').toLowerCase();
    const found = (await ask(channels, ['GET', 'integrations'], signal)).find(
      ({ identifier, profile }) =>
        [platform, `${platform}-standalone`].includes(identifier) && bare(profile ?? '') === bare(handle),
    );
    if (!found) throw new PublishError('account_unknown', `Postiz has no ${platform} channel ${handle}.`);
    if (found.disabled)
      throw new PublishError('token_expired', `${handle} is not connected to Postiz any more.`);
    return found;
  }

  async function makeDraft(publication: Publication, signal: AbortSignal): Promise<Handle> {
    const channel = await channelOf(publication.account, signal);
    const image = [];
    for (const { url } of publication.files) {
      image.push(await ask(file, ['POST', 'upload-from-url'], signal, { url }));
    }
    const { caption, firstComment, account } = publication;
    // TikTok takes no comments from others.
    const comments =
      firstComment && account.platform !== 'tiktok' ? [{ content: firstComment, image: [] }] : [];
    const said = [{ content: caption, image }, ...comments];
    const settings = { __type: channel.identifier, ...settingsOf(publication) };
    const at = new Date().toISOString();
    const post = { integration: { id: channel.id }, value: said, settings };
    const order = { type: 'draft', date: at, shortLink: false, tags: [], posts: [post] };
    const [draft] = await ask(made, ['POST', 'posts'], signal, order);
    if (!draft) throw new PublishError('bad_answer', 'Postiz made no post and does not say why.');
    return { postId: draft.postId, at, draft: draftOf(publication) };
  }

  return {
    name: 'postiz',
    serves: () => true,
    submit: async (publication, { known, remember, signal }) => {
      const earlier = handleOf.safeParse(known);
      const handle = earlier.success ? earlier.data : await makeDraft(publication, signal);
      await remember(handle);
      if (handle.draft === 'broker') return { status: 'handed_over', handle, url: null };
      await ask(z.unknown(), ['PUT', `posts/${handle.postId}/status`], signal, { status: 'schedule' });
      return { status: 'processing', handle, url: null };
    },
    check: async (handle, signal) => {
      const { postId, at, draft } = handleOf.parse(handle);
      const near = (offset: number) => new Date(Date.parse(at) + offset).toISOString();
      const span = new URLSearchParams({ startDate: near(-AROUND_MS), endDate: near(AROUND_MS) });
      const told = (await ask(posts, ['GET', `posts?${span}`], signal)).posts.find(({ id }) => id === postId);
      return { handle, ...outcomeOf(told?.state ?? 'GONE', draft, told?.releaseURL ?? null) };
    },
    // Of the 30 requests that an hour has, four.
    metrics: {
      paceMs: 15 * 60_000,
      of: async (handle, signal) => {
        const { postId } = handleOf.parse(handle);
        const told = await ask(analytics, ['GET', `analytics/post/${postId}?date=${DAYS_BACK}`], signal);
        return figuresOf(
          'Postiz',
          told.map(({ label, data }) => [label, data.at(-1)?.total]),
        );
      },
    },
  };
}

/** To Postiz a draft in TikTok's app is published, and of what failed it keeps the reason to itself. */
function outcomeOf(state: string, draft: Handle['draft'], url: string | null): PublishOutcome {
  if (state === 'PUBLISHED') return { status: draft === 'app' ? 'waiting_for_person' : 'published', url };
  if (state === 'QUEUE') return { status: 'processing', url: null };
  if (state === 'DRAFT') return { status: draft === 'broker' ? 'handed_over' : 'processing', url: null };
  const message =
    state === 'ERROR'
      ? 'Postiz could not publish it; its calendar says why.'
      : 'Postiz does not have it any more.';
  return { status: 'failed', url: null, error: { code: 'refused', message } };
}

/** TikTok takes drafts into its app; elsewhere the broker keeps them. */
function draftOf({ mode, account }: Publication): Handle['draft'] {
  if (mode !== 'draft' && mode !== 'draft_to_device') return 'none';
  return account.platform === 'tiktok' ? 'app' : 'broker';
}

function settingsOf(publication: Publication): object {
  const { account, title, caption, files, isAiGenerated } = publication;
  const photos = files.every(({ kind }) => kind === 'photo');
  return {
    tiktok: {
      title: (title ?? '').slice(0, 90),
      privacy_level: 'PUBLIC_TO_EVERYONE',
      ...{ duet: false, stitch: false, comment: true, autoAddMusic: photos ? 'yes' : 'no' },
      ...{ brand_content_toggle: false, brand_organic_toggle: false, video_made_with_ai: isAiGenerated },
      content_posting_method: draftOf(publication) === 'app' ? 'UPLOAD' : 'DIRECT_POST',
    },
    instagram: { post_type: 'post', is_trial_reel: false, collaborators: [] },
    youtube: {
      title: (title ?? caption).slice(0, 100),
      ...{ type: 'public', selfDeclaredMadeForKids: 'no', tags: [] },
    },
  }[account.platform];
}
