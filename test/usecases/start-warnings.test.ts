import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RequestedFormat } from '#src/domain/formats.ts';
import { startWarnings } from '#src/usecases/start/start-warnings.ts';
import { someOrder } from '#test/creative/plan-kit.ts';
import { type FreshStore, freshStore } from '#test/kit/postgres/database.ts';
import { makeMedia, makeTenant, type Tenant } from '#test/kit/world/tenant.ts';

const speaks = (language: string) => language !== 'sv';
const codes = async (language: string, order: Parameters<typeof someOrder>[0]) => {
  const { projectId } = tenant;
  const warnings = await startWarnings(fresh.store.db, { speaks }, [
    { projectId, language, order: someOrder(order) },
    { projectId, language, order: someOrder({ ...order, variant: 1 }) },
  ]);
  return warnings.map(({ code, text, mediaId }) => [code, mediaId ?? text]);
};

let fresh: FreshStore;
let tenant: Tenant;
beforeAll(async () => {
  fresh = await freshStore();
  tenant = await makeTenant(fresh.store.db);
});
afterAll(() => fresh?.[Symbol.asyncDispose]());

test('an accepted start tells what its posts will not use, each thing once', async () => {
  const order = { hook: 'A hook', angle: 'A point of view', valuePropositions: ['Calm', 'Quick'] };
  expect(await codes('sv', { ...order, requestedFormat: 'ugc_remix' })).toEqual([
    ['LANGUAGE_WITHOUT_PHRASES', null],
    ['BRIEF_FIELD_UNUSED', 'Calm\nQuick'],
    ['BRIEF_FIELD_UNUSED', 'A point of view'],
  ]);
  expect(await codes('de', { ...order, requestedFormat: 'slideshow_remix' })).toEqual([
    ['BRIEF_FIELD_UNUSED', 'A point of view'],
  ]);
});

test('nothing is told where everything is used, or nothing can be known yet', async () => {
  expect(await codes('de', { requestedFormat: 'slideshow_remix', valuePropositions: ['Calm'] })).toEqual([]);
  expect(await codes('de', { requestedFormat: 'auto', hook: 'A hook', angle: 'A view' })).toEqual([]);
});

test('an accepted start names the files that its format cannot show', async () => {
  const { projectId } = tenant;
  const [still, clip, demo] = [
    await makeMedia(fresh.store.db, projectId, 'reference', 'image'),
    await makeMedia(fresh.store.db, projectId, 'reference', 'video'),
    await makeMedia(fresh.store.db, projectId, 'app-demo', 'video'),
  ];
  const missing = crypto.randomUUID();
  const named = { referenceMediaIds: [still, clip, demo, missing], appDemoId: demo };
  const told = async (requestedFormat: RequestedFormat) =>
    (await codes('de', { ...named, requestedFormat })).map(([code, id]) => {
      expect(code).toBe('MEDIA_NOT_USED');
      return id;
    });
  expect(await told('ugc_remix')).toEqual([still, clip, missing]);
  expect(await told('slideshow_remix')).toEqual([clip, missing]);
  expect(await told('video_remix')).toEqual([missing]);
  expect(await told('auto')).toEqual([]);
});
