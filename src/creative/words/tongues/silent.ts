import type { Tongue } from './tongue.ts';

const NONE: readonly string[] = [];
const inNoVoice = {
  authentic: NONE,
  witty: NONE,
  professional: NONE,
  warm: NONE,
  casual: NONE,
  educational: NONE,
};

/** Of a language that the embedded writer does not speak: a post then has the caller's own words and no others. */
export const SILENT: Tongue = {
  locale: 'en',
  colon: ': ',
  edges: 'both',
  cues: {
    numbers: NONE,
    counters: '',
    nouns: { tips: '', mistakes: '', signs: '', benefits: '', myths: '', steps: '' },
    wrong: '',
    times: '',
    days: '',
    howTo: '',
    story: '',
    confession: '',
    comparison: '',
    beforeAfter: '',
    challenge: '',
    announcement: '',
  },
  phrases: {
    hooks: inNoVoice,
    underTopic: NONE,
    topicHooks: NONE,
    listHooks: NONE,
    questionHooks: NONE,
    points: NONE,
    questions: NONE,
    labels: { day: '{n}', week: '{n}', before: '', after: '', myth: '' },
    callsToAction: NONE,
    captionLeads: inNoVoice,
    captionEnds: NONE,
    comments: NONE,
    tags: NONE,
    listOpeners: NONE,
    and: NONE,
    clauseOpeners: NONE,
    also: NONE,
    itself: NONE,
    smallWords: NONE,
    leftOut: NONE,
  },
};
