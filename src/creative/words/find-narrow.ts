import { narrowIn } from './library/library.ts';
import type { NarrowFile } from './library/narrow-file.ts';
import { type LibraryLanguage, TOPICS, type Topic } from './library/topics.ts';
import { placeOf } from './place-of.ts';
import { plainText } from './plain-text.ts';
import { UNSPACED } from './sentences.ts';

/** What a topic has for narrow asks, each kind for hooks of another shape. */
export type Kind = keyof NarrowFile;
/** What was found, and the topic that it belongs to. */
export type Narrow = { [K in Kind]: { kind: K; topic: Topic; entry: NarrowFile[K][number] } }[Kind];

/** What a find string wants of a text. */
type Wanted = { parts: readonly string[]; letters: number; found: Narrow };

/**
 * What of a kind a text asks for, over all topics of a language: where several fit, the one with more parts, then the
 * one with more letters, then the one of `topic`, which the post seems to be about. A single word may be there by
 * chance, so it counts for no other topic than that. Null when none fits.
 */
export function findNarrow(
  language: LibraryLanguage,
  kind: Kind,
  text: string,
  topic: Topic | null = null,
): Narrow | null {
  const plain = plainText(text, language);
  const fitting = wantedOf(language)[kind].filter(
    ({ parts, found }) =>
      parts.every((part) => placeOf(language, plain, part) >= 0) &&
      (topic === null || found.topic === topic || !isOneWord(parts)),
  );
  const best = fitting.toSorted(
    (a, b) =>
      b.parts.length - a.parts.length ||
      b.letters - a.letters ||
      Number(b.found.topic === topic) - Number(a.found.topic === topic),
  )[0];
  return best?.found ?? null;
}

/** Longest word of scripts that put no spaces between words; what is longer is a phrase. */
const LONGEST_UNSPACED = 4;

function isOneWord([part = '', ...others]: readonly string[]): boolean {
  if (others.length > 0 || part.includes(' ')) return false;
  return !UNSPACED.test(part) || [...part].length <= LONGEST_UNSPACED;
}

const wanted = new Map<LibraryLanguage, Record<Kind, Wanted[]>>();

/** All find strings of a language as they are looked for, made ready once. */
function wantedOf(language: LibraryLanguage): Record<Kind, Wanted[]> {
  const known = wanted.get(language);
  if (known) return known;
  const files = TOPICS.flatMap((topic) => {
    const file = narrowIn(language, topic);
    return file ? [{ topic, file }] : [];
  });
  const strings = (one: Narrow) =>
    one.entry.find.map((find) => {
      const parts = plainText(find, language).split(' + ');
      return { parts, letters: parts.join('').length, found: one };
    });
  const ready = {
    subjects: files.flatMap(({ topic, file }) =>
      file.subjects.flatMap((entry) => strings({ kind: 'subjects', topic, entry })),
    ),
    versus: files.flatMap(({ topic, file }) =>
      file.versus.flatMap((entry) => strings({ kind: 'versus', topic, entry })),
    ),
    tales: files.flatMap(({ topic, file }) =>
      file.tales.flatMap((entry) => strings({ kind: 'tales', topic, entry })),
    ),
    scenes: files.flatMap(({ topic, file }) =>
      file.scenes.flatMap((entry) => strings({ kind: 'scenes', topic, entry })),
    ),
  };
  wanted.set(language, ready);
  return ready;
}
