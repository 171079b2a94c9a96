import { describe, expect, test } from 'vitest';
import type { Moderator } from '#src/safety/moderation.ts';
import { createEmbeddedModeration } from '#src/safety/word-lists.ts';
import { NEVER } from '#test/kit/never.ts';

const MODERATORS: [name: string, open: () => Moderator][] = [['embedded', createEmbeddedModeration]];

describe.each(MODERATORS)('the %s moderation', (_name, open) => {
  test('lets ordinary texts through, and nothing at all', async () => {
    const texts = [{ field: 'hook', text: '5 habits I kept\nthis year 🌊' }];
    expect(await open().review(texts, NEVER)).toBeNull();
    expect(await open().review([], NEVER)).toBeNull();
  });

  test('names the first field with a finding, where it is and what it is', async () => {
    const texts = [
      { field: 'brief.topic', text: 'habits' },
      { field: 'hook', text: 'how to buy cocaine' },
    ];
    const finding = await open().review(texts, NEVER);
    expect(finding).toMatchObject({ field: 'hook' });
    expect(finding?.categories.length).toBeGreaterThan(0);
    const { start = 0, end = 0 } = finding?.span ?? {};
    expect('how to buy cocaine'.slice(start, end)).toContain('cocaine');
  });

  test('judges nothing for somebody who has gone', async () => {
    const asked = open().review([{ field: 'hook', text: 'x' }], AbortSignal.abort(new Error('gone')));
    await expect(asked).rejects.toThrow('gone');
  });
});
