import { readFileSync } from 'node:fs';
import type { RenderEncoder } from '../encode/encoder-options.ts';
import { TIMELINE_VERSION } from '../timeline.ts';

/** Raised whenever the same pixels and samples may give other bytes than before. */
const ENCODING_VERSION = 4;

/** Packages that pictures, letters and the stream come from. */
const DRAWS = /^(node-av|@napi-rs\/canvas|@fontsource\/)/;

/** Names what makes pixels and bytes here: other releases, ours and those of what we draw with, may make others. */
export const ENGINE_VERSION = readVersion();

/** The same of a film that another than x264 may have encoded. */
export function engineOf(encoder: RenderEncoder): string {
  return encoder === 'libx264' ? ENGINE_VERSION : `${ENGINE_VERSION} ${encoder}`;
}

function readVersion(): string {
  const text = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
  const { version, dependencies } = Object(JSON.parse(text));
  const drawing = Object.entries<string>(dependencies).filter(([name]) => DRAWS.test(name));
  const named = drawing.map(([name, pinned]) => `${name}@${pinned}`).sort();
  return [
    `timeline-${TIMELINE_VERSION}`,
    `encoding-${ENCODING_VERSION}`,
    `reelgate-${version}`,
    ...named,
  ].join(' ');
}
