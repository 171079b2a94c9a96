import { CODES, FAILURES, ISSUES, type Said, VALUES, WARNINGS } from './german.ts';
import { type Language, say, TABLE, type Word } from './table.ts';

type Issue = {
  path: string;
  message: string;
  code?: string | null | undefined;
  values?: readonly string[] | null | undefined;
};
type Refusal = {
  code: string;
  message: string;
  detailCode?: string | undefined;
  reason?: string | undefined;
  issues?: readonly Issue[] | undefined;
};

/** Fields of requests by what the console calls them. */
const FIELDS: Record<string, Word> = {
  hook: 'make.hook',
  topic: 'make.topic',
  angle: 'make.angle',
  cta: 'make.cta',
  caption: 'make.caption',
  captionOverride: 'make.caption',
  appName: 'project.appName',
  appDescription: 'project.description',
  tagline: 'project.tagline',
  primaryLanguage: 'project.language',
  handle: 'accounts.handle',
  name: 'keys.name',
  url: 'webhooks.url',
  words: 'library.words',
};

/** Paths that say of the whole request, or of a thing on the page, what its sentence says already. */
const UNNAMED = new Set(['', 'containerId', 'uploadId', 'mimeType', 'sizeBytes', 'file']);

/** What a refusal is, in the language: in German by its code, if it has words there; else as the gateway says it. */
export function explain(language: Language, refusal: Refusal): string {
  const code = refusal.detailCode ?? refusal.reason ?? refusal.code;
  const word = `refusal.${code}`;
  if (word in TABLE) return say(language, word as Word);
  return inWords(language, CODES, code, refusal.message);
}

/** What is wrong with which field, a line each. */
export function explainIssues(language: Language, issues: readonly Issue[] = []): string[] {
  return issues.map((issue) => {
    const said = (language === 'de' && inGerman(issue)) || issue.message;
    // A sentence that begins with a capital is a whole one.
    const isWhole = /^\p{Lu}/u.test(said);
    if (isWhole || UNNAMED.has(issue.path)) return upperFirst(said);
    return `${fieldIn(language, issue.path)}: ${said}`;
  });
}

function inGerman({ code, values }: Issue): string | undefined {
  const given = values?.map(germanValue) ?? [];
  return of(ISSUES, code ?? '')?.replace(/\{(\d)\}/g, (_, at) => given[at] ?? '');
}

/** Why work failed, or a post did not go out. */
export const explainFailure = (language: Language, { code, message }: { code: string; message: string }) =>
  inWords(language, FAILURES, code, message);

/** What of a post or a file could be better. */
export const explainWarning = (language: Language, { code, message }: { code: string; message: string }) =>
  inWords(language, WARNINGS, code, message);

function inWords(
  language: Language,
  german: Partial<Record<string, Said>>,
  code: string,
  message: string,
): string {
  const said = language === 'de' ? of(german, code) : undefined;
  if (!said) return message;
  return said.names ? `${said.says} ${message}` : said.says;
}

/** What stands in a record under a code that may be newer than this page. */
const of = <Value>(record: Partial<Record<string, Value>>, code: string): Value | undefined =>
  Object.hasOwn(record, code) ? record[code] : undefined;

function fieldIn(language: Language, path: string): string {
  const slide = /^slides\.(\d+)\b/.exec(path)?.[1];
  if (slide !== undefined) return say(language, 'make.slide', { n: Number(slide) + 1 });
  const word = of(FIELDS, path.split('.').at(-1) ?? '');
  return word ? say(language, word) : path;
}

/** Roles and platforms as the console calls them. */
function germanValue(value: string): string {
  const name = value.replace('-', '_').toUpperCase();
  const word = [`media.${name}`, `platform.${name}`].find((one) => one in TABLE);
  return word ? say('de', word as Word) : (of(VALUES, value) ?? value);
}

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
