/** Languages with a file for every topic. */
export const FULL_LANGUAGES = ['en', 'es', 'fr', 'de', 'pt', 'it', 'ja', 'ko', 'zh-Hans'] as const;
/** Languages with files for the commonest topics at least. */
export const CORE_LANGUAGES = ['nl', 'pl', 'tr', 'ru', 'ar', 'hi', 'id', 'vi', 'th'] as const;
export type LibraryLanguage = (typeof FULL_LANGUAGES)[number] | (typeof CORE_LANGUAGES)[number];

/** What apps are most often about; `general` is what a post falls back to. */
export const CORE_TOPICS = [
  'general',
  'habits',
  'focus',
  'sleep',
  'study',
  'languages',
  'budget',
  'fitness',
  'cooking',
  'travel',
  'relationships',
  'screen-time',
  'productivity',
  'running',
  'parenting',
  'friends',
  'photography',
  'job-search',
  'plants',
  'moving-abroad',
  'home',
] as const;

/** Every topic people make posts about that the embedded writer has something to say to. */
export const TOPICS = [
  ...CORE_TOPICS,
  'morning',
  'reading',
  'writing',
  'saving',
  'side-income',
  'freelancing',
  'yoga',
  'nutrition',
  'meal-prep',
  'skincare',
  'style',
  'cleaning',
  'pets',
  'dating',
  'mental-load',
  'music',
  'drawing',
  'gaming',
  'coding',
  'startups',
  'marketing',
  'events',
  'weddings',
  'cars',
  'weather',
] as const;
export type Topic = (typeof TOPICS)[number];
