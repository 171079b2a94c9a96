import { readFile } from 'node:fs/promises';

/** Sheets of `src/web/styles` in their order: what all share, a page each, and last what a narrow screen changes. */
export const STYLES = [
  'ground',
  'frame',
  'pages',
  'make',
  'watch',
  'posts',
  'library',
  'settings',
  'dialogs',
  'narrow',
] as const;

/** The console's style sheet, of all its sheets. */
export async function readStyles(): Promise<string> {
  const address = (name: string) => new URL(`../../web/styles/${name}.css`, import.meta.url);
  const sheets = await Promise.all(STYLES.map((name) => readFile(address(name), 'utf8')));
  return sheets.join('\n');
}
