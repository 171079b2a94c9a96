import { isMembers, parseJson } from './json-ld.ts';
import { readable } from './readable.ts';

/** Ids of scripts in which frameworks leave what a page starts from. */
export const DATA_SCRIPTS: ReadonlySet<string> = new Set(['__NEXT_DATA__', '__NUXT_DATA__', '__APP_DATA__']);

const MOST_NODES = 5_000;
const MOST_TEXT = 1_000_000;
/** A shorter text describes nothing. */
const LEAST_DESCRIPTION = 40;

/** The nearest object to the root that has both a name and a description. */
export function describedIn(script: string): { name: string; description: string } | null {
  if (script.length > MOST_TEXT) return null;
  const left: unknown[] = [parseJson(script)];
  for (let index = 0; index < Math.min(left.length, MOST_NODES); index += 1) {
    const node = left[index];
    if (Array.isArray(node)) left.push(...node.slice(0, MOST_NODES));
    if (!isMembers(node)) continue;
    const [name, description] = [readable(node.name ?? node.title), readable(node.description, '\n')];
    if (name && description.length >= LEAST_DESCRIPTION) return { name, description };
    left.push(...Object.values(node).slice(0, MOST_NODES));
  }
  return null;
}
