import type {
  Fact,
  FactField,
  FactSource,
  FoundPage,
  FoundSite,
  FoundThing,
  SiteFacts,
} from '../domain/ingest.ts';
import { addressOf } from './address.ts';
import { colorsIn } from './colors.ts';
import { isStore } from './stores.ts';
import { readTitle } from './title.ts';

const MOST_KEYWORDS = 20;
const MOST_KEYWORD_LENGTH = 60;
const MOST_COLORS = 5;
const MOST_PICTURES = 20;

/** Types of things that are the app or its maker, the most telling first. */
const TELLING = [
  'SoftwareApplication',
  'MobileApplication',
  'WebApplication',
  'VideoGame',
  'Product',
  'Service',
  'Organization',
  'Corporation',
  'LocalBusiness',
  'Brand',
  'WebSite',
];
const APPS = TELLING.slice(0, 4);

type Finding = Omit<Fact, 'pageUrl'>;

/**
 * What a site says of its product, word for word: for each field every statement of it, the most telling first. What an
 * app says of itself in data comes before what is said to machines in passing, and the first page before the others.
 */
export function readFacts(site: FoundSite): SiteFacts {
  const all: Fact[] = [
    ...ofRepository(site),
    ...site.pages.flatMap(factsOf),
    ...ofManifest(site),
    ...ofLlms(site),
  ];
  const later = new Set(site.pages.slice(1).map(({ url }) => url));
  const rank = (fact: Fact) => (later.has(fact.pageUrl) ? LATER : 0) + placeOf(fact);
  const facts = all.filter(({ value }) => value !== '').sort((a, b) => rank(a) - rank(b));
  return { facts: unique(facts), keywords: keywordsOf(site), colors: colorsOf(site) };
}

/** Which source is asked first for a field; those that are not named come last, in the order they were found. */
const ORDER: Record<FactField, FactSource[]> = {
  app_name: ['repository', 'json_ld', 'manifest', 'open_graph', 'meta', 'llms_txt', 'title', 'embedded_data'],
  app_description: ['repository', 'json_ld', 'llms_txt', 'open_graph', 'meta', 'manifest', 'embedded_data'],
  tagline: ['json_ld', 'title', 'html'],
  primary_language: ['html', 'json_ld', 'open_graph', 'manifest'],
  logo: ['json_ld', 'html', 'manifest'],
  screenshot: ['json_ld', 'manifest', 'html'],
  picture: ['open_graph'],
};

/** Behind everything that the first page and the site as a whole say. */
const LATER = 100;

function placeOf({ field, source }: Fact): number {
  const place = ORDER[field].indexOf(source);
  return place === -1 ? ORDER[field].length : place;
}

/** Of the same statement only its first place; sorting has kept the order within a source. */
function unique(facts: Fact[]): Fact[] {
  const known = new Map(facts.toReversed().map((fact) => [`${fact.field} ${fact.value}`, fact]));
  const counts = new Map<FactField, number>();
  return facts.filter((fact) => {
    const count = (counts.get(fact.field) ?? 0) + 1;
    counts.set(fact.field, count);
    return known.get(`${fact.field} ${fact.value}`) === fact && count <= MOST_PICTURES;
  });
}

/** What a further page says of itself is not said of the product, unless it says so in data or shows it. */
function factsOf(page: FoundPage, index: number): Fact[] {
  const told = ({ field, source }: Finding) =>
    index === 0 || source === 'json_ld' || field === 'screenshot' || field === 'picture';
  return ofPage(page)
    .filter(told)
    .map((one) => ({ ...one, pageUrl: page.url }));
}

function ofPage(page: FoundPage): Finding[] {
  const things = tellingOf(page);
  const said = [...things.flatMap(ofThing), ...ofMetas(page)];
  return isStore(page.url) ? said : [...said, ...ofHtml(page), ...ofEmbedded(page)];
}

function tellingOf({ things }: FoundPage): FoundThing[] {
  const place = ({ types }: FoundThing) => TELLING.findIndex((one) => types.includes(one));
  return things.filter((thing) => place(thing) !== -1).sort((a, b) => place(a) - place(b));
}

function ofThing({ types, ...thing }: FoundThing): Finding[] {
  const source = 'json_ld';
  const is = (kinds: readonly string[]) => types.some((type) => kinds.includes(type));
  // An app's picture is its icon; of other things it is any picture.
  const icons = is(APPS) ? thing.images.slice(0, 1) : [];
  return [
    { field: 'app_name', value: thing.name, source },
    { field: 'app_description', value: thing.description, source },
    { field: 'tagline', value: thing.slogan, source },
    { field: 'primary_language', value: thing.language, source },
    ...[...icons, ...thing.logos].map((value): Finding => ({ field: 'logo', value, source })),
    ...thing.screenshots.map((value): Finding => ({ field: 'screenshot', value, source })),
  ];
}

function ofMetas({ url, metas }: FoundPage): Finding[] {
  const og = 'open_graph';
  const store = isStore(url);
  const shared = metas['og:image'] ?? metas['og:image:url'] ?? metas['twitter:image'] ?? '';
  return [
    { field: 'app_name', value: store ? '' : (metas['og:site_name'] ?? ''), source: og },
    {
      field: 'app_name',
      value: metas['application-name'] ?? metas['apple-mobile-web-app-title'] ?? '',
      source: 'meta',
    },
    {
      field: 'app_description',
      value: metas['og:description'] ?? metas['twitter:description'] ?? '',
      source: og,
    },
    { field: 'app_description', value: metas.description ?? '', source: 'meta' },
    { field: 'primary_language', value: (metas['og:locale'] ?? '').replace('_', '-'), source: og },
    { field: 'picture', value: (shared && addressOf(shared, url)) || '', source: og },
  ];
}

function ofHtml(page: FoundPage): Finding[] {
  const titles = [page.metas['og:title'], page.title].map((title) => readTitle(title ?? '', page));
  return [
    { field: 'primary_language', value: page.language ?? '', source: 'html' },
    ...titles.flatMap(({ name, tagline }): Finding[] => [
      { field: 'app_name', value: name, source: 'title' },
      { field: 'tagline', value: tagline, source: 'title' },
    ]),
    { field: 'tagline', value: page.heading ?? '', source: 'html' },
    ...iconsOf(page).map((value): Finding => ({ field: 'logo', value, source: 'html' })),
    ...page.screenshots.map((value): Finding => ({ field: 'screenshot', value, source: 'html' })),
  ];
}

/** Those meant for a home screen first, as they are large and fill their square; then the larger before the smaller. */
function iconsOf({ icons }: FoundPage): string[] {
  const worth = ({ rel, size }: FoundPage['icons'][number]) => (rel.startsWith('apple') ? 10_000 : 0) + size;
  return icons.toSorted((a, b) => worth(b) - worth(a)).map(({ url }) => url);
}

function ofEmbedded({ embedded }: FoundPage): Finding[] {
  if (!embedded) return [];
  return [
    { field: 'app_name', value: embedded.name, source: 'embedded_data' },
    { field: 'app_description', value: embedded.description, source: 'embedded_data' },
  ];
}

function ofManifest({ manifest }: FoundSite): Fact[] {
  if (!manifest) return [];
  const [source, pageUrl] = ['manifest' as const, manifest.url];
  const icons = manifest.icons.toSorted((a, b) => b.size - a.size);
  return [
    { field: 'app_name', value: manifest.name, source, pageUrl },
    { field: 'app_description', value: manifest.description, source, pageUrl },
    { field: 'primary_language', value: manifest.language, source, pageUrl },
    ...icons.map(({ url }): Fact => ({ field: 'logo', value: url, source, pageUrl })),
    ...manifest.screenshots.map((value): Fact => ({ field: 'screenshot', value, source, pageUrl })),
  ];
}

function ofLlms({ llms }: FoundSite): Fact[] {
  if (!llms) return [];
  const [source, pageUrl] = ['llms_txt' as const, llms.url];
  return [
    { field: 'app_name', value: llms.name, source, pageUrl },
    { field: 'app_description', value: llms.description, source, pageUrl },
  ];
}

function ofRepository({ repository }: FoundSite): Fact[] {
  if (!repository) return [];
  const { url: pageUrl, name, description, readme } = repository;
  return [
    { field: 'app_name', value: name, source: 'repository', pageUrl },
    { field: 'app_description', value: description ?? '', source: 'repository', pageUrl },
    { field: 'app_description', value: readme ?? '', source: 'readme', pageUrl },
  ];
}

function keywordsOf({ pages, repository }: FoundSite): string[] {
  const said = pages.flatMap((page) => [
    page.metas.keywords ?? '',
    ...tellingOf(page).flatMap(({ keywords }) => keywords),
  ]);
  const words = [...(repository?.topics ?? []), ...said.flatMap((text) => text.split(/[,;，、]/))];
  // `FinanceApplication`, as schema.org names a category.
  const folded = words.map((word) =>
    word
      .replace(/Application$/, '')
      .trim()
      .toLowerCase(),
  );
  const fitting = folded.filter((word) => word.length > 1 && word.length <= MOST_KEYWORD_LENGTH);
  return [...new Set(fitting)].slice(0, MOST_KEYWORDS);
}

function colorsOf({ pages, manifest }: FoundSite): string[] {
  const own = pages.filter(({ url }) => !isStore(url));
  const said = own.flatMap(({ metas }) => [metas['theme-color'], metas['msapplication-tilecolor']]);
  return colorsIn([...said, ...(manifest?.colors ?? [])]).slice(0, MOST_COLORS);
}
