import {
  DataSet,
  englishDataset,
  englishRecommendedTransformers,
  parseRawPattern,
  RegExpMatcher,
} from 'obscenity';
import type { ModeratedText, ModerationFinding, ModerationProvider } from '../moderation.ts';
import { foldText } from './moderation-fold.ts';
import {
  ALLOWED,
  CLINICAL,
  MODERATION_CATEGORIES,
  type ModerationCategory,
  PHRASES,
  WORD_CATEGORIES,
} from './moderation-rules.ts';

/**
 * Moderation by word list, in the process: the `obscenity` library finds words through look-alike letters,
 * leetspeak and stretched spelling. English, with a few grave insults in other languages; it judges words and not
 * meaning, so a hosted model behind the same port sees more.
 */
export function createEmbeddedModeration(): ModerationProvider {
  const finders = [finderFor(englishWords(), wordCategory), finderFor(ownPhrases(), (category) => category)];
  return {
    async review(texts) {
      for (const text of texts) {
        const finding = judge(text, finders);
        if (finding) return finding;
      }
      return null;
    },
  };
}

type Hit = { category: ModerationCategory; start: number; end: number };
type Finder = (text: string) => Hit[];

function judge({ field, text }: ModeratedText, finders: Finder[]): ModerationFinding | null {
  const { folded, origin } = foldText(text);
  const find: Finder = (part) => finders.flatMap((finder) => finder(part));
  const hits = [...find(folded), ...spelledOut(folded, find)].sort((a, b) => a.start - b.start);
  const first = hits[0];
  if (!first) return null;
  const categories = [...new Set(hits.map(({ category }) => category))];
  const span = { start: origin(first.start).start, end: origin(first.end - 1).end };
  return { categories, field, span };
}

/** Builds the matcher once; it is the dear part. */
function finderFor<Meta>(set: DataSet<Meta>, categoryOf: (meta: Meta) => ModerationCategory): Finder {
  const allowed = set.addPhrase((phrase) =>
    ALLOWED.reduce((all, term) => all.addWhitelistedTerm(term), phrase),
  );
  const matcher = new RegExpMatcher({ ...allowed.build(), ...englishRecommendedTransformers });
  return (text) =>
    matcher.getAllMatches(text).flatMap((match) => {
      const meta = set.getPayloadWithPhraseMetadata(match).phraseMetadata;
      // The library's end is the last unit of the match.
      return meta ? [{ category: categoryOf(meta), start: match.startIndex, end: match.endIndex + 1 }] : [];
    });
}

type Word = ReturnType<typeof englishDataset.getPayloadWithPhraseMetadata>['phraseMetadata'] & {};

function englishWords(): DataSet<Word> {
  const clinical = (word: Word | undefined) => word !== undefined && CLINICAL.includes(word.originalWord);
  return new DataSet<Word>().addAll(englishDataset).removePhrasesIf(({ metadata }) => clinical(metadata));
}

function wordCategory({ originalWord }: Word): ModerationCategory {
  return WORD_CATEGORIES[originalWord] ?? 'profanity';
}

function ownPhrases(): DataSet<ModerationCategory> {
  const set = new DataSet<ModerationCategory>();
  for (const category of MODERATION_CATEGORIES) {
    for (const text of PHRASES[category]) {
      const pattern = parseRawPattern(`|${collapsed(text)}|`);
      set.addPhrase((phrase) => phrase.setMetadata(category).addPattern(pattern));
    }
  }
  return set;
}

/** Texts are matched with repeated letters collapsed as the library's transformers do, so rules must be too. */
function collapsed(phrase: string): string {
  return phrase.replace(/(.)\1+/gu, (run, letter: string) =>
    'beolsg'.includes(letter) ? run.slice(0, 2) : letter,
  );
}

/** Letters set apart ("f.u.c.k"), read as one word. */
function spelledOut(text: string, find: Finder): Hit[] {
  return [...text.matchAll(/(?<!\p{L})\p{L}(?:[ .*_-]\p{L}){2,}(?!\p{L})/gu)].flatMap(({ 0: run, index }) => {
    const word = run.replace(/[ .*_-]/gu, '');
    return find(word).map(({ category }) => ({ category, start: index, end: index + run.length }));
  });
}
