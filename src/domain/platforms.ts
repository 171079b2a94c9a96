/** Where a post can be meant for (seed generate-content, `targetPlatforms`). */
export const PLATFORMS = ['instagram', 'tiktok', 'youtube'] as const;
export type Platform = (typeof PLATFORMS)[number];

/** Whether posts can go out through an account (partner API, enums). */
export const SOCIAL_ACCOUNT_STATUSES = ['connected', 'reauth_required', 'disconnected'] as const;
