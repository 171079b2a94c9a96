import { describe, expect, test } from 'vitest';
import { encodeId } from '#src/domain/ids.ts';
import { startRows } from '#test/kit/world/start-deps.ts';
import { makeMedia, makeTenant } from '#test/kit/world/tenant.ts';
import { completed, published } from './finished-posts.ts';
import { db, fresh, plan, planAs, tenant } from './kit.ts';

describe('a dry run', () => {
  test('tells who speaks, what is shown and said when, the price and the time, and writes only the plan', async () => {
    const before = await startRows(fresh.store);
    const hook = 'Line one\nline two 🌊';
    const planned = await plan('slideshowBuild', {
      hook,
      influencerId: encodeId('influencer', tenant.influencerId),
    });
    expect(planned).toMatchObject({
      resolution: { influencerId: tenant.influencerId, layerId: null, language: 'en', platforms: ['tiktok'] },
      warnings: [],
      blocking: [],
    });
    const [variant] = planned.variants;
    expect(variant).toMatchObject({ ordinal: 0, price: 50, post: { format: 'slideshow_builder', hook } });
    expect(variant?.shots[0]).toMatchObject({ startMs: 0, kind: 'background', texts: [hook] });
    const ends = variant?.shots.map(({ startMs, durationMs }) => startMs + durationMs) ?? [];
    expect(variant?.shots.slice(1).map(({ startMs }) => startMs)).toEqual(ends.slice(0, -1));
    expect(ends.at(-1)).toBe(variant?.durationMs);
    expect(variant?.texts[0]).toMatchObject({ text: hook, startMs: 0 });
    expect(variant?.predictedSeconds).toBeGreaterThan(3);
    expect(await startRows(fresh.store)).toEqual(before);
    const hours = ((planned.kept?.expiresAt.getTime() ?? 0) - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(23.9);
    expect(hours).toBeLessThan(24.1);
  });

  test('chooses for auto, with reasons, and quotes the price of what was chosen', async () => {
    const planned = await plan('generateContent', { brief: {}, variantCount: 3 });
    expect(planned.variants.map(({ post }) => post.format)).toEqual(Array(3).fill('slideshow_remix'));
    expect(planned.variants.map(({ price }) => price)).toEqual([50, 50, 50]);
    expect(planned.variants[0]?.post.decision?.candidates).toHaveLength(3);
    expect(new Set(planned.variants.map(({ seed }) => seed)).size).toBe(3);
  });

  test('warns of what a brief says and the post has no place for', async () => {
    const own = await makeTenant(db);
    const demo = await makeMedia(db, own.projectId, 'app-demo', 'video');
    const facts = { durationMs: 8_000, width: 1080, height: 1920 };
    await db.updateTable('media_asset').set(facts).where('id', '=', demo).execute();
    const brief = { angle: 'You only need three', valuePropositions: ['No ads', 'Works offline'] };
    const warned = async (format: string, more: object = {}) => {
      const { warnings } = await planAs(own, 'generateContent', { format, brief: { ...brief, ...more } });
      return warnings.map(({ code, text }) => [code, text]);
    };
    const benefits = ['BRIEF_FIELD_UNUSED', 'No ads\nWorks offline'];
    expect(await warned('ugc_remix')).toEqual([benefits]);
    expect(await warned('slideshow_remix')).toEqual([]);
    const angle = ['BRIEF_FIELD_UNUSED', 'You only need three'];
    expect(await warned('slideshow_remix', { hook: 'Another' })).toEqual([angle]);
    expect(await warned('ugc_remix', { hook: 'Another' })).toEqual([benefits, angle]);
    const placed = async (position: string, aspectRatio = 'r9x16') => {
      const start = { format: 'ugc_remix', brief: {}, style: { position }, aspectRatio };
      return (await planAs(own, 'generateContent', start)).warnings.map(({ message }) => message);
    };
    expect(await placed('bottom')).toEqual([expect.stringMatching(/^style\.position: a ugc-remix /)]);
    expect([await placed('top'), await placed('bottom', 'r16x9')]).toEqual([[], []]);
  });

  test('names files of the request that no scene shows, until the post is gone', async () => {
    const own = await makeTenant(db);
    const facts = { durationMs: 8_000, width: 1080, height: 1920 };
    const [shown, other] = [
      await makeMedia(db, own.projectId, 'reference', 'video'),
      await makeMedia(db, own.projectId, 'reference', 'video'),
    ];
    await db.updateTable('media_asset').set(facts).where('id', 'in', [shown, other]).execute();
    const assetIds = [shown, other].map((id) => encodeId('media', id));
    const planned = await planAs(own, 'generateContent', {
      ...{ brief: {}, format: 'video_remix', references: { assetIds } },
    });
    expect(planned.warnings).toMatchObject([{ code: 'MEDIA_NOT_USED', mediaId: other }]);
    expect(planned.variants[0]?.warnings).toEqual(planned.warnings);
  });

  test('is by recorded results when there are some', async () => {
    const own = await makeTenant(db);
    await makeMedia(db, own.projectId, 'app-demo', 'video');
    await published(own, 'slideshow_remix', [{ views: 900, likes: 400 }]);
    await published(own, 'ugc_remix', [
      { views: 100, likes: 90 },
      { views: 5_000, likes: 10 },
    ]);
    const { variants } = await planAs(own, 'generateContent', { brief: {} });
    const records = variants[0]?.post.decision?.candidates.map(({ format, performance }) => [
      format,
      performance,
    ]);
    expect(Object.fromEntries(records ?? [])).toMatchObject({
      'slideshow-remix': { posts: 1, views: 900, engagements: 400 },
      // The latest figures of the post, not their sum.
      'ugc-remix': { posts: 1, views: 5_000, engagements: 10 },
      'video-remix': { posts: 0, views: 0, engagements: 0 },
    });
  });

  test('predicts by what the installation measured, once it has made a few', async () => {
    const own = await makeTenant(db);
    const measured = async () =>
      (await planAs(own, 'slideshowBuild', { hook: 'Hello there' })).variants[0] ?? {
        predictedSeconds: 0,
        durationMs: 1,
      };
    for (let post = 0; post < 3; post++) await completed(own, 'slideshow_builder', 60, 10_000);
    const { predictedSeconds, durationMs } = await measured();
    expect(predictedSeconds).toBe(Math.ceil((durationMs / 1_000) * 6));
    await db.deleteFrom('asset').execute();
    expect((await measured()).predictedSeconds).toBeLessThan(predictedSeconds);
  });
});
