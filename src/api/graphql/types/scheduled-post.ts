import { encodeId } from '../../../domain/ids.ts';
import type { PublishMode } from '../../../domain/publish-modes.ts';
import { enumOf } from '../enum-of.ts';
import { present } from '../present.ts';
import { ContainerRef, ScheduledPostRef, SocialAccountRef } from '../refs.ts';

export const PublishModeEnum = enumOf<PublishMode>(
  'PublishMode',
  'How a post is meant to go out. Kept for whoever publishes.',
  {
    direct_publish: 'Published at once (TikTok).',
    draft_to_device: "Sent as a draft to the owner's device.",
    draft: 'Kept as a draft on the platform.',
    reels: 'Published as a reel (Instagram).',
    feed: 'Published in the feed (Instagram).',
  },
);

ScheduledPostRef.implement({
  description: 'A time at which a post is to go out on one account.',
  fields: (t) => ({
    id: t.id({ description: 'Such as `sp_…`.', resolve: ({ id }) => encodeId('scheduledPost', id) }),
    scheduledFor: t.field({
      type: 'DateTime',
      description: 'When it is to go out.',
      resolve: (row) => row.scheduled_for,
    }),
    mode: t.field({
      type: PublishModeEnum,
      nullable: true,
      description: 'How it is to go out; null when not said.',
      resolve: (row) => row.mode,
    }),
    captionOverride: t.exposeString('caption_override', {
      nullable: true,
      description: "Text to publish with it on this account; null for the post's own caption.",
    }),
    firstCommentOverride: t.exposeString('first_comment_override', {
      nullable: true,
      description: "First comment on this account; null for the post's own.",
    }),
    scheduledBy: t.id({
      description: 'The API key that asked for it, such as `key_…`.',
      resolve: ({ scheduled_by: id }) => encodeId('key', id),
    }),
    createdAt: t.field({
      type: 'DateTime',
      description: 'When it was first asked for.',
      resolve: (row) => row.created_at,
    }),
    socialAccount: t.field({
      type: SocialAccountRef,
      nullable: true,
      authScopes: { key: 'projects:read' },
      description: 'Where it is to go out; null without the scope `projects:read`.',
      resolve: async (row, _args, context) =>
        (await context.reader()).socialAccount.load(row.social_account_id),
    }),
    container: t.field({
      type: ContainerRef,
      description: 'The post.',
      resolve: async (row, _args, context) =>
        present(await (await context.reader()).container.load(row.container_id)),
    }),
  }),
});
