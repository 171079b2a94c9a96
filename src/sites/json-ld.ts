import type { FoundThing } from '../domain/ingest.ts';
import { addressOf } from './address.ts';
import { plain } from './decode-text.ts';
import { readable } from './readable.ts';

type Members = Record<string, unknown>;

const MOST_THINGS = 40;
const MOST_DEPTH = 6;
const MOST_MEMBERS = 20;
const MOST_TEXT = 200_000;

/** The things that a JSON-LD script of the page at `base` tells of, those inside others too; none if it is not JSON. */
export function thingsIn(script: string, base: string): FoundThing[] {
  if (script.length > MOST_TEXT) return [];
  return flatten(parseJson(script), MOST_DEPTH)
    .slice(0, MOST_THINGS)
    .map((members) => thingOf(members, base));
}

function flatten(value: unknown, depth: number): Members[] {
  if (depth === 0) return [];
  if (Array.isArray(value)) return value.slice(0, MOST_THINGS).flatMap((one) => flatten(one, depth - 1));
  if (!isMembers(value)) return [];
  const inner = ['@graph', 'mainEntity'].flatMap((name) => flatten(value[name], depth - 1));
  return '@type' in value ? [value, ...inner] : inner;
}

function thingOf(members: Members, base: string): FoundThing {
  return {
    types: textsIn(members['@type']).map((type) => type.split(/[/#:]/).at(-1) ?? type),
    name: readable(members.name),
    description: readable(members.description, '\n'),
    slogan: readable(members.slogan ?? members.alternativeHeadline),
    language: plain([members.inLanguage].flat()[0]),
    keywords: ['keywords', 'applicationCategory', 'genre'].flatMap((name) => textsIn(members[name])),
    logos: picturesIn(members.logo, base),
    images: picturesIn(members.image, base),
    screenshots: picturesIn(members.screenshot ?? members.screenshots, base),
  };
}

/** Texts of a member that is one or several. */
export function textsIn(value: unknown): string[] {
  return listOf(value).flatMap((one) => plain(one) || []);
}

/** Addresses of what stands for pictures: texts, or objects with an address. */
export function picturesIn(value: unknown, base: string): string[] {
  return listOf(value).flatMap((one) => {
    const url = isMembers(one) ? (one.url ?? one.contentUrl ?? one.src) : one;
    return (typeof url === 'string' && addressOf(url, base)) || [];
  });
}

const listOf = (value: unknown): unknown[] => [value].flat().slice(0, MOST_MEMBERS);

export const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Null for what is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
