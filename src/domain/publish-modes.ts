/** How a post is meant to go out on an account (partner API §5): kept with the schedule for whoever publishes. */
export const PUBLISH_MODES = ['direct_publish', 'draft_to_device', 'draft', 'reels', 'feed'] as const;
export type PublishMode = (typeof PUBLISH_MODES)[number];
