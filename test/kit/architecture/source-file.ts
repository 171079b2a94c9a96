import { glob, readFile } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { parseAst } from 'vitest/node';

/** What the rules need to know of one file. */
export type SourceFile = {
  /** From the root of the repository, such as `src/domain/ids.ts`. */
  path: string;
  lines: number;
  /** Imports of our own files, by their path; packages are left out. */
  imports: OwnImport[];
  /** Own files it has run on their own, as a thread or a process. */
  starts: string[];
  functions: { line: number; lines: number }[];
  /** Kinds of syntax found that some rule may forbid, with their line. */
  found: { what: Forbidden; line: number }[];
};

export type OwnImport = { to: string; byValue: boolean };
export type Forbidden =
  | 'process.env'
  | 'any'
  | 'cast'
  | 'default export'
  | 'sql'
  | 'suite at import'
  | 'syntax that Node cannot erase';

type Node = { type: string; start: number; end: number; [key: string]: unknown };

const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);
/** How a statement begins, by hand or with Kysely. */
const STATEMENTS = new Set(['selectFrom', 'insertInto', 'updateTable', 'deleteFrom']);
const NOT_ERASABLE = new Set([
  'TSEnumDeclaration',
  'TSParameterProperty',
  'TSExportAssignment',
  'TSImportEqualsDeclaration',
]);

/** AssemblyScript has a syntax of its own, and what a tool printed is not ours to shape. */
const NOT_OURS = /node_modules|generated|compositor\/kernels\//;

export async function readSources(patterns: string[]): Promise<SourceFile[]> {
  const files: SourceFile[] = [];
  for await (const path of glob(patterns)) {
    if (NOT_OURS.test(path)) continue;
    files.push(parseSource(path, await readFile(path, 'utf8')));
  }
  return files.sort((left, right) => left.path.localeCompare(right.path));
}

export function parseSource(path: string, text: string): SourceFile {
  const file: SourceFile = {
    path,
    lines: text.trimEnd().split('\n').length,
    imports: [],
    starts: [],
    functions: [],
    found: [],
  };
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
  visit(parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' }) as unknown as Node, (node) => {
    if (FUNCTIONS.has(node.type)) {
      const line = lineOf(node.start);
      file.functions.push({ line, lines: lineOf(node.end) - line + 1 });
    }
    const what = forbidden(node);
    if (what) file.found.push({ what, line: lineOf(node.start) });
    const imported = importOf(path, node);
    if (imported) file.imports.push(imported);
    const started = startedBy(path, node);
    if (started) file.starts.push(started);
  });
  return file;
}

function visit(node: Node, enter: (node: Node) => void): void {
  enter(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) visit(child, enter);
    }
  }
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** What files of tests register; in a shared file it is heard by the first of a worker alone, which loads it once. */
const REGISTERS = /^(?:(?:before|after)(?:All|Each)|test|describe)$/;

const registersAtImport = ({ type, expression }: Node): boolean =>
  type === 'ExpressionStatement' && isNode(expression) && REGISTERS.test(`${nameOf(expression.callee)}`);

function forbidden(node: Node): Forbidden | null {
  if (node.type === 'Program' && (node.body as Node[]).some(registersAtImport)) return 'suite at import';
  if (node.type === 'TSAnyKeyword') return 'any';
  if (isCast(node)) return 'cast';
  if (node.type === 'ExportDefaultDeclaration') return 'default export';
  if (NOT_ERASABLE.has(node.type)) return 'syntax that Node cannot erase';
  // `declare module` is erased; a namespace with code in it is not.
  if (node.type === 'TSModuleDeclaration' && node.declare !== true) return 'syntax that Node cannot erase';
  if (node.type === 'TaggedTemplateExpression' && nameOf(node.tag) === 'sql') return 'sql';
  if (node.type === 'MemberExpression' && STATEMENTS.has(`${nameOf(node.property)}`)) return 'sql';
  if (
    node.type === 'MemberExpression' &&
    nameOf(node.object) === 'process' &&
    nameOf(node.property) === 'env'
  ) {
    return 'process.env';
  }
  return null;
}

/** `as` that the compiler believes; by way of `unknown` it is one, and `as const` is none. */
function isCast({ type, typeAnnotation }: Node): boolean {
  if (type === 'TSTypeAssertion' || type === 'TSNonNullExpression') return true;
  if (type !== 'TSAsExpression' || !isNode(typeAnnotation)) return false;
  return typeAnnotation.type !== 'TSUnknownKeyword' && nameOf(typeAnnotation.typeName) !== 'const';
}

const nameOf = (value: unknown) => (isNode(value) && value.type === 'Identifier' ? value.name : undefined);

/** Imports, re-exports and `import()`; one is by value unless all that it names are types. */
function importOf(path: string, node: Node): OwnImport | null {
  const dynamic = node.type === 'ImportExpression';
  const fixed = ['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration'].includes(node.type);
  if (!(dynamic || fixed) || !isNode(node.source) || typeof node.source.value !== 'string') return null;
  const to = ownPath(path, node.source.value);
  if (to === null) return null;
  const kinds = [node.importKind, node.exportKind];
  const names = Array.isArray(node.specifiers) ? node.specifiers.filter(isNode) : [];
  const allTypes =
    names.length > 0 && names.every((name) => [name.importKind, name.exportKind].includes('type'));
  return { to, byValue: dynamic || !(kinds.includes('type') || allTypes) };
}

/** The module of a `new URL('./name.ts', import.meta.url)`. */
function startedBy(path: string, node: Node): string | null {
  if (node.type !== 'NewExpression' || nameOf(node.callee) !== 'URL') return null;
  const [name] = node.arguments as Node[];
  return typeof name?.value === 'string' && name.value.endsWith('.ts') ? ownPath(path, name.value) : null;
}

function ownPath(from: string, specifier: string): string | null {
  if (specifier.startsWith('#')) return specifier.slice(1);
  return specifier.startsWith('.') ? normalize(join(dirname(from), specifier)) : null;
}
