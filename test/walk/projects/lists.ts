import { describe, expect, test } from 'vitest';
import { ask, errorCode, expectData } from '#test/kit/http/client.ts';
import { countStatements } from '#test/kit/postgres/count-statements.ts';
import { CONNECT, CREATE_INFLUENCER, WIRE } from './documents.ts';
import { apiKey, gateway, graphql, type Json, newProject } from './kit.ts';

describe('the lists', () => {
  type Connection = { edges: { node: Json }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
  const LISTS = ['influencers', 'socialAccounts', 'layers', 'media'] as const;

  test('come in pages, oldest first, each thing once, also while others are added', async () => {
    const projectId = await newProject();
    const add = (name: string) => graphql(CREATE_INFLUENCER, { input: { projectId, name } });
    for (const name of ['A', 'B', 'C', 'D', 'E']) await add(name);
    const document = `query ($id: ID!, $after: String) {
      influencers(projectId: $id, first: 2, after: $after) {
        edges { node { name } } pageInfo { hasNextPage endCursor }
      }
    }`;
    const names: unknown[] = [];
    let after: string | null = null;
    do {
      const { influencers } = (await graphql(document, { id: projectId, after })) as Record<string, unknown>;
      const { edges, pageInfo } = influencers as Connection;
      names.push(...edges.map(({ node }) => node.name));
      if (names.length === 2) await add('F');
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);
    expect(names).toEqual(['A', 'B', 'C', 'D', 'E', 'F']);
  });

  test('can be narrowed', async () => {
    const { projectId, socialAccountId } = gateway.demo;
    const data = await graphql(
      `query ($id: ID!) {
        media(projectId: $id, role: LOGO) { edges { node { role } } }
        layers(projectId: $id, kind: CONTENT) { edges { node { kind } } }
        project(id: $id) {
          tiktok: socialAccounts(platform: TIKTOK, status: CONNECTED) { edges { node { id } } }
          youtube: socialAccounts(platform: YOUTUBE) { edges { node { id } } }
        }
      }`,
      { id: projectId },
    );
    expect(data.media).toEqual({ edges: [{ node: { role: 'LOGO' } }] });
    const kinds = (data.layers as unknown as Connection).edges.map(({ node }) => node.kind);
    expect(new Set(kinds)).toEqual(new Set(['CONTENT']));
    expect(data.project?.youtube).toEqual({ edges: [] });
    expect(JSON.stringify(data.project?.tiktok)).toContain(socialAccountId);
  });

  test.each(LISTS)('%s of another organisation are null, and a bad page is BAD_USER_INPUT', async (list) => {
    const document = `query ($id: ID!, $first: Int, $after: String) {
      ${list}(projectId: $id, first: $first, after: $after) { edges { cursor } }
    }`;
    expect(await graphql(document, { id: gateway.demo.other.projectId })).toEqual({ [list]: null });
    expect(await graphql(document, { id: 'prj_never' })).toEqual({ [list]: null });
    for (const page of [{ first: 0 }, { first: 201 }, { after: 'nonsense' }]) {
      const variables = { id: gateway.demo.projectId, ...page };
      const result = await ask<Json, object>(gateway.url, document, variables, { apiKey });
      expect(errorCode(result)).toBe('BAD_USER_INPUT');
    }
  });

  test('of many projects, with the wiring of every account, take a constant number of statements', async () => {
    const { store, counter } = countStatements(gateway.parts.store);
    await using counted = await gateway.another({ store });
    const document = `query ($first: Int) {
      projects(first: $first) {
        edges { node {
          influencers { edges { node { id } } }
          layers { edges { node { id } } }
          media { edges { node { id } } }
          socialAccounts { edges { node { wiring { complete influencer { id } contentLayer { id } } } } }
        } }
      }
    }`;
    for (const handle of ['a', 'b', 'c', 'd', 'e']) {
      const projectId = await newProject();
      const { connectSocialAccount } = await graphql(CONNECT, {
        input: { projectId, platform: 'TIKTOK', handle },
      });
      await graphql(WIRE, { input: { socialAccountId: connectSocialAccount?.id } });
    }
    const data = await expectData(counted.url, document, { first: 100 }, { apiKey });
    expect(JSON.stringify(data).match(/"complete":true/g)?.length).toBeGreaterThan(5);
    // The key, the page, the projects by id, four lists, and three for the wiring.
    expect(counter.sent).toBe(10);
  });
});
