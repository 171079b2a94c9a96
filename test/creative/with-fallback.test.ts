import { expect, test } from 'vitest';
import type { Copy } from '#src/creative/ports/copywriter.ts';
import { ProviderError } from '#src/creative/ports/provider-error.ts';
import { createEmbeddedCopywriter } from '#src/creative/words/copywriter.ts';
import { withFallback } from '#src/creative/words/with-fallback.ts';
import { PROVIDER_FAULTS, type ProviderFault } from '#src/domain/writer.ts';
import { createEmbeddedModeration } from '#src/safety/word-lists.ts';
import { goodPost } from '#test/kit/http/model-server.ts';
import { NEVER } from '#test/kit/never.ts';
import { someBrief } from './copy-kit.ts';

const description = 'Tideline is a calm habit tracker.';
const brief = {
  ...someBrief({
    appDescription: description,
    hook: 'a quiet evening',
    followsHook: false,
    platforms: [],
    seed: 3,
  }),
  appDescription: description,
  count: 3,
};
const words: Copy = {
  ...goodPost(4),
  flow: 'list',
  writer: { kind: 'model', model: 'stub', tokens: 1, costUsd: null, fallback: null },
};

/** A writer whose model does what the test says, and what was told of it. */
function open(write: () => Promise<Copy>, hooks: () => Promise<string[]> = () => Promise.resolve([])) {
  const told: (string | null)[] = [];
  let at = 0;
  let asked = 0;
  const writer = withFallback({
    model: {
      write: () => {
        asked += 1;
        return write();
      },
      hooks,
      revise: () => Promise.reject(new Error('Nobody asked for it.')),
    },
    embedded: createEmbeddedCopywriter(),
    moderation: createEmbeddedModeration(),
    onFallback: (reason) => told.push(reason),
    now: () => at,
  });
  return { writer, told, asked: () => asked, pass: (ms: number) => (at += ms) };
}

test('what the model writes is the post', async () => {
  const { writer, told } = open(() => Promise.resolve(words));
  expect(await writer.write(brief, NEVER)).toBe(words);
  // A model has words in languages that have no phrases.
  expect(writer.speaks('sv')).toBe(true);
  expect(told).toEqual([]);
});

test.for(Object.keys(PROVIDER_FAULTS) as ProviderFault[])(
  'the built-in writer stands in: %s',
  async (fault) => {
    const { writer, told } = open(
      () => Promise.reject(new ProviderError(fault, 'no')),
      () => Promise.reject(new ProviderError(fault, 'no')),
    );
    const own = await createEmbeddedCopywriter().write(brief, NEVER);
    const writerOf = { kind: 'embedded', model: null, tokens: null, costUsd: null, fallback: fault };
    expect(await writer.write(brief, NEVER)).toEqual({ ...own, writer: writerOf });
    expect(await writer.hooks(brief, NEVER)).toHaveLength(3);
    expect(told).toEqual([fault, fault]);
  },
);

const BAD = 'kill yourself';
test.for<[where: string, changes: Partial<Copy>]>([
  ['a point', { points: [{ text: 'Walk', detail: BAD, label: null }] }],
  ['a label', { points: [{ text: 'Walk', detail: null, label: BAD }] }],
  ['the title', { title: BAD }],
  ['the hook', { hook: BAD }],
  ['the call', { callToAction: BAD }],
  ['the caption', { caption: BAD }],
  ['a hashtag', { hashtags: ['#killyourself'] }],
  ['the first comment', { firstComment: BAD }],
])('what the model writes is moderated: %s', async ([, changes]) => {
  const { writer, told } = open(() => Promise.resolve({ ...words, ...changes }));
  const copy = await writer.write(brief, NEVER);
  expect(copy.writer).toMatchObject({ kind: 'embedded', fallback: 'moderation' });
  expect(JSON.stringify(copy)).not.toContain(BAD);
  expect(told).toEqual(['moderation']);
});

test('hooks of the model are moderated', async () => {
  const { writer } = open(
    () => Promise.resolve(words),
    () => Promise.resolve(['fine', BAD, 'fine too']),
  );
  expect(await writer.hooks(brief, NEVER)).not.toContain(BAD);
});

test.for<[fault: ProviderFault, retryAfter: number | null, pauseMs: number]>([
  ['unavailable', null, 30_000],
  ['rate_limited', 7, 7_000],
  ['rate_limited', null, 30_000],
])('a model that is %s is left alone for a while: %s s', async ([fault, retryAfter, pauseMs]) => {
  const { writer, asked, pass, told } = open(() =>
    Promise.reject(new ProviderError(fault, 'no', retryAfter)),
  );
  await writer.write(brief, NEVER);
  pass(pauseMs - 1);
  expect((await writer.write(brief, NEVER)).writer.fallback).toBe(fault);
  expect(asked()).toBe(1);
  pass(1);
  await writer.write(brief, NEVER);
  expect(asked()).toBe(2);
  expect(told).toEqual([fault, fault, fault]);
});

test.for<ProviderFault>(['timed_out', 'refused', 'bad_answer'])(
  'a model that is not away is asked for the next post: %s',
  async (fault) => {
    const { writer, asked } = open(() => Promise.reject(new ProviderError(fault, 'no', 60)));
    await writer.write(brief, NEVER);
    await writer.write(brief, NEVER);
    expect(asked()).toBe(2);
  },
);

test('nobody stands in for a caller who is gone, or hides a fault of ours', async () => {
  const { writer, told } = open(() => Promise.reject(new TypeError('a fault of ours')));
  await expect(writer.write(brief, NEVER)).rejects.toThrow('a fault of ours');
  expect(told).toEqual([]);
});
