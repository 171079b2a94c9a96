import { narrowIn } from './library/library.ts';
import type { NarrowFile } from './library/narrow-file.ts';
import { type LibraryLanguage, TOPICS, type Topic } from './library/topics.ts';
import { placeOf } from './place-of.ts';
import { plainText } from './plain-text.ts';

/** What a topic has for narrow asks, each kind for hooks of another shape. */
export type Kind = keyof NarrowFile;
/** What was found, and the topic that it belongs to. */
export type Narrow = { [K in Kind]: { kind: K; topic: Topic; entry: NarrowFile[K][number] } }[Kind];

/** What a find string wants of a text. */
type Wanted = { parts: readonly string[]; letters: number; found: Narrow };

/** What a post is about, with how long a word its hook says so, and what its app is for. */
export type Field = { topic: Topic; letters: number; ofApp: Topic | null };

/**
 * What of a kind a text asks for: where several fit, the one with more parts, of single ones that of the field that the
 * post is in, then the one with more letters, then the one of that field. In other fields one part may be there by chance, and several have to tell more
 * than the word for the field; stories and scenes are told of the post's field and of the app's. Null when none fits.
 */
export function findNarrow(
  language: LibraryLanguage,
  kind: Kind,
  text: string,
  field: Field | null = null,
): Narrow | null {
  const plain = plainText(text, language);
  const told = kind === 'tales' || kind === 'scenes';
  const fitting = wantedOf(language)[kind].filter(({ parts, letters, found }) => {
    if (field && found.topic !== field.topic) {
      if (told ? found.topic !== field.ofApp : !tellsMore(parts, letters, field)) return false;
    }
    return parts.every((part) => placeOf(language, plain, part) >= 0);
  });
  const isHere = ({ found }: Wanted) => Number(found.topic === field?.topic);
  const isOne = ({ parts }: Wanted) => Number(parts.length === 1);
  const best = fitting.toSorted(
    (a, b) =>
      b.parts.length - a.parts.length ||
      isOne(b) * isHere(b) - isOne(a) * isHere(a) ||
      b.letters - a.letters ||
      isHere(b) - isHere(a),
  )[0];
  return best?.found ?? null;
}

/** Where the hook says nothing of the field one part names another, for only the app spoke of the field. */
const tellsMore = (parts: readonly string[], letters: number, field: Field) =>
  letters > field.letters && (parts.length > 1 || field.letters === 0);

const wanted = new Map<LibraryLanguage, Record<Kind, Wanted[]>>();

/** All find strings of a language as they are looked for, made ready once. */
function wantedOf(language: LibraryLanguage): Record<Kind, Wanted[]> {
  const known = wanted.get(language);
  if (known) return known;
  const ready: Record<Kind, Wanted[]> = { subjects: [], versus: [], tales: [], scenes: [] };
  for (const topic of TOPICS) {
    const file = narrowIn(language, topic);
    if (!file) continue;
    for (const found of entriesOf(topic, file)) ready[found.kind].push(...stringsOf(language, found));
  }
  wanted.set(language, ready);
  return ready;
}

const entriesOf = (topic: Topic, { subjects, versus, tales, scenes }: NarrowFile): Narrow[] => [
  ...subjects.map((entry) => ({ kind: 'subjects', topic, entry }) as const),
  ...versus.map((entry) => ({ kind: 'versus', topic, entry }) as const),
  ...tales.map((entry) => ({ kind: 'tales', topic, entry }) as const),
  ...scenes.map((entry) => ({ kind: 'scenes', topic, entry }) as const),
];

/** What no find string has, so that those of an entry are made plain at once. */
const BETWEEN = '\u0001';

function stringsOf(language: LibraryLanguage, found: Narrow): Wanted[] {
  // Hooks of the writer's own say what a subject is called.
  const named = found.kind === 'subjects' ? [found.entry.name] : [];
  const strings = plainText([...found.entry.find, ...named].join(BETWEEN), language).split(BETWEEN);
  return strings.map((string) => {
    const parts = string.split(' + ');
    return { parts, letters: parts.join('').length, found };
  });
}
