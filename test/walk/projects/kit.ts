import { afterAll, beforeAll } from 'vitest';
import { expectData } from '#test/kit/http/client.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { keyOfOwner } from '#test/kit/http/key-of.ts';
import { CREATE_PROJECT } from './documents.ts';

// One gateway for all parts, since starting one for each would take longer than their tests.
export let gateway: TestGateway;
export let apiKey: string;
/** A key that may read projects and nothing else. */
export let readerKey: string;
beforeAll(async () => {
  gateway = await startTestGateway();
  apiKey = gateway.demo.apiKey;
  const { demo, parts } = gateway;
  readerKey = (await keyOfOwner(parts.store.db, demo.projectId, { scopes: ['projects:read'] })).key;
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

export type Json = Record<string, unknown>;

export const graphql = (document: string, variables: object = {}) =>
  expectData(gateway.url, document, variables, { apiKey }) as Promise<Record<string, Json>>;

export async function rest(method: string, path: string, body?: unknown, key = apiKey) {
  const response = await fetch(`${gateway.url}/v1${path}`, {
    method,
    headers: { 'X-Api-Key': key, 'Content-Type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as Json };
}

/** The id of a project that has a name and nothing else, unless told otherwise. */
export async function newProject(input: object = {}): Promise<string> {
  const { createProject } = await graphql(CREATE_PROJECT, { input: { name: 'x', ...input } });
  return `${createProject?.id}`;
}
