import { type Fault, faultOf } from './issues.ts';

/** Where a post can be meant for (seed generate-content, `targetPlatforms`). */
export const PLATFORMS = ['instagram', 'tiktok', 'youtube'] as const;
export type Platform = (typeof PLATFORMS)[number];

/** Whether posts can go out through an account (partner API, enums). */
export const SOCIAL_ACCOUNT_STATUSES = ['connected', 'reauth_required', 'disconnected'] as const;

/** What a platform takes around a post. */
export type PlatformRules = {
  /** Longest caption, and what it is counted in. */
  caption: { most: number; in: 'characters' | 'UTF-16 units' | 'bytes' };
  /** Longest title, in characters; null where there is none. */
  titleMost: number | null;
  /** Hashtags that help, the most that count, and what becomes of a post with more: it, or they, go nowhere. */
  hashtags: { usual: number; most: number; beyond: 'refused' | 'ignored' };
  /** Signs that are refused in title and caption. */
  forbidden: readonly string[];
  /** Photos of one post, in its app and through its API, and the bytes of one; null where there are no photo posts. */
  photos: { most: number; mostByApi: number; bytesMost: number } | null;
  /** What its app calls the switch that says a model made something in a post. */
  aiLabel: string;
};

/**
 * As the platforms' publishing documents say it (Instagram Content Publishing, TikTok Content Posting, YouTube Data
 * API), read on 2026-11-29. TikTok counts a caption in UTF-16 units, where most emoji take two.
 */
export const PLATFORM_RULES: Record<Platform, PlatformRules> = {
  instagram: {
    caption: { most: 2_200, in: 'characters' },
    titleMost: null,
    hashtags: { usual: 5, most: 30, beyond: 'refused' },
    forbidden: [],
    photos: { most: 20, mostByApi: 10, bytesMost: 8_000_000 },
    aiLabel: 'AI label',
  },
  tiktok: {
    caption: { most: 2_200, in: 'UTF-16 units' },
    titleMost: 90,
    hashtags: { usual: 5, most: 5, beyond: 'refused' },
    forbidden: [],
    photos: { most: 35, mostByApi: 35, bytesMost: 20_000_000 },
    aiLabel: 'AI-generated content',
  },
  youtube: {
    caption: { most: 5_000, in: 'bytes' },
    titleMost: 100,
    hashtags: { usual: 5, most: 15, beyond: 'ignored' },
    forbidden: ['<', '>'],
    photos: null,
    aiLabel: 'Altered or synthetic content',
  },
};

const MEASURES: Record<PlatformRules['caption']['in'], (text: string) => number> = {
  characters: (text) => [...text].length,
  'UTF-16 units': (text) => text.length,
  bytes: (text) => new TextEncoder().encode(text).length,
};

/** How long a caption is as the platform counts it. */
export function captionLength(platform: Platform, caption: string): number {
  return MEASURES[PLATFORM_RULES[platform].caption.in](caption);
}

const HASHTAG = /#([\p{L}\p{M}\p{N}_]+)/gu;

/** The caption with its first `most` hashtags; of the others the words stay. */
export function withHashtags(caption: string, most: number): string {
  let count = 0;
  return caption.replace(HASHTAG, (tag, word: string) => (++count > most ? word : tag));
}

/** What a platform would refuse about a caption, in words; null when it takes it. */
export function captionFault(platform: Platform, caption: string): Fault | null {
  const { caption: limit, hashtags, forbidden } = PLATFORM_RULES[platform];
  const length = captionLength(platform, caption);
  if (length > limit.most) return faultOf('CAPTION_TOO_LONG', length, limit.in, platform, limit.most);
  const signs = forbidden.filter((sign) => caption.includes(sign));
  if (signs.length > 0) return faultOf('SIGNS_REFUSED', signs.join(' and '), platform);
  if (hashtags.beyond === 'ignored') return null;
  const tags = caption.match(HASHTAG)?.length ?? 0;
  return tags > hashtags.most ? faultOf('TOO_MANY_HASHTAGS', tags, platform, hashtags.most) : null;
}

/** What a platform would refuse about a post of so many photos, in words; null when it takes it. */
export function photosFault(platform: Platform, count: number): string | null {
  const { photos } = PLATFORM_RULES[platform];
  if (!photos) return `is photos, which ${platform} does not take`;
  const { most, mostByApi } = photos;
  if (count > most) return `has ${count} photos; ${platform} takes ${most}`;
  return count > mostByApi
    ? `has ${count} photos; ${platform} takes ${mostByApi} through its API, and ${most} in its app`
    : null;
}

/** The most hashtags that count on every one of `platforms`; of all of them when none is named. */
export function mostHashtags(platforms: readonly string[]): number {
  const named = PLATFORMS.filter((one) => platforms.includes(one));
  return Math.min(...(named.length > 0 ? named : PLATFORMS).map((one) => PLATFORM_RULES[one].hashtags.most));
}
