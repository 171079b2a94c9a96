import { describe, expect, test } from 'vitest';
import { columnsOf } from '#src/creative/words/columns.ts';
import { LONGEST_ENTRY } from '#src/creative/words/library/entry.ts';
import { libraryLanguage, topicIn } from '#src/creative/words/library/library.ts';
import { type TopicFile, topicFile } from '#src/creative/words/library/topic-file.ts';
import {
  CORE_LANGUAGES,
  CORE_TOPICS,
  FULL_LANGUAGES,
  type LibraryLanguage,
  TOPICS,
  type Topic,
} from '#src/creative/words/library/topics.ts';

const HAS_ALL: readonly LibraryLanguage[] = FULL_LANGUAGES;
const COMMONEST: readonly Topic[] = CORE_TOPICS;

/** What a language has to have, and whatever somebody wrote besides. */
const topicsOf = (language: LibraryLanguage) =>
  TOPICS.filter(
    (topic) => HAS_ALL.includes(language) || COMMONEST.includes(topic) || topicIn(language, topic),
  );

/** All that may come on a slide or under a post. */
function entriesOf({ name: _name, find: _find, tags: _tags, ...entries }: TopicFile): string[] {
  const walk = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : Object.values(value as object).flatMap(walk);
  return walk(entries);
}

describe.each([...FULL_LANGUAGES, ...CORE_LANGUAGES])('the library in %s', (language) => {
  test.each(topicsOf(language))('has %s, as the schema wants it', (topic) => {
    const file = topicFile.parse(topicIn(language, topic) ?? expect.fail(`${topic} is missing`));
    for (const entry of entriesOf(file)) expect(columnsOf(entry)).toBeLessThanOrEqual(LONGEST_ENTRY);
    expect(new Set(file.find).size).toBe(file.find.length);
    expect(file.find.filter((word) => word !== word.toLowerCase())).toEqual([]);
  });

  test('says nothing twice', () => {
    const said = topicsOf(language).flatMap((topic) => {
      const file = topicIn(language, topic);
      return file ? entriesOf(file).map((entry) => entry.toLowerCase()) : [];
    });
    const twice = said.filter((entry, index) => said.indexOf(entry) !== index);
    expect(twice).toEqual([]);
  });

  test('can fill a list of ten of what people promise most, whatever the topic', () => {
    const general = topicIn(language, 'general');
    for (const matter of ['tips', 'mistakes', 'signs', 'benefits'] as const) {
      expect(general?.[matter].length).toBeGreaterThanOrEqual(10);
    }
  });
});

test.each([
  ['en-GB', 'en'],
  ['pt-PT', 'pt'],
  ['zh', 'zh-Hans'],
  ['zh-CN', 'zh-Hans'],
  ['zh-TW', null],
  ['sv', null],
  ['xx', null],
  ['x', null],
])('%s reads the library in %s', (tag, language) => {
  expect(libraryLanguage(tag)).toBe(language);
});
