import { Parser } from 'htmlparser2';
import type { FoundPage } from '../domain/ingest.ts';
import { addressOf } from './address.ts';
import { plain } from './decode-text.ts';
import { DATA_SCRIPTS, describedIn } from './embedded-data.ts';
import { thingsIn } from './json-ld.ts';
import { largestSide } from './manifest.ts';

/** A page, and where it leads. */
export type ReadPage = {
  page: FoundPage;
  /** Addresses that it links to, in its order, each once. */
  links: string[];
  /** Of the web app manifest. */
  manifest: string | null;
};

const MOST = { metas: 100, icons: 20, screenshots: 20, things: 60, links: 500 };
/** A page is parsed in pieces, so that a large one does not hold the process up. */
const PIECE = 64 * 1024;
const ICON_RELS = ['icon', 'apple-touch-icon', 'apple-touch-icon-precomposed'];

type Attributes = Record<string, string>;

/** Reads what a page says of itself and what it links to; its scripts are not run. `address` is where it came from. */
export async function readPage(html: string, address: string): Promise<ReadPage> {
  const reader = openReader(address);
  const parser = new Parser(reader, { decodeEntities: true });
  for (let start = 0; start < html.length; start += PIECE) {
    parser.write(html.slice(start, start + PIECE));
    await new Promise(setImmediate);
  }
  parser.end();
  return reader.found();
}

function openReader(address: string) {
  const page: FoundPage = {
    url: address,
    title: null,
    heading: null,
    language: null,
    metas: {},
    icons: [],
    things: [],
    embedded: null,
    screenshots: [],
  };
  const links = new Set<string>();
  const scripts: string[] = [];
  let [base, manifest]: [string, string | null] = [address, null];
  /** The element whose text is being read, and that text. */
  let open: { element: string; text: string; keep: (text: string) => void } | null = null;

  const elements: Record<string, (attributes: Attributes) => void> = {
    html: ({ lang }) => {
      page.language ??= plain(lang) || null;
    },
    base: ({ href }) => {
      base = addressOf(href ?? '', address) ?? base;
    },
    title: () => read('title', (text) => (page.title ??= plain(text) || null)),
    h1: () => read('h1', (text) => (page.heading ??= plain(text) || null)),
    meta: (attributes) => keepMeta(page.metas, attributes),
    link: ({ rel = '', href = '', sizes = '' }) => {
      const url = addressOf(href, base);
      const rels = rel.toLowerCase().split(/\s+/);
      if (!url) return;
      const icon = ICON_RELS.find((one) => rels.includes(one));
      if (icon && page.icons.length < MOST.icons)
        page.icons.push({ url, rel: icon, size: largestSide(sizes) });
      if (rels.includes('manifest')) manifest ??= url;
      // One that leads to another host is a copy's, or a mistake.
      if (rels.includes('canonical') && new URL(url).origin === new URL(address).origin) page.url = url;
    },
    script: ({ type = '', id = '' }) => {
      if (type.toLowerCase().startsWith('application/ld+json')) {
        read('script', (text) => page.things.push(...thingsIn(text, base)));
      } else if (DATA_SCRIPTS.has(id)) read('script', (text) => scripts.push(text));
    },
    a: ({ href = '', rel = '' }) => {
      const url = addressOf(href, base);
      if (url && links.size < MOST.links && !/\bnofollow\b/i.test(rel)) links.add(url);
    },
    img: ({ src = '', alt = '', class: names = '' }) => {
      const url = addressOf(src, base);
      if (url && /screen-?shot/i.test(`${src} ${alt} ${names}`)) page.screenshots.push(url);
    },
  };
  function read(element: string, keep: (text: string) => void): void {
    open ??= { element, text: '', keep };
  }
  return {
    onopentag: (name: string, attributes: Attributes) => {
      if (Object.hasOwn(elements, name)) elements[name]?.(attributes);
    },
    ontext: (text: string) => {
      if (open) open.text += text;
    },
    onclosetag: (name: string) => {
      if (open?.element !== name) return;
      const { keep, text } = open;
      open = null;
      keep(text);
    },
    found: (): ReadPage => {
      page.things = page.things.slice(0, MOST.things);
      page.screenshots = [...new Set(page.screenshots)].slice(0, MOST.screenshots);
      if (page.things.length === 0) page.embedded = scripts.map(describedIn).find((one) => one) ?? null;
      return { page, links: [...links], manifest };
    },
  };
}

function keepMeta(metas: Record<string, string>, { name, property, itemprop, content }: Attributes): void {
  const key = (property ?? name ?? itemprop ?? '').trim().toLowerCase();
  const text = plain(content);
  if (!/^[\w:.-]{1,60}$/.test(key) || !text || Object.keys(metas).length >= MOST.metas) return;
  if (!Object.hasOwn(metas, key)) metas[key] = text;
}
