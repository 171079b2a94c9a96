import type { EnglishProfaneWord } from 'obscenity';

export const MODERATION_CATEGORIES = [
  'hate',
  'harassment',
  'sexual',
  'self-harm',
  'violence',
  'illegal-goods',
  'profanity',
] as const;
export type ModerationCategory = (typeof MODERATION_CATEGORIES)[number];

/** Words of the library's list that name the body without offence; a health app needs them. */
export const CLINICAL: readonly EnglishProfaneWord[] = ['anus', 'penis', 'semen', 'vagina'];

/** What the other words of the library's list are; those not named here are profanity. */
export const WORD_CATEGORIES: Partial<Record<EnglishProfaneWord, ModerationCategory>> = {
  ...sorted('hate', [
    'abeed',
    'abo',
    'africoon',
    'arabush',
    'boonga',
    'chingchong',
    'chink',
    'dyke',
    'fag',
    'kike',
    'negro',
    'nigger',
    'retard',
    'spastic',
    'tranny',
  ]),
  ...sorted('harassment', ['bastard', 'bitch', 'cuck', 'cunt', 'slut', 'twat', 'whore', 'prick']),
  ...sorted('sexual', [
    'anal',
    'bestiality',
    'blowjob',
    'boob',
    'buttplug',
    'cock',
    'cum',
    'deepthroat',
    'dick',
    'dildo',
    'doggystyle',
    'double penetration',
    'ejaculate',
    'felch',
    'fellatio',
    'finger bang',
    'fisting',
    'gangbang',
    'handjob',
    'hentai',
    'hooker',
    'incest',
    'jerk off',
    'jizz',
    'lubejob',
    'masturbate',
    'orgasm',
    'orgy',
    'porn',
    'pussy',
    'scat',
    'sex',
    'tit',
    'wank',
  ]),
  rape: 'violence',
};

function sorted(category: ModerationCategory, words: EnglishProfaneWord[]) {
  return Object.fromEntries(words.map((word) => [word, category]));
}

const GROUPS = [
  'jews',
  'muslims',
  'christians',
  'immigrants',
  'refugees',
  'gays',
  'blacks',
  'women',
  'disabled people',
];

/**
 * Phrases that a word list cannot hold, in lower case; each stands between word boundaries. Few and plain on
 * purpose: a rule that often errs is worse than none.
 */
export const PHRASES: Record<ModerationCategory, readonly string[]> = {
  hate: [
    ...['heil hitler', 'sieg heil', 'white power', 'ethnic cleansing', 'go back to your country'],
    ...GROUPS.flatMap((group) => [
      `hate ${group}`,
      `death to ${group}`,
      `kill ${group}`,
      `kill all ${group}`,
      `gas the ${group}`,
    ]),
    ...GROUPS.flatMap((group) => [`${group} are vermin`, `${group} are subhuman`]),
  ],
  harassment: [
    ...['you deserve to die', 'go die', 'nobody likes you', 'you are worthless', 'post her address'],
    ...[
      'post his address',
      'doxx her',
      'doxx him',
      'hijo de puta',
      'filho da puta',
      'hurensohn',
      'fick dich',
    ],
    ...['vaffanculo', 'figlio di puttana', 'fils de pute', 'nique ta mère', 'nique ta mere'],
  ],
  sexual: [
    'nudes',
    'onlyfans',
    'camgirl',
    'camgirls',
    'jailbait',
    'upskirt',
    'barely legal',
    'escort service',
  ],
  'self-harm': [
    ...[
      'kill yourself',
      'kill myself',
      'kys',
      'commit suicide',
      'hang yourself',
      'hang myself',
      'end my life',
    ],
    ...[
      'slit your wrists',
      'cut your wrists',
      'cut yourself to feel',
      'how to self harm',
      'thinspo',
      'pro ana',
    ],
  ],
  violence: [
    ...[
      'kill you all',
      'kill them all',
      'i will kill you',
      'i will kill her',
      'i will kill him',
      'murder you',
    ],
    ...['shoot up a school', 'shoot up the school', 'shoot up my school', 'mass shooting', 'make a bomb'],
    ...['build a bomb', 'pipe bomb', 'beat your wife', 'behead'],
  ],
  'illegal-goods': [
    ...['cocaine', 'heroin', 'crystal meth', 'fentanyl', 'mdma', 'buy weed', 'sell weed', 'drug dealer'],
    ...['fake id', 'fake ids', 'fake passport', 'counterfeit money', 'stolen credit cards', 'ghost gun'],
    ...['ghost guns', 'untraceable gun', 'buy guns', 'sell guns', 'hitman for hire', 'darknet market'],
  ],
  profanity: [],
};

/** Harmless phrases that hold a listed word. Matched as they stand, in any case. */
export const ALLOWED: readonly string[] = [
  ...['sex education', 'sex ed', 'safe sex', 'same-sex', 'same sex', 'opposite sex', 'sex therapist'],
  ...[
    'moby dick',
    'dick van dyke',
    'philip k. dick',
    'dick tracy',
    'spotted dick',
    'cum laude',
    'tit for tat',
  ],
  ...['blue tit', 'great tit', 'pussy cat', 'pussycat', 'pussy willow', 'shiitake', 'rapeseed', 'scunthorpe'],
  ...['rio negro', 'negro spiritual', 'prick test', 'finger prick', 'scat singing', 'bastard sword'],
  ...['cock-a-doodle', 'cocker spaniel', "hate women's", 'hate women’s', 'kill them with kindness'],
  ...['cocaine anonymous', 'cocaine addiction', 'heroin addiction', 'white power bank', 'white power cord'],
  ...['white power station', 'white power adapter', 'white power supply'],
];
