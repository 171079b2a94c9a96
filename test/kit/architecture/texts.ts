import { glob, readFile } from 'node:fs/promises';
import { parseAst } from 'vitest/node';

/** All texts that stand in the code of those files by themselves; what only types say is left out. */
export async function textsIn(pattern: string): Promise<Set<string>> {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    if (typeof value !== 'object' || value === null || !('type' in value)) return;
    if (value.type === 'TSTypeAnnotation' || value.type === 'TSTypeAliasDeclaration') return;
    if (value.type === 'Literal' && 'value' in value) found.add(`${value.value}`);
    Object.values(value).forEach(visit);
  };
  for await (const path of glob(pattern)) visit(parseAst(await readFile(path, 'utf8'), { lang: 'ts' }));
  return found;
}
