import type { EnglishProfaneWord } from 'obscenity';
import { MODERATION_CATEGORIES, type ModerationCategory, termsOf } from './categories.ts';
import { listedTerms } from './lists.ts';
import { GERMAN, GERMAN_ALLOWED } from './rules-de.ts';
import { ENGLISH, ALLOWED as ENGLISH_ALLOWED } from './rules-en.ts';
import { SPANISH, SPANISH_ALLOWED } from './rules-es.ts';
import { FRENCH, FRENCH_ALLOWED } from './rules-fr.ts';
import { ITALIAN, ITALIAN_ALLOWED } from './rules-it.ts';
import { PORTUGUESE } from './rules-pt.ts';

const PACKS = [ENGLISH, SPANISH, PORTUGUESE, FRENCH, GERMAN, ITALIAN];

export type Term = readonly [term: string, category: ModerationCategory];

/** Our own terms: what the lists of others lack, above all phrases, self-harm, violence and illegal goods. */
export const OWN_TERMS: readonly Term[] = PACKS.flatMap((pack) =>
  MODERATION_CATEGORIES.flatMap((category) =>
    termsOf(pack[category] ?? '').map((term) => [term, category] as const),
  ),
);

/** All terms that are looked for, apart from the English ones of the library. */
export const TERMS: readonly Term[] = [...OWN_TERMS, ...listedTerms()];

/** Harmless phrases of all languages: a finding inside one of them does not count. */
export const ALLOWED = [
  ENGLISH_ALLOWED,
  SPANISH_ALLOWED,
  FRENCH_ALLOWED,
  GERMAN_ALLOWED,
  ITALIAN_ALLOWED,
].flatMap(termsOf);

/** Grave words that are also found when a gap is put anywhere into them ("co caine"); no two words make one. */
export const SPLIT_WORDS: Record<string, ModerationCategory> = {
  fuck: 'profanity',
  fucking: 'profanity',
  bitch: 'harassment',
  whore: 'harassment',
  cunt: 'harassment',
  asshole: 'harassment',
  nigger: 'hate',
  nigga: 'hate',
  faggot: 'hate',
  cocaine: 'illegal-goods',
  fentanyl: 'illegal-goods',
  'kill yourself': 'self-harm',
  hurensohn: 'harassment',
  arschloch: 'harassment',
};

/**
 * Words of the library's list that we leave out: they name the body without offence, as a health app must, or
 * their pattern finds ordinary words of other languages ("Kanal", "cumpleaños", "assez", "en retard", "negro", "fu",
 * "dick", "Löffelchen", "Pazifistin", "bestiale", "(unter 10 €)") or of English ("cockpit"). What is an insult
 * among them stands in our own English rules.
 */
export const LEFT_OUT: readonly EnglishProfaneWord[] = [
  ...(['anus', 'penis', 'semen', 'vagina'] as const),
  ...(['abo', 'anal', 'arse', 'ass', 'chink', 'cock', 'cum', 'dick', 'dyke', 'fag', 'fuck', 'kike'] as const),
  ...(['negro', 'nigger', 'porn', 'rape', 'retard', 'scat', 'sex', 'tit', 'tranny', 'turd', 'twat'] as const),
  ...(['wank', 'spastic', 'incest', 'orgasm', 'piss', 'bastard', 'bestiality', 'cunt', 'felch'] as const),
  ...(['fisting', 'hentai', 'slut'] as const),
];

/** What the library's other words are; those not named here are profanity. */
export const WORD_CATEGORIES: Partial<Record<EnglishProfaneWord, ModerationCategory>> = {
  ...sorted('hate', ['abeed', 'africoon', 'arabush', 'boonga', 'chingchong']),
  ...sorted('harassment', ['bitch', 'cuck', 'whore', 'prick']),
  ...sorted('sexual', ['blowjob', 'boob', 'buttplug', 'deepthroat', 'dildo', 'doggystyle']),
  ...sorted('sexual', ['double penetration', 'ejaculate', 'fellatio', 'finger bang']),
  ...sorted('sexual', ['gangbang', 'handjob', 'hooker', 'jerk off', 'jizz', 'lubejob']),
  ...sorted('sexual', ['masturbate', 'orgy', 'pussy']),
};

function sorted(category: ModerationCategory, words: EnglishProfaneWord[]) {
  return Object.fromEntries(words.map((word) => [word, category]));
}
