/** What an ingest is asked for. */
export type IngestOrder = {
  url: string;
  /** At most so many pages are read, the first included. */
  maxPages: number;
  /** Whether pages that the first one links to, on the same site, are read too. */
  followLinks: boolean;
  /** Whether what the project has already gives way. */
  overwrite: boolean;
  /** Whether a test key asked, whose kind then made what is added. */
  test?: boolean;
};

/** What an ingest can put into a project. */
export const FACT_FIELDS = [
  'app_name',
  'app_description',
  'tagline',
  'primary_language',
  'logo',
  'screenshot',
  'picture',
] as const;
export type FactField = (typeof FACT_FIELDS)[number];

/** Where on a site a fact was found. */
export const FACT_SOURCES = [
  'json_ld',
  'manifest',
  'llms_txt',
  'open_graph',
  'meta',
  'title',
  'html',
  'embedded_data',
  'repository',
  'readme',
] as const;
export type FactSource = (typeof FACT_SOURCES)[number];

/** A fact as the site states it; of media `value` is the address. `pageUrl` is where it was found. */
export type Fact = { field: FactField; value: string; source: FactSource; pageUrl: string };

/** A page of a site as far as facts may lie in it. Addresses are absolute. */
export type FoundPage = {
  url: string;
  title: string | null;
  /** The first main heading. */
  heading: string | null;
  language: string | null;
  /** Contents of meta elements by lower-case name or property, the first of each. */
  metas: Record<string, string>;
  icons: FoundIcon[];
  /** What JSON-LD scripts tell of, in their order. */
  things: FoundThing[];
  /** A name with a description from the data that a page script starts from; only where there is no JSON-LD. */
  embedded: { name: string; description: string } | null;
  /** Pictures that the page itself calls screenshots. */
  screenshots: string[];
};

/** `size` is the longer side in pixels, 0 when unknown. */
export type FoundIcon = { url: string; rel: string; size: number };

/** A thing that JSON-LD tells of, as far as it matters here; texts are empty where it says nothing. */
export type FoundThing = {
  /** Such as `SoftwareApplication`. */
  types: string[];
  name: string;
  description: string;
  slogan: string;
  language: string;
  keywords: string[];
  logos: string[];
  images: string[];
  screenshots: string[];
};

export type FoundManifest = {
  url: string;
  name: string;
  description: string;
  language: string;
  colors: string[];
  icons: FoundIcon[];
  screenshots: string[];
};

/** All that was fetched of a site, ready to be read. */
export type FoundSite = {
  pages: FoundPage[];
  manifest: FoundManifest | null;
  /** The heading of llms.txt, and what is quoted below it. */
  llms: { url: string; name: string; description: string } | null;
  repository: FoundRepository | null;
  warnings: IngestWarning[];
};

/** A repository as its host describes it. */
export type FoundRepository = {
  url: string;
  name: string;
  description: string | null;
  topics: string[];
  readme: string | null;
};

/** Something on the way that could not be had, in words for whoever asked. */
export type IngestWarning = { url: string; message: string };

/** What a site says, the most telling fact of each field first. */
export type SiteFacts = { facts: Fact[]; keywords: string[]; colors: string[] };

/** What became of a project by an ingest. `mediaId` is bare. */
export type IngestResult = {
  pages: { url: string; title: string | null }[];
  filled: (Fact & { mediaId: string | null })[];
  /** Found, and left alone because the project has its own. */
  kept: Fact[];
  /** Lower case; the project has no place for them. */
  keywords: string[];
  /** As `#rrggbb`; the project has no place for them. */
  colors: string[];
  warnings: IngestWarning[];
};
