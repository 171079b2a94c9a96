import type { Accepts, PageTable, Refuses, Row } from '../test/parity/row.ts';

const INTRO = `# Parity with the reference

Each line is a sentence of one of its pages, what follows from it, and what either face answers. Each is a
test that runs on both (\`test/parity\`). This page is printed from the same table by \`npm run docs\`.
`;

/** The tables as a page to read. */
export function parityDocument(tables: readonly PageTable[]): string {
  const rows = tables.flatMap(({ sections }) => sections.flatMap((section) => section.rows));
  const count = `${rows.length} lines, ${rows.length * 2} tests.\n`;
  return `${[INTRO, count, ...tables.map(pageText)].join('\n')}`;
}

function pageText({ page, sections }: PageTable): string {
  const parts = sections.map(
    ({ title, rows }) =>
      `### ${title}\n\n| Page says | Here | GraphQL | REST |\n|---|---|---|---|\n${rows.map(rowText).join('\n')}\n`,
  );
  return `## ${page}\n\n${parts.join('\n')}`;
}

function rowText(row: Row): string {
  const { graphql, rest } = answersOf(row);
  const decided = row.decided ? ` *${row.decided}*` : '';
  return `| ${[row.says, `${row.means}.${decided}`, graphql, rest].map(cell).join(' | ')} |`;
}

function answersOf(row: Row): { graphql: string; rest: string } {
  if ('probe' in row) return { graphql: row.graphql ?? 'as said', rest: row.rest ?? 'as said' };
  if ('accepts' in row || 'refuses' in row) return { graphql: graphqlText(row), rest: restText(row) };
  return { graphql: graphqlText(row.graphql), rest: restText(row.rest) };
}

function graphqlText(answer: Accepts | Refuses): string {
  if ('accepts' in answer) return acceptedText('`ContentJobAccepted`', answer);
  const { type, graphqlCode, paths, details } = answer.refuses;
  const code = details?.code ?? graphqlCode;
  return `${type ? `\`${type}\`` : 'error'} \`${code}\`${pathsText(paths)}`;
}

function restText(answer: Accepts | Refuses): string {
  if ('accepts' in answer) return acceptedText('202', answer);
  const { status, code, paths, details } = answer.refuses;
  return `${status} \`${code}\`${details?.code ? ` \`${details.code}\`` : ''}${pathsText(paths)}`;
}

function acceptedText(name: string, { accepts }: Accepts): string {
  const facts = { ...accepts.shows, ...accepts.orders };
  const shown = Object.entries(facts).map(([field, value]) => `${field} ${valueText(value)}`);
  return shown.length > 0 ? `${name}; ${shown.join(', ')}` : name;
}

/** Values short enough to read; ids by what they are. */
function valueText(value: unknown): string {
  const text = JSON.stringify(value).replaceAll('"@', '"the ');
  return text.length > 60 ? 'as sent' : text.replaceAll('"', '');
}

const pathsText = (paths: string[] | undefined) => (paths ? ` at ${paths.join(', ')}` : '');

/** Text that a table can hold. */
const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ').replaceAll('\\n', '\\\\n');
