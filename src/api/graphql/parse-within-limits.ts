import {
  type DefinitionNode,
  type DocumentNode,
  GraphQLError,
  Kind,
  Lexer,
  type ParseOptions,
  parse,
  Source,
  TokenKind,
} from 'graphql';
import { documentSizes, type Size } from './document-size.ts';
import { repeatedPairs } from './repeated-fields.ts';

/** Longest document, in characters: GraphiQL's introspection has some 2,000. */
const MAX_DOCUMENT = 50_000;
/** Every error tells its line, which is found by going through all of them. */
const MAX_LINES = 1_000;
/** Words and signs of one document; each costs parsing and validation time. */
const MAX_TOKENS = 5_000;
/** Brackets open at once, of selections and of values; the parser and others go down into each by a call. */
const MAX_NESTING = 64;
/** Operations and fragments; some rules of validation go through the ones for each of the others. */
const MAX_DEFINITIONS = 100;
/** Pairs of fields with one name, each of which validation may compare. */
const MAX_REPEATED_PAIRS = 30_000;

/** The limits of an operation, and of a fragment by itself, in the order in which they are told. */
const LIMITS: { of: keyof Size; most: number; told: (size: number, most: number) => string }[] = [
  { of: 'width', most: 50, told: (_size, most) => `The operation has more than ${most} root fields.` },
  { of: 'depth', most: 15, told: tooLarge('depth') },
  { of: 'breadth', most: 500, told: tooLarge('breadth') },
  { of: 'aliases', most: 30, told: tooLarge('number of aliases') },
  { of: 'directives', most: 50, told: tooLarge('number of directives') },
];

function tooLarge(what: string) {
  return (size: number, most: number) =>
    `The operation is too large: its ${what} is ${size}, the limit is ${most}.`;
}

/**
 * Parses a document that any transport brought. One that is too much is refused here, before validation, some of
 * whose rules take quadratic time.
 * @throws GraphQLError
 */
export function parseWithinLimits(text: string, options?: ParseOptions): DocumentNode {
  if (text.length > MAX_DOCUMENT) refuse(`The document is longer than ${MAX_DOCUMENT} characters.`);
  const source = new Source(text);
  refuseDeepNesting(source);
  const document = parse(source, { ...options, maxTokens: MAX_TOKENS });
  if (document.definitions.length > MAX_DEFINITIONS) {
    refuse(`The document has more than ${MAX_DEFINITIONS} operations and fragments.`);
  }
  const sizeOf = documentSizes(document);
  for (const definition of document.definitions) refuseLarge(definition, sizeOf(definition));
  if (repeatedPairs(document) > MAX_REPEATED_PAIRS) {
    refuse(
      `The document repeats fields too often: more than ${MAX_REPEATED_PAIRS} pairs have the same name.`,
    );
  }
  return document;
}

/** Before parsing, for the parser itself calls itself at every bracket. */
function refuseDeepNesting(source: Source): void {
  const lexer = new Lexer(source);
  let open = 0;
  for (let count = 0; count <= MAX_TOKENS; count += 1) {
    const { kind, line } = lexer.advance();
    if (kind === TokenKind.EOF) return;
    open += NESTING[kind] ?? 0;
    if (open > MAX_NESTING) refuse(`The document is nested more than ${MAX_NESTING} brackets deep.`);
    if (line > MAX_LINES) refuse(`The document has more than ${MAX_LINES} lines.`);
  }
}

const NESTING: Partial<Record<TokenKind, number>> = {
  [TokenKind.BRACE_L]: 1,
  [TokenKind.BRACKET_L]: 1,
  [TokenKind.PAREN_L]: 1,
  [TokenKind.BRACE_R]: -1,
  [TokenKind.BRACKET_R]: -1,
  [TokenKind.PAREN_R]: -1,
};

function refuseLarge(definition: DefinitionNode, size: Size): void {
  for (const { of, most, told } of LIMITS) {
    if (of === 'width' && definition.kind !== Kind.OPERATION_DEFINITION) continue;
    if (size[of] > most) throw new GraphQLError(told(size[of], most), { nodes: definition });
  }
}

function refuse(message: string): never {
  throw new GraphQLError(message);
}
