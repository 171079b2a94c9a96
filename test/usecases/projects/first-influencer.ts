import { describe, expect, test } from 'vitest';
import { drawPersona } from '#src/domain/persona.ts';
import { createInfluencer } from '#src/usecases/projects/create-influencer.ts';
import { create, fresh, influencersOf, tenant, update } from './kit.ts';

test('the same seed draws the same persona, in every version', () => {
  const seed = '01890a5d-ac96-774b-bcce-b302099a8057';
  expect(drawPersona(seed)).toEqual({ name: 'Priya', gender: 'female', ageRange: 'adult' });
  expect(drawPersona(seed, { gender: 'non_binary' }).name).toBe('Remi');
});

describe('the first influencer', () => {
  test('is drawn up with the app description, in the voice and language of the project, ready at once', async () => {
    const project = await create({
      name: 'x',
      appDescription: 'An app.',
      brandVoice: 'casual',
      primaryLanguage: 'de',
    });
    const [first, ...others] = await influencersOf(project.id);
    expect(others).toEqual([]);
    expect(first).toMatchObject({
      name: expect.stringMatching(/^\p{L}+$/u),
      gender: expect.stringMatching(/^(fe)?male$/),
      brandVoice: 'casual',
      language: 'de',
      status: 'ready',
      appearance: { seed: project.id },
    });
  });

  test('comes when a description does, once, also when two requests bring it at the same time', async () => {
    const { id } = await create({ name: 'x' });
    const describe = (appDescription: string | null) => update({ projectId: id, appDescription });
    await Promise.all([describe('One.'), describe('Two.'), describe('Three.')]);
    await describe(null);
    await describe('Four.');
    expect(await influencersOf(id)).toHaveLength(1);
  });

  test('does not come where there is one already, or no description', async () => {
    const { id } = await create({ name: 'x' });
    await update({ projectId: id, tagline: 'y' });
    expect(await influencersOf(id)).toHaveLength(0);
    const own = await createInfluencer(fresh.store, tenant.caller, { projectId: id, name: 'Mine' });
    await update({ projectId: id, appDescription: 'An app.' });
    expect((await influencersOf(id)).map((row) => row.id)).toEqual([own.id]);
  });
});
