import { describe, expect, test } from 'vitest';
import { createInfluencer } from '#src/usecases/projects/create-influencer.ts';
import { updateInfluencer } from '#src/usecases/projects/update-influencer.ts';
import { create, fresh, issuesOf, tenant } from './kit.ts';

describe('influencers', () => {
  test('what is not said of a new one is drawn or taken from the project', async () => {
    const project = await create({ name: 'x', brandVoice: 'warm', primaryLanguage: 'fr' });
    const made = await createInfluencer(fresh.store, tenant.caller, {
      projectId: project.id,
      gender: 'non_binary',
      prompt: 'freckles',
    });
    expect(made).toMatchObject({
      gender: 'non_binary',
      name: expect.stringMatching(/^\p{L}+$/u),
      ageRange: expect.any(String),
      brandVoice: 'warm',
      language: 'fr',
      status: 'ready',
      appearance: { seed: made.id, prompt: 'freckles' },
    });
  });

  test('change in what is given', async () => {
    const before = await createInfluencer(fresh.store, tenant.caller, { projectId: tenant.projectId });
    const change = { brandVoice: 'witty', language: 'es-mx', ageRange: 'senior', gender: null };
    const call = (input: object) =>
      updateInfluencer(fresh.store, tenant.caller, { influencerId: before.id, ...input });
    expect(await call(change)).toEqual({
      ...before,
      brandVoice: 'witty',
      language: 'es-MX',
      ageRange: 'senior',
      gender: null,
    });
    expect(await call({})).toMatchObject({ brandVoice: 'witty' });
    expect(await issuesOf(() => call({ prompt: 'no', name: '', gender: 'x' }))).toEqual([
      'gender',
      'name',
      'prompt',
    ]);
  });
});
