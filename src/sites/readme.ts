import { plain } from './decode-text.ts';

/** A shorter paragraph is a motto, or what is left of a row of badges. */
const LEAST_PARAGRAPH = 40;

/** What a README is about is told at its start. */
const MOST_CHARACTERS = 20_000;

/** The first paragraph of a Markdown text that says something, without its marks; null when there is none. */
export function readReadme(markdown: string): string | null {
  const prose = markdown
    .slice(0, MOST_CHARACTERS)
    .replaceAll(/^(```|~~~)[\s\S]*?^\1/gm, '')
    .replaceAll(/<!--[\s\S]*?(?:-->|$)|<[^>\n]+>/g, '')
    .replaceAll(/!\[[^\]\n]*\](\([^)\n]*\)|\[[^\]\n]*\])/g, '')
    .replaceAll(/\[([^\]\n]*)\](\([^)\n]*\)|\[[^\]\n]*\])/g, '$1');
  const paragraphs = prose.split(/\r?\n\s*\r?\n/).filter((text) => !/^\s*([#|>*+-]|\d+\.|={3})/.test(text));
  const texts = paragraphs.map((text) => plain(text.replaceAll(/[*_`]/g, '')));
  return texts.find((text) => text.length >= LEAST_PARAGRAPH) ?? null;
}
