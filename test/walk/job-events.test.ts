import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decodeId, encodeId } from '#src/domain/ids.ts';
import { ask, expectData } from '#test/kit/http/client.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { countStatements } from '#test/kit/postgres/count-statements.ts';
import { newJob, newTenant } from './fixtures/job.ts';

let gateway: TestGateway;
let apiKey: string;
let jobIds: string[];
beforeAll(async () => {
  gateway = await startTestGateway();
  apiKey = gateway.demo.apiKey;
  const { store } = gateway.parts;
  const projectId = decodeId('project', gateway.demo.projectId) ?? '';
  const { organisationId } = await store.db
    .selectFrom('project')
    .select('organisationId')
    .where('id', '=', projectId)
    .executeTakeFirstOrThrow();
  const { caller } = await newTenant(store);
  jobIds = [];
  for (let made = 0; made < 12; made += 1) {
    jobIds.push(await newJob(store, { organisationId, projectId, caller }, { held: 0 }));
  }
  const [first, second] = jobIds;
  for (const [id, upTo] of [
    [first, 4],
    [second, 2],
  ] as const) {
    for (let seq = 2; seq <= upTo; seq += 1) await addEvent(id ?? '', seq);
  }
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

const addEvent = (jobId: string, seq: number) =>
  gateway.parts.store.db
    .insertInto('job_event')
    .values({ jobId, seq, type: 'container_stage', status: 'running', stage: 'queued', progress: 0 })
    .execute();

type Jobs = { jobs: { edges: { node: Record<string, unknown> & { id: string } }[] } };
const DOCUMENT = `query ($projectId: ID!, $first: Int!) {
  jobs(projectId: $projectId, first: $first) { edges { node {
    id all: events { seq } next: events(after: 1, first: 2) { seq } same: events(after: 1, first: 2) { seq }
  } } }
}`;

describe('the events of many jobs', () => {
  test('are each the range that was asked for, in order', async () => {
    const variables = { projectId: gateway.demo.projectId, first: 50 };
    const { jobs } = await expectData<Jobs, object>(gateway.url, DOCUMENT, variables, { apiKey });
    const of = (id = '') => jobs.edges.find(({ node }) => node.id === encodeId('job', id))?.node;
    const seqs = (...all: number[]) => all.map((seq) => ({ seq }));
    const [first, second, third] = jobIds;
    expect(of(first)).toMatchObject({ all: seqs(1, 2, 3, 4), next: seqs(2, 3), same: seqs(2, 3) });
    expect(of(second)).toMatchObject({ all: seqs(1, 2), next: seqs(2), same: seqs(2) });
    expect(of(third)).toMatchObject({ all: seqs(1), next: [], same: [] });
  });

  test('take one statement for each range, however many jobs there are', async () => {
    const { store, counter } = countStatements(gateway.parts.store);
    await using counted = await gateway.another({ store });
    const count = async (first: number) => {
      const variables = { projectId: gateway.demo.projectId, first };
      counter.sent = 0;
      const { jobs } = await expectData<Jobs, object>(counted.url, DOCUMENT, variables, { apiKey });
      expect(jobs.edges).toHaveLength(first);
      return counter.sent;
    };
    await count(1);
    expect(await count(12)).toBe(await count(1));
  });

  test('cost so much that an alias for every range is refused', async () => {
    const aliases = Array.from(
      { length: 30 },
      (_, after) => `e${after}: events(after: ${after}, first: 1) { seq }`,
    );
    const document = `query ($projectId: ID!) {
      jobs(projectId: $projectId, first: 200) { edges { node { ${aliases.join(' ')} } } }
    }`;
    const variables = { projectId: gateway.demo.projectId };
    const answer = await ask(gateway.url, document, variables, { apiKey });
    expect(JSON.stringify(answer)).toContain('its complexity is');
  });
});
