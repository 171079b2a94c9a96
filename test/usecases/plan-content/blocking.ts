import { describe, expect, test } from 'vitest';
import { encodeId } from '#src/domain/ids.ts';
import { NotFoundError, ValidationError } from '#src/domain/refusals.ts';
import { planContent } from '#src/usecases/plan/plan-content.ts';
import { startDeps } from '#test/kit/world/start-deps.ts';
import { makeLayer, makeMedia, makeProject, makeSocialAccount, makeTenant } from '#test/kit/world/tenant.ts';
import { db, fresh, plan, planAs, refusalOf, tenant } from './kit.ts';

describe('what is in the way', () => {
  test('comes all at once, and then nothing is kept', async () => {
    const projectId = await makeProject(db, tenant.organisationId, null);
    const accountId = await makeSocialAccount(db, projectId);
    const own = { ...tenant, projectId };
    const socialAccountId = encodeId('socialAccount', accountId);
    const ugc = await planAs(own, 'ugcRemix', { socialAccountId, hook: 'forbidden' });
    expect(ugc.kept).toBeNull();
    expect(ugc.variants).toEqual([]);
    expect(ugc.blocking).toMatchObject([
      { detailCode: 'ACCOUNT_NOT_WIRED' },
      { detailCode: 'MISSING_APP_DEMO' },
      { code: 'MODERATION_BLOCKED', field: 'hook' },
    ]);
    const bare = await planAs(own, 'ugcRemix', {});
    expect(bare.blocking).toMatchObject([
      { detailCode: 'INFLUENCER_REQUIRED' },
      { detailCode: 'MISSING_APP_DEMO' },
    ]);
    const slides = await planAs(own, 'slideshowBuild', { hook: 'Hi', socialAccountId });
    expect(slides.blocking).toMatchObject([
      { detailCode: 'ACCOUNT_NOT_WIRED' },
      { detailCode: 'MISSING_APP_DESCRIPTION' },
    ]);
    // The words can be planned all the same.
    expect(slides.variants).toHaveLength(1);
  });

  test('holds a conflict of layers and a budget that is too small', async () => {
    const projectId = await makeProject(db, tenant.organisationId);
    const layers = [
      await makeLayer(db, projectId, 'content', {}),
      await makeLayer(db, projectId, 'content', {}),
    ];
    const own = { ...tenant, projectId };
    const input = { brief: {}, format: 'slideshow_remix', budget: { maxCredits: 49 } };
    expect((await planAs(own, 'generateContent', input)).blocking).toMatchObject([
      { code: 'CONFLICT', candidates: layers.map((id) => encodeId('layer', id)) },
      { code: 'BUDGET_EXCEEDED', required: 50, maxCredits: 49 },
    ]);
  });

  test('is a refusal when the input itself is wrong, with its path', async () => {
    const faults = await refusalOf(plan('generateContent', { brief: { topic: '' }, variantCount: 9 }));
    expect(faults).toBeInstanceOf(ValidationError);
    expect((faults as ValidationError).issues.map(({ path }) => path)).toEqual([
      'generateContent.variantCount',
      'generateContent.brief.topic',
    ]);
    const ask = (raw: unknown) => refusalOf(planContent(startDeps(fresh.store), tenant.caller, raw));
    for (const raw of [
      {},
      null,
      [],
      'x',
      { generateContent: {}, ugcRemix: {} },
      { plan: {} },
      { ugcRemix: 1 },
    ]) {
      expect(await ask(raw)).toBeInstanceOf(ValidationError);
    }
    expect(await refusalOf(plan('ugcRemix', { influencerId: 'inf_x' }))).toBeInstanceOf(NotFoundError);
    expect(await refusalOf(plan('slideshowBuild', { hook: 'x', projectId: 'prj_x' }))).toBeInstanceOf(
      NotFoundError,
    );
  });

  test('holds glyphs that are missing, at the field, and warns of them where they would be shown', async () => {
    const hook = 'Morning 𒀀';
    const planned = await plan('slideshowBuild', { hook });
    expect(planned.kept).toBeNull();
    expect(planned.blocking).toMatchObject([
      { code: 'VALIDATION', issues: [{ path: 'hook', code: 'MISSING_GLYPHS' }] },
    ]);
    expect(planned.warnings).toMatchObject([
      { code: 'MISSING_GLYPHS', message: expect.stringContaining('𒀀'), text: hook },
    ]);
  });

  test('warns of a hook too long, soft pictures and an empty wallet, and keeps the plan', async () => {
    const own = await makeTenant(db, { credits: 0 });
    const picture = await makeMedia(db, own.projectId, 'reference', 'image');
    await db.updateTable('media_asset').set({ width: 200, height: 300 }).where('id', '=', picture).execute();
    const hook = 'Every day I wrote down one thing that I had done, and nothing else at all. '.repeat(26);
    const slides = await planAs(own, 'slideshowBuild', { hook });
    expect(slides.kept).not.toBeNull();
    // There it turns its pages.
    expect(slides.warnings.map(({ code }) => code).sort()).toEqual(['CREDITS_SHORT', 'LOW_RESOLUTION_MEDIA']);
    const planned = await planAs(own, 'generateContent', { format: 'video_remix', brief: { hook } });
    expect(planned.kept).not.toBeNull();
    expect(planned.warnings.map(({ code }) => code).sort()).toEqual([
      'CREDITS_SHORT',
      'HOOK_TOO_LONG',
      'LOW_RESOLUTION_MEDIA',
    ]);
    const about = Object.fromEntries(planned.warnings.map((warning) => [warning.code, warning]));
    expect(about.HOOK_TOO_LONG).toMatchObject({ text: hook });
    expect(about.LOW_RESOLUTION_MEDIA).toMatchObject({ mediaId: picture });
  });
});
