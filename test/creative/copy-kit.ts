import { readdirSync, readFileSync } from 'node:fs';
import type { Copy, CopyBrief } from '#src/creative/ports/copywriter.ts';

/** An app as people describe it, with hooks that they write for it. */
export type App = { name: string; description: string; tagline: string | null; hooks: string[] };

const FOLDER = new URL('../../tools/read-posts/', import.meta.url);

/** The languages of which there are such apps. */
export const CODES = readdirSync(FOLDER).map((file) => file.replace('.json', ''));

export const appsOf = (code: string): App[] =>
  JSON.parse(readFileSync(new URL(`${code}.json`, FOLDER), 'utf8')).apps;

/** A brief of which only what matters to a test has to be said. */
export const someBrief = (changes: Partial<CopyBrief>): CopyBrief => ({
  language: 'en',
  brandVoice: 'warm',
  appName: 'Tideline',
  appDescription: null,
  tagline: null,
  hook: null,
  topic: null,
  angle: null,
  cta: null,
  valuePropositions: [],
  themeTags: [],
  sourceTexts: [],
  pointCount: 4,
  followsHook: true,
  platforms: ['tiktok'],
  seed: 1,
  ...changes,
});

/** What a brief says of an app. */
export const appIn = ({ name, description, tagline }: App) => ({
  appName: name,
  appDescription: description,
  tagline,
});

export const textsOf = ({ points }: Copy) => points.map(({ text }) => text);
