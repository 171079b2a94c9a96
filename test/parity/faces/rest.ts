import type { Json, StartName } from '../row.ts';
import { CALLS } from './calls.ts';
import { type Accepted, each, type Face, type Refused } from './face.ts';

const PATHS: Record<StartName, string> = {
  generateContent: 'content',
  slideshowBuild: 'content/slideshow-builder',
  ugcRemix: 'content/ugc-remix',
};

/** Called with every answer, so that the whole suite can compare them with the published document. */
export type Observer = (method: string, path: string, status: number, body: unknown) => void;

/** The REST face of a running gateway; `apiKey` is for reading what was started. */
export function restFace(url: string, apiKey: string, observe: Observer): Face {
  const send = async (method: string, path: string, body?: Json, headers: Json = { 'X-Api-Key': apiKey }) => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: {
        ...(headers as Record<string, string>),
        ...(body && { 'Content-Type': 'application/json' }),
      },
      body: body && JSON.stringify(body),
    });
    const text = await response.text();
    observe(method, path, response.status, JSON.parse(text));
    return { response, text, json: JSON.parse(text) as Json };
  };
  const read = async (path: string) => (await send('GET', path)).json;
  return {
    name: 'REST',
    start: async ({ start, projectId, body, headers }) => {
      const { response, text, json } = await send(
        'POST',
        `/v1/projects/${projectId}/${PATHS[start]}`,
        body,
        headers,
      );
      return response.status === 202 ? accepted(response, text, json) : refused(response, json);
    },
    container: async (id) => {
      const body = await read(`/v1/content/${id}`);
      const assets = body.assets as { kind: string }[];
      return {
        ...(body as unknown as Awaited<ReturnType<Face['container']>>),
        assetKinds: assets.map(kindOf),
      };
    },
    stages: async (jobId) => {
      const stream = await fetch(`${url}/v1/jobs/${jobId}/events`, { headers: { 'X-Api-Key': apiKey } });
      const lines = (await stream.text()).matchAll(/^data: (.+)$/gm);
      return each([...lines].map(([, data = '']) => String((JSON.parse(data) as Json).stage)));
    },
    approve: async (id) => void (await send('POST', `/v1/content/${id}/approve`, {})),
    schedule: async (id, socialAccountId) => {
      const body = { scheduledFor: inAnHour(), targets: [{ socialAccountId }] };
      const { json } = await send('POST', `/v1/content/${id}/schedule`, body);
      return (json.error as Json | undefined)?.code ?? null;
    },
    jobStatus: async ({ text }) => String((await read(JSON.parse(text).locationUrl)).status),
    hooks: async (projectId) => (await read(`/v1/projects/${projectId}/content/hooks`)).hooks as string[],
    requiresApproval: async (id) => (await read(`/v1/projects/${id}`)).requiresApproval,
    describeProject: async (id, appDescription) =>
      void (await send('PATCH', `/v1/projects/${id}`, { appDescription })),
    call: async (name, input, key = apiKey) => {
      const [method, template] = CALLS[name].rest;
      const path = template.replace(/:(\w+)/g, (_, member: string) => String(input[member]));
      const inBody = Object.entries(input).filter(([member]) => !template.includes(`:${member}`));
      const body = method === 'POST' ? Object.fromEntries(inBody) : undefined;
      const { response, json } = await send(method, `/v1/${path}`, body, { 'X-Api-Key': key });
      if (response.ok) return { code: null, paths: [], body: json };
      const { code, paths } = refused(response, json);
      return { code, paths: paths ?? [], body: json };
    },
  };
}

function accepted(response: Response, text: string, json: Json): Accepted {
  return {
    outcome: 'accepted',
    jobId: String(json.jobId),
    containerIds: json.containerIds as string[],
    replayed: response.headers.get('idempotent-replayed') === 'true',
    text,
  };
}

function refused(response: Response, json: Json): Refused {
  const error = json.error as Json;
  const details = (error.details ?? {}) as Json;
  const issues = details.issues as { path: string }[] | undefined;
  return {
    outcome: 'refused',
    status: response.status,
    code: error.code,
    type: null,
    message: String(error.message),
    requestId: error.requestId,
    headerRequestId: response.headers.get('x-request-id'),
    paths: issues?.map(({ path }) => path) ?? null,
    details,
  };
}

export const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();
const kindOf = ({ kind }: { kind: string }) => kind;
