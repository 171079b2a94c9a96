import { escapeHtml } from '../../escape-html.ts';
import { code, prose } from './page-text.ts';

/** What the page shows of a JSON schema. */
export type SchemaNode = {
  $ref?: string;
  type?: string | string[];
  format?: string;
  description?: string;
  properties?: Record<string, SchemaNode>;
  required?: string[];
  items?: SchemaNode;
  anyOf?: SchemaNode[];
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  maxItems?: number;
};

/** A schema as a list of its members, with what each is and may be. */
export function schemaHtml(schema: SchemaNode): string {
  const choices = schema.anyOf?.filter((choice) => choice.properties) ?? [];
  if (choices.length > 1) return choices.map(schemaHtml).join('<p class="type">or</p>');
  const inner = membersOf(schema);
  if (!inner) return `<p class="type">${typeHtml(schema)}</p>`;
  const required = new Set(inner.required);
  const members = Object.entries(inner.properties ?? {}).map(
    ([name, member]) =>
      `<dt>${code(name)} <small>${typeHtml(member)}${required.has(name) ? ', required' : ''}</small></dt><dd>${prose(member.description ?? '')}${nestedHtml(member)}</dd>`,
  );
  return `<dl>${members.join('')}</dl>`;
}

const nestedHtml = (member: SchemaNode) => (membersOf(member) ? schemaHtml(member) : '');

/** The object to list: itself, or the one it may be null or a list of. */
function membersOf(schema: SchemaNode): SchemaNode | undefined {
  if (schema.properties) return schema;
  const inner = [...(schema.anyOf ?? []), ...(schema.items ? [schema.items] : [])];
  return inner.map(membersOf).find((found) => found !== undefined);
}

function typeHtml(schema: SchemaNode): string {
  const { minLength, maxLength, minimum, maximum, maxItems } = schema;
  const facts = [
    kindHtml(schema),
    rangeText(minLength, maxLength, ' characters'),
    rangeText(minimum, maximum),
    rangeText(undefined, maxItems, ' items'),
    schema.default === undefined ? '' : `default ${code(JSON.stringify(schema.default))}`,
  ];
  return facts.filter(Boolean).join(', ');
}

function rangeText(least: number | undefined, most: number | undefined, unit = ''): string {
  // Number.MAX_SAFE_INTEGER is what "no limit" reads for integers.
  const limit = most === Number.MAX_SAFE_INTEGER ? undefined : most;
  if (limit === undefined) return least === undefined || least <= 0 ? '' : `${least}${unit} or more`;
  return least === undefined ? `up to ${limit}${unit}` : `${least} to ${limit}${unit}`;
}

function kindHtml(schema: SchemaNode): string {
  if (schema.$ref) {
    const name = schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1);
    return `<a href="#schema-${escapeHtml(name)}">${escapeHtml(name)}</a>`;
  }
  if (schema.enum) return schema.enum.map((value) => code(String(value))).join(' | ');
  if ('const' in schema) return code(JSON.stringify(schema.const));
  if (schema.anyOf) return schema.anyOf.map(typeHtml).join(' or ');
  if (schema.items) return `list of ${typeHtml(schema.items)}`;
  const types = [schema.type ?? 'anything'].flat().join(' or ');
  return escapeHtml(schema.format ? `${types} (${schema.format})` : types);
}
