import { type GraphQLObjectType, getNamedType, isLeafType, isObjectType, isUnionType } from 'graphql';
import { schema } from '#src/api/graphql/schema.ts';
import { ask, errorCode } from '#test/kit/http/client.ts';
import type { Json, StartName } from '../row.ts';
import { CALLS, type CallName } from './calls.ts';
import { type Accepted, each, type Face, type Refused, type Seen } from './face.ts';
import { inAnHour } from './rest.ts';

const INPUTS: Record<StartName, string> = {
  generateContent: 'GenerateContentInput',
  slideshowBuild: 'SlideshowBuildInput',
  ugcRemix: 'UgcRemixInput',
};

/** The GraphQL face of a running gateway; `apiKey` is for reading what was started. */
export function graphqlFace(url: string, apiKey: string): Face {
  const send = (document: string, variables: Json) => ask<Json, Json>(url, document, variables, { apiKey });
  return {
    name: 'GraphQL',
    start: async ({ start, projectId, body, headers }) => {
      const document = `mutation ($input: ${INPUTS[start]}!) { ${start}(input: $input) { ${everythingOf(start)} } }`;
      const input = { projectId, ...inCapitals(body) };
      const result = await ask<Json, Json>(url, document, { input }, { headers });
      const answer = result.data?.[start] as Json | undefined | null;
      if (answer?.__typename === 'ContentJobAccepted') return accepted(answer);
      return refused(result.response, answer ?? null, result.errors?.[0]);
    },
    container: async (id) => {
      const { data } = await send(CONTAINER, { id });
      return seen(data?.container as Json);
    },
    stages: async (jobId) => {
      const { data } = await send('query ($id: ID!) { job(id: $id) { events { stage } } }', { id: jobId });
      const job = data?.job as { events: { stage: string }[] };
      return each(job.events.map(({ stage }) => stage.toLowerCase()));
    },
    approve: async (containerId) =>
      void (await send(
        'mutation ($input: ApproveContainerInput!) { approveContainer(input: $input) { __typename } }',
        { input: { containerId } },
      )),
    schedule: async (containerId, socialAccountId) => {
      const input = { containerId, scheduledFor: inAnHour(), targets: [{ socialAccountId }] };
      const result = await send(
        'mutation ($input: ScheduleContainerInput!) { scheduleContainer(input: $input) { ... on UserError { code } } }',
        { input },
      );
      const answer = result.data?.scheduleContainer as Json | undefined;
      return answer?.code ?? errorCode(result) ?? null;
    },
    jobStatus: async ({ jobId }) => {
      const { data } = await send('query ($id: ID!) { job(id: $id) { status } }', { id: jobId });
      const job = data?.job as Json;
      return String(job.status).toLowerCase();
    },
    hooks: async (projectId) => {
      const document = 'query ($projectId: ID!) { hooks(projectId: $projectId) { hooks } }';
      const { data } = await send(document, { projectId });
      const suggestions = data?.hooks as { hooks: string[] };
      return suggestions.hooks;
    },
    requiresApproval: async (projectId) => {
      const { data } = await send('query ($id: ID!) { project(id: $id) { requiresApproval } }', {
        id: projectId,
      });
      const project = data?.project as Json;
      return project.requiresApproval;
    },
    describeProject: async (projectId, appDescription) =>
      void (await send(
        'mutation ($input: UpdateProjectInput!) { updateProject(input: $input) { __typename } }',
        { input: { projectId, appDescription } },
      )),
    call: async (name, input, key = apiKey) => {
      const variables = isQuery(name) ? input : { input: inCapitals(input) };
      const { data, errors } = await ask<Json, Json>(url, documentOf(name), variables, { apiKey: key });
      const answer = (data?.[name] ?? {}) as Json & { issues?: { path: string }[] };
      const { endpoint, secret, code, issues, ...others } = answer;
      return {
        code: code ?? errors?.[0]?.extensions?.code ?? (data?.[name] === null ? 'NOT_FOUND' : null),
        paths: issues?.map(({ path }) => path) ?? [],
        body: { ...others, ...(endpoint as Json), ...(secret !== undefined && { signingSecret: secret }) },
      };
    },
  };
}

const isQuery = (name: CallName) => schema.getQueryType()?.getFields()[name] !== undefined;

function documentOf(name: CallName): string {
  const { success } = CALLS[name];
  if (isQuery(name)) return `query ($endpointId: ID!) { ${name}(endpointId: $endpointId) { ${success} } }`;
  const input = schema.getMutationType()?.getFields()[name]?.args[0]?.type;
  const refusals = '... on UserError { code } ... on ValidationError { issues { path } }';
  return `mutation ($input: ${input}) { ${name}(input: $input) { ${success} ${refusals} } }`;
}

const CONTAINER = `query ($id: ID!) {
  container(id: $id) {
    status format hook caption language approvalStatus metadata
    layer { id } influencer { id } assets { kind }
    draw { seed templateId trackId }
    decision { chosen candidates { format feasible reasons performance { posts views } } }
  }
}`;

function seen(container: Json): Seen {
  const { layer, influencer, assets, decision, ...rest } = container;
  const idOf = (node: unknown) => (node as { id: string } | null)?.id ?? null;
  return {
    ...(rest as Omit<Seen, 'layerId' | 'influencerId' | 'assetKinds'>),
    status: String(rest.status).toLowerCase(),
    format: rest.format ? kebab(rest.format) : null,
    approvalStatus: String(rest.approvalStatus).toLowerCase(),
    decision: decision ? inKebab(decision as Decision) : null,
    layerId: idOf(layer),
    influencerId: idOf(influencer),
    assetKinds: (assets as { kind: string }[]).map(({ kind }) => kind.toLowerCase()),
  };
}

type Decision = NonNullable<Seen['decision']>;

function inKebab({ chosen, candidates }: Decision): Decision {
  return {
    chosen: kebab(chosen),
    candidates: candidates.map((one) => ({ ...one, format: kebab(one.format) })),
  };
}

/** Every field of every type a start can answer with, one level deep. */
function everythingOf(start: StartName): string {
  const result = getNamedType(schema.getMutationType()?.getFields()[start]?.type);
  const members = isUnionType(result) ? result.getTypes() : [];
  const others = members.filter(({ name }) => name !== 'ContentJobAccepted');
  const errors = others.map((type) => `... on ${type.name} { ${fieldsOf(type)} }`);
  return `__typename ... on ContentJobAccepted { replayed job { id kind status } containers { id } } ${errors.join(' ')}`;
}

function fieldsOf(type: GraphQLObjectType): string {
  const selected = Object.values(type.getFields()).map((field) => {
    const of = getNamedType(field.type);
    if (isLeafType(of)) return field.name;
    return isObjectType(of) ? `${field.name} { ${fieldsOf(of)} }` : '';
  });
  return selected.join(' ');
}

/** Enum values as GraphQL spells them; the rows write them as the pages do. */
function inCapitals(body: Json): Json {
  const capitals = (value: unknown) => (typeof value === 'string' ? value.toUpperCase() : value);
  const member = ([name, value]: [string, unknown]): [string, unknown] => {
    if (name === 'format') return [name, capitals(value)];
    if (name === 'events' && Array.isArray(value))
      return [name, value.map((one) => String(one).toUpperCase().replaceAll('.', '_'))];
    if (name === 'targetPlatforms' && Array.isArray(value)) return [name, value.map(capitals)];
    return name === 'brief' ? [name, inCapitals(value as Json)] : [name, value];
  };
  return Object.fromEntries(Object.entries(body).map(member));
}

function accepted(answer: Json): Accepted {
  const { job, containers, replayed } = answer as {
    job: Json;
    containers: { id: string }[];
    replayed: boolean;
  };
  return {
    outcome: 'accepted',
    jobId: String(job.id),
    containerIds: containers.map(({ id }) => id),
    replayed,
    // The first answer and its replay differ in nothing else.
    text: JSON.stringify({ ...answer, replayed: undefined }),
  };
}

type GraphQLFailure = { message: string; extensions?: Json | undefined };

function refused(response: Response, answer: Json | null, failure: GraphQLFailure | undefined): Refused {
  const { __typename, code, message, requestId, issues, detailCode, ...facts } = (answer ?? {
    ...failure?.extensions,
    message: failure?.message,
  }) as Json & { issues?: { path: string }[] };
  return {
    outcome: 'refused',
    status: null,
    code,
    type: answer ? String(__typename) : null,
    message: String(message),
    requestId,
    headerRequestId: response.headers.get('x-request-id'),
    paths: issues?.map(({ path }) => path) ?? null,
    details: {
      ...facts,
      ...(detailCode !== undefined && { code: detailCode }),
      ...(facts.format !== undefined && { format: kebab(facts.format) }),
    },
  };
}

const kebab = (format: unknown) => String(format).toLowerCase().replaceAll('_', '-');
