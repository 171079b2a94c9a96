import { glob, readFile } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { parseAst } from 'vitest/node';

type Node = { type: string; [key: string]: unknown };

/** A function, constant or class at the top of a file: the names it uses, and the errors it makes. */
type Declaration = { uses: Set<string>; makes: Set<string> };
type Source = {
  declarations: Map<string, Declaration>;
  imports: Map<string, { file: string; name: string }>;
};

/** The names used and the errors made by what a declaration leads to, by following names through the files. */
export type Reach = (file: string, name: string) => Declaration;

export async function openReach(pattern: string): Promise<Reach> {
  const sources = new Map<string, Source>();
  for await (const path of glob(pattern)) {
    if (!path.includes('kernels')) sources.set(path, sourceOf(path, await readFile(path, 'utf8')));
  }
  return (file, name) => {
    const reached: Declaration = { uses: new Set(), makes: new Set() };
    const seen = new Set<string>();
    const visit = (path: string, wanted: string) => {
      const source = sources.get(path);
      const declaration = source?.declarations.get(wanted);
      if (!source || !declaration || seen.has(`${path} ${wanted}`)) return;
      seen.add(`${path} ${wanted}`);
      for (const error of declaration.makes) reached.makes.add(error);
      for (const use of declaration.uses) {
        reached.uses.add(use);
        const imported = source.imports.get(use);
        visit(imported?.file ?? path, imported?.name ?? use);
      }
    };
    visit(file, name);
    return reached;
  };
}

function sourceOf(path: string, text: string): Source {
  const source: Source = { declarations: new Map(), imports: new Map() };
  const { body } = parseAst(text, { lang: 'ts' }) as unknown as { body: Node[] };
  for (const statement of body) {
    if (statement.type === 'ImportDeclaration') addImports(path, statement, source);
    const declared = (statement.declaration ?? statement) as Node;
    for (const name of namesOf(declared)) source.declarations.set(name, facts(declared));
  }
  return source;
}

function addImports(path: string, statement: Node, { imports }: Source): void {
  const from = (statement.source as Node).value as string;
  if (!from.startsWith('.')) return;
  const file = normalize(join(dirname(path), from));
  for (const specifier of statement.specifiers as {
    imported?: { name: string };
    local: { name: string };
  }[]) {
    imports.set(specifier.local.name, { file, name: specifier.imported?.name ?? specifier.local.name });
  }
}

function namesOf(declared: Node): string[] {
  const list = (declared.declarations as { id: { name?: string } }[] | undefined) ?? [
    declared as unknown as { id?: { name?: string } },
  ];
  return list.flatMap(({ id }) => id?.name ?? []);
}

function facts(declared: Node): Declaration {
  const found: Declaration = { uses: new Set(), makes: new Set() };
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    if (typeof value !== 'object' || value === null || !('type' in value)) return;
    const node = value as Node;
    if (node.type === 'Identifier') found.uses.add(node.name as string);
    const made = node.type === 'NewExpression' ? (node.callee as { name?: string }).name : undefined;
    if (made?.endsWith('Error')) found.makes.add(made);
    for (const child of Object.values(node)) walk(child);
  };
  walk(declared);
  return found;
}
