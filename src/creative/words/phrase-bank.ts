export const VOICES = ['authentic', 'witty', 'professional', 'warm', 'casual', 'educational'] as const;
export type Voice = (typeof VOICES)[number];

/**
 * Sentences of one language that hold for any app: none says what an app can do. `{app}` stands for its name
 * and `{n}` for a number from 2 up; names stand where no grammar depends on them. `\n` is a line break.
 */
export type PhraseBank = {
  /** Opening lines for slide one. */
  hooks: Record<Voice, readonly string[]>;
  /** Second line of a hook whose first line is the topic. */
  underTopic: readonly string[];
  /** Hooks that announce a list, and hooks that ask; for remixes of posts that do. */
  listHooks: readonly string[];
  questionHooks: readonly string[];
  /** Short lines for slides when the project's own text does not give enough. */
  points: readonly string[];
  /** Questions to the viewer, for slides. */
  questions: readonly string[];
  callsToAction: readonly string[];
  /** First sentences of a caption. */
  captionLeads: Record<Voice, readonly string[]>;
  /** Last sentences of a caption. */
  captionEnds: readonly string[];
  comments: readonly string[];
  /** Hashtags that suit any post about an app. */
  tags: readonly string[];
  /** Words before a list inside a sentence: "with A, B and C". */
  listOpeners: readonly string[];
  /** Words between the last two items of a list. */
  and: readonly string[];
  /** Words that begin a part of a sentence which can be left off. */
  clauseOpeners: readonly string[];
  /** Words that tie a sentence to the one before it, dropped from its start. */
  also: readonly string[];
  /** Words that stand for the app at the start of a sentence, to be replaced by its name. */
  itself: readonly string[];
  /** Frequent small words: they tell the language and make no hashtags. */
  smallWords: readonly string[];
};
