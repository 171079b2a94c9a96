/**
 * Outlines to remix when neither the request nor the project has a post: how slideshows of this kind commonly
 * run. Only their shape is used (how many slides, which ask, which are numbered, how long), never their words.
 */
export const SOURCE_OUTLINES: readonly (readonly string[])[] = [
  [
    '4 things worth knowing',
    '1. The first thing, in one line',
    '2. The second one, a little longer than the first one was',
    '3. A short one',
    '4. And the last one, which rounds it off',
    'Try it',
  ],
  [
    'Is this you?',
    'A line that says what it is like today, at some length',
    'A short turn',
    'A line that says how, with one detail that sticks',
    'What if it could be easier?',
    'Start here',
  ],
  [
    'How it works',
    'Step one, in a few words',
    'Step two, with the part that people miss',
    'Step three, short',
    'Your turn',
  ],
  [
    'Nobody talks about this',
    'The common way of doing it, in one honest line',
    'Why it does not last',
    'The other way',
    'What changes after a week of it, told plainly',
    'Which one are you?',
    'See for yourself',
  ],
];
