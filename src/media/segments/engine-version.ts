import { readFileSync } from 'node:fs';
import { TIMELINE_VERSION } from '../timeline.ts';

const PACKAGE = new URL('../../../package.json', import.meta.url);

/** What draws and encodes: pictures, letters and the stream come from these packages. */
const DRAWS = /^(node-av|@napi-rs\/canvas|@fontsource\/)/;

/** Names what makes pixels and bytes here: other releases, ours and those of what we draw with, may make others. */
export const ENGINE_VERSION = versionOf(readFileSync(PACKAGE, 'utf8'));

function versionOf(text: string): string {
  const { version, dependencies } = JSON.parse(text) as {
    version: string;
    dependencies: Record<string, string>;
  };
  const parts = Object.entries(dependencies).filter(([name]) => DRAWS.test(name));
  const named = parts.map(([name, pinned]) => `${name}@${pinned}`).sort();
  return [`timeline-${TIMELINE_VERSION}`, `reelgate-${version}`, ...named].join(' ');
}
