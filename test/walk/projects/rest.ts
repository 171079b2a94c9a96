import { describe, expect, test } from 'vitest';
import { decodeId } from '#src/domain/ids.ts';
import { gateway, newProject, readerKey, rest } from './kit.ts';

describe('over REST', () => {
  test('a project is created, read, listed and changed in the shapes of the reference', async () => {
    const created = await rest('POST', '/projects', {
      name: 'Tideline',
      timezone: 'Europe/Berlin',
      customerExternalId: 'rest-1',
      appName: 'Tideline',
      appDescription: 'A calm habit tracker.',
      metadata: { plan: 'gold' },
    });
    expect(created.status).toBe(201);
    expect(created.body).toEqual({
      id: expect.stringMatching(/^prj_/),
      organizationId: expect.stringMatching(/^org_/),
      name: 'Tideline',
      status: 'active',
      customerExternalId: 'rest-1',
      ownerEmail: null,
      timezone: 'Europe/Berlin',
      primaryLanguage: 'en',
      appName: 'Tideline',
      appDescription: 'A calm habit tracker.',
      tagline: null,
      brandVoice: 'authentic',
      brandStyle: null,
      targetGender: null,
      targetPlatforms: [],
      requiresApproval: false,
      reviewPolicy: { policy: 'auto_approve' },
      metadata: { plan: 'gold' },
      createdAt: expect.stringMatching(/Z$/),
    });
    const path = `/projects/${created.body.id}`;
    expect(created.headers.get('location')).toBe(`/v1${path}`);
    expect((await rest('GET', '/projects?customerExternalId=rest-1')).body).toEqual({
      items: [created.body],
      nextCursor: null,
    });
    const brandStyle = { accent: '#0a7d5c', background: null, style: 'box' };
    const change = { appName: null, brandVoice: 'warm', brandStyle, metadata: {} };
    const patched = await rest('PATCH', path, change);
    expect(patched.body).toEqual({ ...created.body, ...change });
    expect((await rest('GET', path)).body).toEqual({
      ...patched.body,
      brandContext: {
        appName: null,
        appDescription: 'A calm habit tracker.',
        tagline: null,
        brandVoice: 'warm',
        primaryLanguage: 'en',
        logoUrl: null,
      },
      layers: [],
    });
  });

  test('the demo project shows its logo and its layers', async () => {
    const { body } = await rest('GET', `/projects/${gateway.demo.projectId.toLowerCase()}`);
    expect(body.brandContext).toMatchObject({ logoUrl: expect.stringContaining('/media/') });
    expect(body.layers).toContainEqual(
      expect.objectContaining({ id: gateway.demo.contentLayerId, kind: 'content' }),
    );
  });

  test('projects are listed newest first, in pages', async () => {
    const ids = [
      await newProject({ customerExternalId: 'p' }),
      await newProject({ customerExternalId: 'p' }),
    ];
    const first = await rest('GET', '/projects?customerExternalId=p&limit=1');
    expect(first.body).toMatchObject({ items: [{ id: ids[1] }], nextCursor: expect.any(String) });
    const second = await rest(
      'GET',
      `/projects?customerExternalId=p&limit=1&cursor=${first.body.nextCursor}`,
    );
    expect(second.body).toMatchObject({ items: [{ id: ids[0] }], nextCursor: null });
    expect((await rest('GET', '/projects?limit=201')).status).toBe(422);
  });

  test('the review policy is read and set by itself', async () => {
    const projectId = await newProject();
    const path = `/projects/${projectId}/content-review-policy`;
    expect((await rest('GET', path)).body).toEqual({ projectId, policy: 'auto_approve', pendingCount: 0 });
    const set = await rest('PATCH', path, { policy: 'review_first_n', firstN: 5 });
    expect(set).toMatchObject({ status: 200, body: { projectId, policy: 'review_first_n', firstN: 5 } });
    expect((await rest('PATCH', path, { policy: 'review_first_n' })).body).toMatchObject({
      error: { code: 'VALIDATION', details: { issues: [{ path: 'firstN' }] } },
    });
    expect((await rest('GET', `/projects/${projectId}`)).body).toMatchObject({
      requiresApproval: true,
      reviewPolicy: { policy: 'review_first_n', firstN: 5 },
    });
  });

  test('influencers are created, listed, read and changed', async () => {
    const path = `/projects/${await newProject()}/influencers`;
    const created = await rest('POST', path, { gender: 'female', ageRange: 'adult', prompt: 'curly hair' });
    expect(created).toMatchObject({
      status: 201,
      body: { gender: 'female', ageRange: 'adult', prompt: 'curly hair', status: 'ready' },
    });
    const one = `/influencers/${created.body.id}`;
    expect((await rest('GET', one)).body).toEqual(created.body);
    const patched = await rest('PATCH', one, { name: 'Mara', brandVoice: 'witty' });
    expect(patched.body).toEqual({ ...created.body, name: 'Mara', brandVoice: 'witty' });
    expect((await rest('GET', path)).body).toEqual({ items: [patched.body], nextCursor: null });
  });

  test('social accounts are listed with their wiring, by platform and status', async () => {
    const { projectId, socialAccountId, influencerId, contentLayerId } = gateway.demo;
    const { body } = await rest(
      'GET',
      `/projects/${projectId}/social-accounts?platform=tiktok&status=connected`,
    );
    expect(body.items).toContainEqual({
      id: socialAccountId,
      projectId,
      platform: 'tiktok',
      handle: expect.stringMatching(/^@/),
      status: 'connected',
      connectedAt: expect.stringMatching(/Z$/),
      wiring: expect.objectContaining({ complete: true, step: 'influencer', influencerId, contentLayerId }),
    });
    expect((await rest('GET', `/projects/${projectId}/social-accounts?platform=youtube`)).body.items).toEqual(
      [],
    );
    const bad = await rest('GET', `/projects/${projectId}/social-accounts?platform=myspace`);
    expect(bad).toMatchObject({ status: 422, body: { error: { code: 'VALIDATION' } } });
  });

  test('unknown fields and every other fault come at once', async () => {
    const { status, body } = await rest('POST', '/projects', {
      name: 7,
      id: 'mine',
      tagline: 'x'.repeat(81),
    });
    expect(status).toBe(422);
    const { issues } = (body.error as { details: { issues: { path: string }[] } }).details;
    expect(issues.map(({ path }) => path).sort()).toEqual(['id', 'name', 'tagline']);
  });

  test('things of others and of nobody are 404, and a missing scope is 403', async () => {
    const { other, influencerId } = gateway.demo;
    const { db } = gateway.parts.store;
    const theirs = await db
      .selectFrom('influencer')
      .select('id')
      .where('projectId', '=', decodeId('project', other.projectId) ?? '')
      .executeTakeFirstOrThrow();
    for (const id of [other.projectId, 'prj_nope']) {
      for (const [method, path, body] of [
        ['GET', `/projects/${id}`],
        ['PATCH', `/projects/${id}`, {}],
        ['GET', `/projects/${id}/content-review-policy`],
        ['PATCH', `/projects/${id}/content-review-policy`, { policy: 'review_all' }],
        ['POST', `/projects/${id}/influencers`, {}],
        ['GET', `/projects/${id}/influencers`],
        ['GET', `/projects/${id}/social-accounts`],
        ['GET', `/influencers/${theirs.id}`],
        ['PATCH', `/influencers/${theirs.id}`, {}],
      ] as const) {
        expect({ method, path, ...(await rest(method, path, body)) }).toMatchObject({
          method,
          path,
          status: 404,
          body: { error: { code: 'NOT_FOUND' } },
        });
      }
    }
    for (const [method, path] of [
      ['POST', '/projects'],
      ['PATCH', '/projects/x'],
      ['PATCH', '/projects/x/content-review-policy'],
      ['POST', '/projects/x/influencers'],
      ['PATCH', `/influencers/${influencerId}`],
    ] as const) {
      expect({ path, ...(await rest(method, path, {}, readerKey)) }).toMatchObject({
        path,
        status: 403,
        body: { error: { code: 'FORBIDDEN_SCOPE' } },
      });
    }
  });
});
