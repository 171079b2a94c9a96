/** Where a post can be meant for (seed generate-content, `targetPlatforms`). */
export const PLATFORMS = ['instagram', 'tiktok', 'youtube'] as const;
export type Platform = (typeof PLATFORMS)[number];
