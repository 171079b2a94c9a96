import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { remember } from '../../../media/text/remember.ts';
import type { NarrowFile } from './narrow-file.ts';
import type { TopicFile } from './topic-file.ts';
import { CORE_LANGUAGES, FULL_LANGUAGES, type LibraryLanguage, type Topic } from './topics.ts';

const LANGUAGES: readonly LibraryLanguage[] = [...FULL_LANGUAGES, ...CORE_LANGUAGES];

/** The language of the library that a tag reads; null where it has none, or the tag is no BCP-47 one. */
export const libraryLanguage = remember({ most: 500, by: (tag) => tag }, (tag: string) => {
  const locale = localeOf(tag)?.maximize();
  // Chinese is kept in simplified signs alone.
  return (
    LANGUAGES.find((one) => one === locale?.language || one === `${locale?.language}-${locale?.script}`) ??
    null
  );
});

function localeOf(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag);
  } catch {
    return null;
  }
}

/**
 * A topic's entries in a language, read once; null where nobody has written them. They are not checked here: that
 * would hold the process up for a third of a second per language, and a test holds every file to its schema.
 */
export const topicIn = filesAs<TopicFile>('json');

/** What is asked for within a topic, likewise. */
export const narrowIn = filesAs<NarrowFile>('narrow.json');

function filesAs<File>(extension: string) {
  const read = new Map<string, File | null>();
  return (language: LibraryLanguage, topic: Topic): File | null => {
    const place = `./${topic}/${language}.${extension}`;
    const known = read.get(place);
    if (known !== undefined) return known;
    const path = fileURLToPath(new URL(place, import.meta.url));
    const file: File | null = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
    read.set(place, file);
    return file;
  };
}
