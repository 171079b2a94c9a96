import { cuss as arabicInLatin } from 'cuss/ar-latn';
import { cuss as spanish } from 'cuss/es';
import { cuss as french } from 'cuss/fr';
import { cuss as italian } from 'cuss/it';
import { cuss as portuguese } from 'cuss/pt';
import { cuss as europeanPortuguese } from 'cuss/pt-pt';
import czech from 'naughty-words/cs.json' with { type: 'json' };
import danish from 'naughty-words/da.json' with { type: 'json' };
import german from 'naughty-words/de.json' with { type: 'json' };
import finnish from 'naughty-words/fi.json' with { type: 'json' };
import hungarian from 'naughty-words/hu.json' with { type: 'json' };
import dutch from 'naughty-words/nl.json' with { type: 'json' };
import norwegian from 'naughty-words/no.json' with { type: 'json' };
import polish from 'naughty-words/pl.json' with { type: 'json' };
import swedish from 'naughty-words/sv.json' with { type: 'json' };
import turkish from 'naughty-words/tr.json' with { type: 'json' };
import { entriesOf } from '../domain/records.ts';
import { MODERATION_CATEGORIES, type ModerationCategory, termsOf } from './categories.ts';
import { skeletonOf } from './fold.ts';
import { HELD_BACK, type ListPicks, PICKS } from './list-picks.ts';
import { findWords, termTree } from './matcher.ts';

/**
 * The word lists of others: `cuss`, and for languages that it lacks `naughty-words` (the list known as LDNOOBW).
 * Neither has categories, and both hold many harmless words, even among those that `cuss` rates as surely bad
 * ("mettre", "rifle"). So its rates are not asked, and a term counts only where a pick says what it is.
 */
export const LISTS: Record<keyof typeof PICKS, readonly string[]> = {
  spanish: Object.keys(spanish),
  french: Object.keys(french),
  italian: Object.keys(italian),
  portuguese: [...Object.keys(portuguese), ...Object.keys(europeanPortuguese)],
  arabicInLatin: Object.keys(arabicInLatin),
  german,
  dutch,
  polish,
  turkish,
  nordic: [...danish, ...norwegian, ...swedish, ...finnish],
  czech,
  hungarian,
};

/** Most lists name a word in the singular only. */
const PLURALS: Partial<Record<keyof typeof PICKS, string>> = {
  spanish: 's',
  french: 's',
  portuguese: 's',
  german: 'n',
};

/** The lists' terms that are used, with the category of each. */
export function listedTerms(): [term: string, category: ModerationCategory][] {
  const heldBack = new Set(HELD_BACK.map(plain));
  return entriesOf<keyof typeof PICKS, ListPicks>(PICKS).flatMap(([language, picks]) => {
    const tree = pickTree(picks);
    return LISTS[language].flatMap((listed): [string, ModerationCategory][] => {
      const term = plain(listed);
      // The first pick in the term: what it begins with says most about it.
      const category = findWords(tree, term)[0]?.tags[0];
      if (!category || heldBack.has(term)) return [];
      const plural = term.includes(' ') ? undefined : PLURALS[language];
      const forms = plural ? [term, term + plural] : [term];
      return forms.filter((form) => !heldBack.has(form)).map((form) => [form, category]);
    });
  });
}

const plain = (term: string) => skeletonOf(term).folded.trim();

function pickTree(picks: ListPicks) {
  return termTree(
    MODERATION_CATEGORIES.flatMap((category) =>
      termsOf(picks[category] ?? '').map((pick) => [pick, category] as const),
    ),
  );
}
