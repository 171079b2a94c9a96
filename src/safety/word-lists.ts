import { DataSet, englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity';
import type { ModerationCategory } from './categories.ts';
import { foldText, type Span, skeletonOf } from './fold.ts';
import { findSpelledOut, findSplitWords, findWords, termTree } from './matcher.ts';
import type { ModeratedText, ModerationFinding, Moderator } from './moderation.ts';
import { ALLOWED, LEFT_OUT, SPLIT_WORDS, TERMS, WORD_CATEGORIES } from './rules.ts';

/**
 * Moderation by rules, in the process: maintained word lists of many languages, our own phrases in six of them, and
 * the English patterns of the `obscenity` library. All see through look-alike letters, leetspeak, gaps and stretched
 * spelling. It judges words and not meaning, so a hosted model behind the same port sees more.
 */
export function createEmbeddedModeration(): Moderator {
  const finders = [termsFinder(), libraryFinder()];
  const find: Finder = (text) => finders.flatMap((finder) => finder(text));
  const allowed = termTree(ALLOWED.map((term) => [term, true]));
  const findAllowed = (skeleton: string) => findWords(allowed, skeleton);
  return {
    nearby: true,
    async review(texts, signal) {
      signal.throwIfAborted();
      for (const text of texts) {
        const finding = judge(text, find, findAllowed);
        if (finding) return finding;
      }
      return null;
    },
  };
}

type Hit = Span & { category: ModerationCategory };
/** Hits in the units of the original text. */
type Finder = (text: string) => Hit[];

function judge(
  { field, text }: ModeratedText,
  find: Finder,
  findAllowed: (skeleton: string) => Span[],
): ModerationFinding | null {
  const hits = find(text);
  if (hits.length === 0) return null;
  const { folded, spanOf } = skeletonOf(text);
  const allowed = findAllowed(folded).map(({ start, end }) => spanOf(start, end));
  const grave = hits
    .filter((hit) => !allowed.some(({ start, end }) => start <= hit.start && hit.end <= end))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const first = grave[0];
  if (!first) return null;
  const categories = [...new Set(grave.map(({ category }) => category))];
  return { categories, field, span: { start: first.start, end: first.end } };
}

/** Our own terms and those of the lists, as they stand, spelled out, or with a gap put into a grave word. */
function termsFinder(): Finder {
  const terms = termTree(TERMS);
  // Without the spaces: where a gap may stand anywhere, it may as well be none.
  const grave = termTree(Object.entries(SPLIT_WORDS).map(([word, tag]) => [word.replaceAll(' ', ''), tag]));
  return (text) => {
    const { folded, spanOf } = skeletonOf(text);
    const found = [
      ...findWords(terms, folded),
      ...findSpelledOut(terms, folded),
      ...findSpelledOut(grave, folded),
      ...findSplitWords(grave, folded),
    ];
    return found.flatMap(({ start, end, tags }) =>
      tags.map((category) => ({ category, ...spanOf(start, end) })),
    );
  };
}

type Word = ReturnType<typeof englishDataset.getPayloadWithPhraseMetadata>['phraseMetadata'] & {};

/** Builds the library's matcher once; it is the dear part. */
function libraryFinder(): Finder {
  const leftOut = (word: Word | undefined) => word !== undefined && LEFT_OUT.includes(word.originalWord);
  const set = new DataSet<Word>().addAll(englishDataset).removePhrasesIf(({ metadata }) => leftOut(metadata));
  const matcher = new RegExpMatcher({ ...set.build(), ...englishRecommendedTransformers });
  return (text) => {
    const { folded, spanOf } = foldText(text);
    return matcher.getAllMatches(folded).flatMap((match): Hit[] => {
      const word = set.getPayloadWithPhraseMetadata(match).phraseMetadata?.originalWord;
      if (!word) return [];
      // The library's end is the last unit of the match.
      return [
        { category: WORD_CATEGORIES[word] ?? 'profanity', ...spanOf(match.startIndex, match.endIndex + 1) },
      ];
    });
  };
}
