import { describe, expect, test } from 'vitest';
import { ask, errorCode } from '#test/kit/http/client.ts';
import {
  CONNECT,
  CREATE_INFLUENCER,
  CREATE_LAYER,
  CREATE_PROJECT,
  MUTATIONS,
  UPDATE_INFLUENCER,
  UPDATE_LAYER,
  UPDATE_PROJECT,
  WIRE,
} from './documents.ts';
import { gateway, graphql, type Json, newProject, readerKey } from './kit.ts';

describe('over GraphQL', () => {
  test('a project grows from its name to an account that is wired', async () => {
    const { createProject } = await graphql(CREATE_PROJECT, {
      input: {
        name: 'Tideline',
        customerExternalId: 'c-1',
        brandVoice: 'CASUAL',
        brandStyle: { accent: '#0A7D5C', style: 'INVERTED' },
        targetGender: 'ALL',
        targetPlatforms: ['TIKTOK', 'YOUTUBE'],
        timezone: 'Europe/Berlin',
        reviewPolicy: { policy: 'REVIEW_FIRST_N', firstN: 3 },
        metadata: { a: [1] },
      },
    });
    expect(createProject).toEqual({
      id: expect.stringMatching(/^prj_/),
      name: 'Tideline',
      customerExternalId: 'c-1',
      appName: null,
      brandVoice: 'CASUAL',
      brandStyle: { accent: '#0a7d5c', background: null, style: 'INVERTED' },
      targetGender: 'ALL',
      targetPlatforms: ['TIKTOK', 'YOUTUBE'],
      timezone: 'Europe/Berlin',
      primaryLanguage: 'en',
      reviewPolicy: 'REVIEW_FIRST_N',
      reviewFirstN: 3,
      requiresApproval: true,
      metadata: { a: [1] },
      status: 'ACTIVE',
      influencers: { edges: [] },
    });
    const projectId = createProject?.id;
    const { updateProject } = await graphql(UPDATE_PROJECT, {
      input: {
        projectId,
        appName: 'Tideline',
        appDescription: 'Habits.',
        reviewPolicy: { policy: 'REVIEW_ALL' },
      },
    });
    expect(updateProject).toMatchObject({
      reviewPolicy: 'REVIEW_ALL',
      reviewFirstN: null,
      influencers: { edges: [{ node: { id: expect.stringMatching(/^inf_/) } }] },
    });
    const { connectSocialAccount } = await graphql(CONNECT, {
      input: { projectId, platform: 'TIKTOK', handle: 'tideline' },
    });
    expect(connectSocialAccount).toMatchObject({
      handle: '@tideline',
      status: 'CONNECTED',
      wiring: { step: 'ACCOUNT', complete: false, problem: 'ACCOUNT_NOT_WIRED', remedy: expect.any(String) },
    });
    const { wireSocialAccount } = await graphql(WIRE, {
      input: { socialAccountId: connectSocialAccount?.id },
    });
    expect(wireSocialAccount).toMatchObject({
      step: 'INFLUENCER',
      complete: true,
      problem: null,
      socialAccount: { id: connectSocialAccount?.id, wiring: { complete: true } },
      distributionLayer: { config: { social: { socialAccountId: connectSocialAccount?.id } } },
      contentLayer: { config: { customInfluencerId: expect.stringMatching(/^inf_/) } },
    });
  });

  test('what is read after a write in the same operation is as it is then', async () => {
    const projectId = await newProject();
    const data = await graphql(
      `mutation ($project: ID!) {
        before: updateProject(input: { projectId: $project }) { ...now }
        described: updateProject(input: { projectId: $project, appDescription: "Habits." }) { ...now }
        joined: createInfluencer(input: { projectId: $project, name: "Mara" }) { __typename }
        after: updateProject(input: { projectId: $project }) { ...now }
      }
      fragment now on Project { influencers { edges { node { name } } } }`,
      { project: projectId },
    );
    const names = (field: string) =>
      (data[field] as { influencers: { edges: unknown[] } }).influencers.edges.length;
    expect([names('before'), names('described'), names('after')]).toEqual([0, 1, 2]);
  });

  test('influencers and layers are made and changed', async () => {
    const projectId = await newProject();
    const { createInfluencer } = await graphql(CREATE_INFLUENCER, {
      input: { projectId, gender: 'NON_BINARY', ageRange: 'SENIOR', prompt: 'freckles' },
    });
    expect(createInfluencer).toMatchObject({
      gender: 'NON_BINARY',
      ageRange: 'SENIOR',
      brandVoice: 'AUTHENTIC',
      language: 'en',
      prompt: 'freckles',
      status: 'READY',
    });
    const influencerId = createInfluencer?.id;
    const { updateInfluencer } = await graphql(UPDATE_INFLUENCER, {
      input: { influencerId, name: 'Robin', language: 'de-at' },
    });
    expect(updateInfluencer).toEqual({ id: influencerId, name: 'Robin', language: 'de-AT' });
    const { createLayer } = await graphql(CREATE_LAYER, {
      input: { projectId, kind: 'CONTENT', name: 'Main', config: { customInfluencerId: influencerId, a: 1 } },
    });
    expect(createLayer).toMatchObject({
      kind: 'CONTENT',
      config: { customInfluencerId: influencerId, a: 1 },
    });
    const { updateLayer } = await graphql(UPDATE_LAYER, {
      input: { layerId: createLayer?.id, config: { a: null, b: 2 } },
    });
    expect(updateLayer).toMatchObject({ name: 'Main', config: { customInfluencerId: influencerId, b: 2 } });
  });

  test('what can go wrong is part of the result', async () => {
    const wrong = await graphql(CREATE_PROJECT, {
      input: { name: '', timezone: 'Mars', reviewPolicy: { policy: 'REVIEW_ALL', firstN: 1 } },
    });
    expect(wrong.createProject).toMatchObject({
      __typename: 'ValidationError',
      code: 'VALIDATION',
      requestId: expect.stringMatching(/^req_/),
      issues: [{ path: 'name' }, { path: 'timezone' }, { path: 'reviewPolicy.firstN' }],
    });
    const { other, socialAccountId, projectId } = gateway.demo;
    const foreign = await graphql(UPDATE_PROJECT, { input: { projectId: other.projectId, name: 'mine' } });
    expect(foreign.updateProject).toMatchObject({
      __typename: 'NotFoundError',
      field: 'projectId',
      id: other.projectId,
    });
    const config = { social: { socialAccountId } };
    const second = await graphql(CREATE_LAYER, {
      input: { projectId, kind: 'DISTRIBUTION', name: 'x', config },
    });
    expect(second.createLayer).toMatchObject({ __typename: 'ConflictError', code: 'CONFLICT' });
  });

  test('a missing scope is refused before the input is looked at', async () => {
    for (const [document, input] of MUTATIONS) {
      const result = await ask<Json, object>(gateway.url, document, { input }, { apiKey: readerKey });
      expect({ document, code: errorCode(result) }).toEqual({ document, code: 'FORBIDDEN_SCOPE' });
    }
    expect(MUTATIONS).toHaveLength(8);
  });

  test('the demo’s broken chains read the problem they stand for', async () => {
    const { accountNotWired, noContentLayer, influencerNotWired } = gateway.demo.unwired;
    const document = `query ($id: ID!) {
      node(id: $id) {
        ... on SocialAccount { wiring { step problem distributionLayer { id } contentLayer { id } influencer { id } } }
      }
    }`;
    const read = async (id: string) => (await graphql(document, { id })).node?.wiring;
    const layer = { id: expect.stringMatching(/^lyr_/) };
    const none = { distributionLayer: null, contentLayer: null, influencer: null };
    expect(await read(accountNotWired)).toEqual({ step: 'ACCOUNT', problem: 'ACCOUNT_NOT_WIRED', ...none });
    expect(await read(noContentLayer)).toEqual({
      step: 'DISTRIBUTION_LAYER',
      problem: 'NO_CONTENT_LAYER_WIRED',
      ...none,
      distributionLayer: layer,
    });
    expect(await read(influencerNotWired)).toEqual({
      step: 'CONTENT_LAYER',
      problem: 'INFLUENCER_NOT_WIRED',
      ...none,
      distributionLayer: layer,
      contentLayer: layer,
    });
  });
});
