import { describe, expect, test } from 'vitest';
import { create, influencersOf, issuesOf, tenant } from './kit.ts';

describe('createProject', () => {
  test('needs a name only', async () => {
    const project = await create({ name: 'Tideline' });
    expect(project).toMatchObject({
      organisationId: tenant.organisationId,
      name: 'Tideline',
      appDescription: null,
      brandVoice: 'authentic',
      primaryLanguage: 'en',
      timezone: 'UTC',
      targetPlatforms: [],
      reviewPolicy: 'auto_approve',
      reviewFirstN: null,
      metadata: {},
      status: 'active',
    });
    expect(await influencersOf(project.id)).toEqual([]);
  });

  test('keeps everything that is given, languages in their canonical spelling', async () => {
    const project = await create({
      name: '📱'.repeat(128),
      customerExternalId: 'customer-7',
      ownerEmail: 'owner@example.com',
      appName: 'Tideline',
      appDescription: 'x',
      tagline: 'Small habits',
      targetGender: 'female',
      brandVoice: 'WITTY',
      brandStyle: { accent: '#0A7D5C', background: '#10241c', style: 'BOX' },
      primaryLanguage: 'pt-br',
      timezone: 'Europe/Berlin',
      targetPlatforms: ['tiktok', 'YouTube'],
      reviewPolicy: { policy: 'review_first_n', firstN: 50 },
      metadata: { campaign: 7, nested: [null, 'a\\u0000 b'] },
    });
    expect(project).toMatchObject({
      customerExternalId: 'customer-7',
      ownerEmail: 'owner@example.com',
      targetGender: 'female',
      brandVoice: 'witty',
      brandStyle: { accent: '#0a7d5c', background: '#10241c', style: 'box' },
      primaryLanguage: 'pt-BR',
      timezone: 'Europe/Berlin',
      targetPlatforms: ['tiktok', 'youtube'],
      reviewPolicy: 'review_first_n',
      reviewFirstN: 50,
      metadata: { campaign: 7, nested: [null, 'a\\u0000 b'] },
    });
  });

  test('refuses all faults at once', async () => {
    const wrong = {
      name: ' ',
      appName: 'x'.repeat(129),
      appDescription: 'x'.repeat(4001),
      tagline: 'x'.repeat(81),
      ownerEmail: 'nobody',
      brandVoice: 'loud',
      brandStyle: { background: '#fff' },
      targetGender: 'none',
      primaryLanguage: 'not a language',
      timezone: '+01:00',
      targetPlatforms: ['myspace'],
      reviewPolicy: { policy: 'sometimes' },
      metadata: { note: 'x'.repeat(8192) },
      status: 'active',
    };
    expect(await issuesOf(() => create(wrong))).toEqual(
      Object.keys(wrong)
        .map(
          (name) =>
            ({
              brandStyle: 'brandStyle.background',
              targetPlatforms: 'targetPlatforms.0',
              reviewPolicy: 'reviewPolicy.policy',
            })[name] ?? name,
        )
        .sort(),
    );
    expect(await issuesOf(() => create({}))).toEqual(['name']);
  });

  test.each([
    ['a NUL', { note: 'a\0b' }],
    ['half an emoji', { note: '\ud83d' }],
    ['a NUL in a name', { deep: [{ 'a\0': 1 }] }],
  ])('refuses metadata with %s, which could not be stored', async (_name, metadata) => {
    expect(await issuesOf(() => create({ name: 'x', metadata }))).toEqual(['metadata']);
  });

  test('refuses metadata that is nested deeper than could be walked', async () => {
    const nested = (depth: number) => JSON.parse(`{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`);
    const metadata = nested(31);
    expect(await create({ name: 'x', metadata })).toMatchObject({ metadata });
    for (const depth of [32, 4090, 200_000]) {
      expect(await issuesOf(() => create({ name: 'x', metadata: nested(depth) }))).toEqual(['metadata']);
    }
  });

  test.each([
    ['review_first_n without a number', { policy: 'review_first_n' }],
    ['review_first_n of none', { policy: 'review_first_n', firstN: 0 }],
    ['review_first_n of 51', { policy: 'review_first_n', firstN: 51 }],
    ['a number with another policy', { policy: 'review_all', firstN: 3 }],
  ])('refuses %s', async (_name, reviewPolicy) => {
    expect(await issuesOf(() => create({ name: 'x', reviewPolicy }))).toEqual(['reviewPolicy.firstN']);
  });
});
