import { type GraphQLObjectType, isInterfaceType, isUnionType } from 'graphql';
import { schema } from '#src/api/graphql/schema.ts';
import { ISSUES } from '#src/domain/issues.ts';
import { PRECONDITIONS, type Remedy } from '#src/domain/preconditions.ts';
import { CODES, ERROR_CODES } from '#src/domain/refusals.ts';

const INTRO = `# Errors

Printed by \`npm run docs\` from the codes, the HTTP table, the schema and the refusals themselves.

Over REST an error is \`{ error: { code, message, requestId, details? } }\`. Over GraphQL what can go wrong with a
mutation is a type of its result: select \`... on UserError { code message requestId }\`. Where no type is named, and
in queries and subscriptions, it is an entry of \`errors\` with \`extensions.code\`; a request that is wrong as GraphQL has
\`BAD_USER_INPUT\` there. Codes may be added.
`;

/** Every code as a page to read. */
export function errorsDocument(): string {
  const codes = ERROR_CODES.map((code) => {
    const types = userErrors().filter(({ extensions }) => extensions.code === code);
    const rest =
      code === 'VALIDATION' ? '`VALIDATION`, on generate-content `VALIDATION_FAILED`' : `\`${code}\``;
    return row([rest, CODES[code].is, CODES[code].remedy, `${CODES[code].status}`, typesText(types)]);
  });
  const preconditions = Object.entries(PRECONDITIONS).map(([code, { is, remedy, step, name }]) =>
    row([`\`${code}\``, is, remedyText(remedy), `\`${step}\``, `\`${name}\``]),
  );
  const issues = Object.entries(ISSUES).map(([code, says]) => row([`\`${code}\``, says]));
  return `${INTRO}
| Code | Meaning | What to do | HTTP | GraphQL type |
|---|---|---|---|---|
${codes.join('\n')}

## Preconditions

The project is not ready: 422, \`code\` is \`VALIDATION\` and the code to branch on is \`error.details.code\` over REST and
\`detailCode\` of \`PreconditionError\` over GraphQL. The message begins with it. \`details\` also holds \`format\`, \`step\`,
\`remedy\` and the ids that were reached.

| Code | Meaning | What to do | Step | GraphQL type |
|---|---|---|---|---|
${preconditions.join('\n')}

## Issues

A wrong input lists every fault as an issue: \`issues { path message code values }\` of \`ValidationError\` over GraphQL,
\`error.details.issues\` over REST. \`path\` is the field, such as \`brief.topic\`, or \`project.appName\` for a text of the
project. Those with a code can be told apart; \`values\` are what takes the places of its sentence:

| Code | Sentence |
|---|---|
${issues.join('\n')}

## What each mutation can answer

${mutationLines().join('\n')}
`;
}

const row = (cells: string[]) => `| ${cells.join(' | ')} |`;

const typesText = (types: GraphQLObjectType[]) =>
  types.length > 0 ? types.map(({ name }) => `\`${name}\``).join(', ') : '`errors`';

/** Error types that have a code of their own at the top level. */
function userErrors(): GraphQLObjectType[] {
  const [userError, precondition] = ['UserError', 'PreconditionError'].map((name) => schema.getType(name));
  if (!isInterfaceType(userError) || !isInterfaceType(precondition))
    throw new Error('The interfaces are gone.');
  const nested = schema.getPossibleTypes(precondition);
  return schema.getPossibleTypes(userError).filter((type) => !nested.includes(type));
}

function mutationLines(): string[] {
  return Object.values(schema.getMutationType()?.getFields() ?? {}).map((field) => {
    const members = isUnionType(field.type) ? field.type.getTypes() : [];
    const errors = members.filter(({ name }) => name.endsWith('Error')).map(({ name }) => `\`${name}\``);
    return `- \`${field.name}\`: ${errors.join(', ') || 'nothing of its own'}`;
  });
}

/** Once where both faces say the same. */
function remedyText({ rest, graphql }: Remedy): string {
  return rest === graphql ? rest : `${rest} On GraphQL: ${graphql}`;
}
