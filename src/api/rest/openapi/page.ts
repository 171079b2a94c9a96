import { escapeHtml } from '../../escape-html.ts';
import { METHODS, type OpenApiDocument } from './document.ts';
import { type SchemaNode, schemaHtml } from './page-schema.ts';
import { STYLE } from './page-style.ts';
import { code, prose } from './page-text.ts';

type Media = { schema?: SchemaNode; example?: unknown; examples?: Record<string, { value: unknown }> };
type Parameter = { name: string; in: string; required?: boolean; description?: string; schema?: SchemaNode };
type OperationNode = {
  operationId: string;
  tags: string[];
  summary: string;
  description: string;
  parameters?: Parameter[];
  requestBody?: { content: Record<string, Media> };
  responses: Record<string, { description: string; content?: Record<string, Media> }>;
};
type Entry = { method: string; path: string; operation: OperationNode };

/** The document as one page to read: no script, no other file, light and dark as the reader's system is. */
export function referencePage(document: OpenApiDocument): string {
  const entries = entriesOf(document);
  const tags = document.tags ?? [];
  const components = (document.components?.schemas ?? {}) as Record<string, SchemaNode>;
  const { title, description = '' } = document.info;
  const sections = tags.map(({ name, description: about = '' }) => {
    const own = entries.filter(({ operation }) => operation.tags.includes(name));
    return `<section><h2 id="${slug(name)}">${escapeHtml(name)}</h2><p>${prose(about)}</p>${own.map(operationHtml).join('')}</section>`;
  });
  const schemas = Object.entries(components).map(
    ([name, schema]) => `<article><h3 id="schema-${name}">${name}</h3>${schemaHtml(schema)}</article>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} REST reference</title>
<style>${STYLE}</style>
</head>
<body>
<nav><strong>${escapeHtml(title)}</strong>${tags.map(({ name }) => navHtml(name, entries)).join('')}<a href="#schemas">Schemas</a></nav>
<main>
<h1>${escapeHtml(title)} REST reference</h1>
<p>${prose(description)}</p>
<p>Send your key as ${code('Authorization: Bearer …')} or ${code('X-Api-Key: …')}. The same as data: <a href="openapi.json">openapi.json</a>.</p>
${sections.join('\n')}
<section><h2 id="schemas">Schemas</h2>${schemas.join('')}</section>
</main>
</body>
</html>
`;
}

function entriesOf(document: OpenApiDocument): Entry[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item?.[method] as OperationNode | undefined;
      return operation ? [{ method: method.toUpperCase(), path, operation }] : [];
    }),
  );
}

function navHtml(tag: string, entries: Entry[]): string {
  const own = entries.filter(({ operation }) => operation.tags.includes(tag));
  const links = own.map(
    ({ operation }) => `<li><a href="#${operation.operationId}">${escapeHtml(operation.summary)}</a></li>`,
  );
  return `<a href="#${slug(tag)}">${escapeHtml(tag)}</a><ul>${links.join('')}</ul>`;
}

function operationHtml({ method, path, operation }: Entry): string {
  const { operationId, summary, description, parameters = [], requestBody, responses } = operation;
  return `<article id="${operationId}">
<h3>${escapeHtml(summary)} <a class="anchor" href="#${operationId}" aria-label="Link to ${escapeHtml(summary)}">#</a></h3>
<p class="route"><span class="${method.toLowerCase()}">${method}</span> ${code(path)}</p>
<p>${prose(description)}</p>
${parameters.length > 0 ? `<h4>Parameters</h4><dl>${parameters.map(parameterHtml).join('')}</dl>` : ''}
${requestBody ? `<h4>Body</h4>${contentHtml(requestBody.content)}` : ''}
<h4>Answers</h4>${Object.entries(responses)
    .map(
      ([status, answer]) =>
        `<details${status.startsWith('2') ? ' open' : ''}><summary>${code(status)} ${prose(answer.description)}</summary>${contentHtml(answer.content ?? {})}</details>`,
    )
    .join('')}
</article>`;
}

function parameterHtml({ name, in: place, required, description = '', schema }: Parameter): string {
  const facts = `${escapeHtml(place)}${required ? ', required' : ''}`;
  return `<dt>${code(name)} <small>${facts}</small></dt><dd>${prose(description)}${schema ? schemaHtml(schema) : ''}</dd>`;
}

function contentHtml(content: Record<string, Media>): string {
  return Object.entries(content)
    .map(([type, { schema, example, examples = {} }]) => {
      const shown = [
        ...(example === undefined ? [] : [example]),
        ...Object.values(examples).map(({ value }) => value),
      ];
      return `<p><small>${escapeHtml(type)}</small></p>${schema ? schemaHtml(schema) : ''}${shown.map((value) => `<pre>${escapeHtml(JSON.stringify(value, null, 2))}</pre>`).join('')}`;
    })
    .join('');
}

const slug = (name: string) => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
