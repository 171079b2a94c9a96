import { describe, expect, test } from 'vitest';
import type { ReviseBrief } from '#src/creative/ports/copywriter.ts';
import { createModelWriter } from '#src/infra/openai-compatible/model-writer.ts';
import { createMetrics } from '#src/infra/telemetry/metrics.ts';
import { type ModelServer, materialIn, says, startModelServer } from '#test/kit/http/model-server.ts';
import { NEVER } from '#test/kit/never.ts';

const writerOn = ({ baseUrl }: ModelServer) =>
  createModelWriter(
    {
      ...{ baseUrl, apiKey: null, model: 'stub', timeoutSeconds: 30, maxTokens: null },
      prices: { input: 1, output: 10 },
    },
    createMetrics(),
  );

describe('a finished post', () => {
  const wish: ReviseBrief = {
    ...{ language: 'en', brandVoice: 'warm', appName: 'Tideline', seed: 3 },
    instruction: 'Make the second slide shorter',
    scenes: [
      { index: 0, role: 'hook', text: '7 habits that changed my evenings' },
      { index: 1, role: 'point', text: '1\nPut the phone in another room an hour before bed' },
    ],
    title: 'Evenings',
    caption: 'Which one will you try first?',
  };
  const answer = (changes: object) =>
    says(JSON.stringify({ slides: [], title: null, caption: null, ...changes }));

  test('is rewritten where it was asked for, and what comes back as it was is no change', async () => {
    const shorter = { index: 1, text: '1\nPhone out of the bedroom' };
    const same = { index: 0, text: wish.scenes[0]?.text };
    await using server = await startModelServer(answer({ slides: [same, shorter], title: wish.title }));
    const writer = writerOn(server);
    expect(await writer.revise(wish, NEVER)).toEqual({
      ...{ slides: [shorter], title: null, caption: null },
      writer: { kind: 'model', model: 'stub', tokens: 1_200, costUsd: 0.003, fallback: null },
    });
    expect(server.asked.map(materialIn)).toMatchObject([
      { instruction: wish.instruction, scenes: wish.scenes },
    ]);
  });

  test.each([
    ['changes nothing', {}, 'Nothing is changed.'],
    ['names a scene without words', { slides: [{ index: 7, text: 'New' }] }, 'there is no scene 7'],
    ['holds a link', { caption: 'More on https://other.example' }, 'must hold no link'],
    ['cannot be drawn', { slides: [{ index: 1, text: 'Phone 𒀀' }] }, 'cannot be drawn'],
  ])('is left alone where the answer %s, which is told once', async (_name, changes, told) => {
    await using server = await startModelServer(answer(changes));
    const writer = writerOn(server);
    await expect(writer.revise(wish, NEVER)).rejects.toMatchObject({ fault: 'bad_answer' });
    expect(server.asked).toHaveLength(2);
    expect(server.asked[1]?.body.messages.at(-1)?.content).toContain(told);
  });
});
