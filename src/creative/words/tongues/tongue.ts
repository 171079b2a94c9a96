export const VOICES = ['authentic', 'witty', 'professional', 'warm', 'casual', 'educational'] as const;
export type Voice = (typeof VOICES)[number];

/** What a list is a list of; each is a part of a topic's file. */
export type Matter = 'tips' | 'mistakes' | 'signs' | 'benefits' | 'myths' | 'steps';

/** All that the embedded writer knows of one language; what is said about topics is the library's. */
export type Tongue = {
  /** BCP-47 tag, for its own rules of large and small letters. */
  locale: string;
  /** Between a name and what is said of it, with its spaces. */
  colon: string;
  /** Where a word ends for a pattern: at both ends, at its start alone (endings are added to it), or nowhere to be seen. */
  edges: 'both' | 'start' | 'none';
  /**
   * How a text speaks to its reader in another way than the phrases here and the library do, where the language has
   * several ("vous" beside "tu"); large and small letters count.
   */
  otherAddress: string;
  /** How the phrases here do, as far as a word shows it. */
  ownAddress: string;
  /** Hooks that speak to a woman, and lines that speak to a man alone; both without signs over or under their letters. */
  toWoman?: { hook: string; otherwise: string };
  /** Hooks that warn of somebody or tell of being alone, and lines that speak of being with somebody; in lower case. */
  warning?: { hook: string; line: string };
  cues: HookCues;
  phrases: PhraseBank;
};

/**
 * How hooks of the language tell what they promise. Each is a part of a pattern, matched in lower case after NFKC,
 * as whole words without a space at either end, with `'` for any apostrophe and plain digits for those of any script; '' where the language has none.
 */
export type HookCues = {
  /** Words for two to twenty; where one has several forms they stand side by side: `dois|duas`. */
  numbers: readonly string[];
  /** What may stand between a number and what it counts, or end a list's title by itself: "5つの", "5가지", "5 选". */
  counters: string;
  /** What lists are of, by what answers them. */
  nouns: Record<Matter, string>;
  /** Those of `nouns.tips` that are advice and no things: "tips", "ways", not "ideas". */
  advice: string;
  /** Words of a hook that turn a list of things, habits or reasons into what went wrong. */
  wrong: string;
  /** What is bad: reasons for it are mistakes, and reasons for anything else are benefits. */
  troubles: string;
  /** Lengths of time, which are no list: "I did it for 30 days". */
  times: string;
  /** Days, which a challenge counts. */
  days: string;
  weeks: string;
  months: string;
  /** "How to …", and its like. */
  howTo: string;
  /** What somebody did and how it went: "I tried", "how I learned". */
  story: string;
  /** An opinion against the stream, or something owned up to. */
  confession: string;
  /** Two things weighed against each other; "vs" is known everywhere. */
  comparison: string;
  beforeAfter: string;
  challenge: string;
  /** Whatever comes is said to be worth waiting for: "wait for the last one". */
  payoff: string;
  /** Something is done each day: "every day", "10 minutes a day". */
  daily: string;
  /** Words of a tale in which that was not kept up: "skipped", "missed a day", "forgot". */
  lapsed: string;
  /** A day of the month, `{n}` being its number: "the 12th". */
  dates: string;
  /** Something new is told of: "introducing", "out now". */
  announcement: string;
  /** Words of the night, the evening and going to bed. */
  night: string;
};

/**
 * Sentences that hold for any app: none says what an app can do, none speaks for its owner. `{app}` stands for its
 * name and `{n}` for a number from 2 up; names stand where no grammar depends on them. `\n` is a line break.
 */
export type PhraseBank = {
  /** Opening lines for slide one. */
  hooks: Record<Voice, readonly string[]>;
  /** Second line of a hook whose first line is the topic. */
  underTopic: readonly string[];
  /** Hooks about a topic of the library, `{topic}` by its name before a colon or alone; its own cues read those with `{n}` as lists. */
  topicHooks: readonly string[];
  /** Words of a name that lean on a noun which it does not say: "delete them", "the cheap one"; '' where nobody has told. */
  leaning: string;
  /** Asks for `{one}` or `{other}` where "vs." in Latin letters would stand between words of another script. */
  versus?: string;
  /** Hooks that announce a list, and hooks that ask; for remixes of posts that do. */
  listHooks: readonly string[];
  questionHooks: readonly string[];
  /** Short lines for slides when the project's own text does not give enough. */
  points: readonly string[];
  /** Questions to the viewer, for slides. */
  questions: readonly string[];
  /** What an app is for, where none of its own sentences says so: `{topic}` is that of its description. */
  presents: string;
  /** The same under a post on that very topic, where the language would not name it again; empty where it does. */
  presentsHere: string;
  /** Whether that points back ("here", "for this"), so that it stands under what goes wrong alone, which it can mean. */
  pointsBack: boolean;
  /** What stands above a slide; `{n}` counts. */
  labels: Record<'day' | 'week' | 'before' | 'after' | 'myth' | 'mistake' | 'helped', string>;
  callsToAction: readonly string[];
  /** The same for a hook that speaks to its reader in the other way; empty where they fit both. */
  callsOtherwise: readonly string[];
  /** First sentences of a caption. */
  captionLeads: Record<Voice, readonly string[]>;
  /** Last sentences of a caption. */
  captionEnds: readonly string[];
  /** The same beside such a call, where they do not fit both. */
  captionEndsOtherwise?: readonly string[];
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
  /** How a sentence sets one thing against another ("instead of", "not"), with what it does not want as `denied`; '' where the language has none. */
  denying: string;
  /** What a sentence says that adds to another one ("too", "also"), so that it is none to begin with; '' where the language has none. */
  adding: string;
  /** Words that stand for the app at the start of a sentence, to be replaced by its name. */
  itself: readonly string[];
  /**
   * What may follow the name of an app at the start of a sentence without a comma; anything else takes one, where the
   * name could be read as a word of the sentence. Left out where no comma stands there.
   */
  afterName?: string;
  /** A sentence with several clauses before what the app is: its `name`, and the `last` of them with what it is. */
  lastClause?: string;
  /** Frequent small words: they tell the language and make no hashtags. */
  smallWords: readonly string[];
  /**
   * Patterns of sentences of an app's description that belong on no slide: law and terms, prices and trials, contact,
   * versions and updates, stores and downloads, awards and press, reviews and numbers of users, devices required.
   */
  leftOut: readonly string[];
};
