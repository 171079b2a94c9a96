import { readFileSync } from 'node:fs';

const README = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');

/** The first block of code in a language under a heading of the README, as a reader would copy it. */
export function readmeCode(heading: string, language: string): string {
  const [, section = ''] = README.split(`\n## ${heading}\n`);
  const [body = ''] = section.split('\n## ');
  const [, code] = new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 's').exec(body) ?? [];
  if (!code) throw new Error(`The README has no ${language} under "${heading}".`);
  return code;
}

/** All blocks of shell in it. */
export function readmeShell(): string[] {
  return [...README.matchAll(/```(?:sh|bash)\n(.*?)```/gs)].map(([, code = '']) => code);
}
