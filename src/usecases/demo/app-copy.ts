/** The app that the demo organisation advertises. */
export const DEMO_APP = {
  name: 'Tideline',
  tagline: 'Small habits, steady days',
  description:
    'Tideline is a calm habit tracker. Pick three habits, check them off in seconds, and watch your streaks ' +
    'grow. Gentle reminders fit your day instead of interrupting it. A weekly look back shows what worked, and ' +
    'why. No ads, no noise, and your data stays on your phone.',
} as const;

/** A slideshow that did well elsewhere, to be remixed. */
export const DEMO_SOURCE_SLIDES = [
  '5 tiny habits that changed my year',
  '1. Two minutes of stretching before coffee',
  '2. One glass of water for every cup of tea',
  '3. Phone in the hallway after ten',
  '4. Three lines in a notebook every night',
  'Start with one. The rest will follow.',
] as const;
