import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeId } from '#src/domain/ids.ts';
import { Refusal, ValidationError } from '#src/domain/refusals.ts';
import { generateContent } from '#src/usecases/start/generate-content.ts';
import { slideshowBuild } from '#src/usecases/start/slideshow-build.ts';
import { ugcRemix } from '#src/usecases/start/ugc-remix.ts';
import { type FreshStore, freshStore } from '#test/kit/postgres/database.ts';
import { startDeps, startRows } from '#test/kit/world/start-deps.ts';
import { makeMedia, makeTenant, type Tenant } from '#test/kit/world/tenant.ts';

let fresh: FreshStore;
let tenant: Tenant;
beforeAll(async () => {
  fresh = await freshStore();
  tenant = await readyTenant();
});
afterAll(() => fresh[Symbol.asyncDispose]());

const STARTS = { generateContent, slideshowBuild, ugcRemix };
/** Of a script that no bundled font has. */
const CUNEIFORM = '𒀀𒁀𒂀';

async function readyTenant(project: Record<string, string | null> = {}): Promise<Tenant> {
  const own = await makeTenant(fresh.store.db);
  await makeMedia(fresh.store.db, own.projectId, 'app-demo', 'video');
  await makeMedia(fresh.store.db, own.projectId, 'reference', 'video');
  if (Object.keys(project).length > 0) {
    const { db } = fresh.store;
    await db.updateTable('project').set(project).where('id', '=', own.projectId).execute();
  }
  return own;
}

const start = (own: Tenant, name: keyof typeof STARTS, input: object) => {
  const influencerId = encodeId('influencer', own.influencerId);
  const speaker = name === 'generateContent' ? {} : { influencerId };
  return STARTS[name](startDeps(fresh.store), own.caller, {
    projectId: own.projectId,
    ...speaker,
    ...input,
  });
};

/** What a start was refused with, after making sure that it left no row; null when it was accepted. */
async function refusalOf(own: Tenant, name: keyof typeof STARTS, input: object): Promise<Refusal | null> {
  const before = await startRows(fresh.store);
  try {
    await start(own, name, input);
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    expect(await startRows(fresh.store)).toEqual(before);
    return error;
  }
}

/** The fields whose characters cannot be drawn, by the issues of the refusal. */
async function undrawable(own: Tenant, name: keyof typeof STARTS, input: object): Promise<string[]> {
  const refusal = await refusalOf(own, name, input);
  if (refusal === null) return [];
  expect(refusal).toBeInstanceOf(ValidationError);
  const { issues } = refusal as ValidationError;
  for (const issue of issues) expect(issue).toMatchObject({ code: 'MISSING_GLYPHS' });
  return issues.map(({ path }) => path);
}

describe('a text of the request that no font can draw', () => {
  const generate = (brief: object, format = 'auto') =>
    undrawable(tenant, 'generateContent', { format, brief });

  test('is refused at its field, its characters named', async () => {
    for (const name of ['slideshowBuild', 'ugcRemix'] as const) {
      const refusal = await refusalOf(tenant, name, { hook: 'My 𒀀𒁀 habit 𒀀' });
      expect(refusal).toMatchObject({
        code: 'VALIDATION',
        message: 'hook: has characters that no bundled font can draw: 𒀀 𒁀',
        details: { issues: [{ path: 'hook', code: 'MISSING_GLYPHS' }] },
      });
    }
  });

  test('names ten characters and counts the rest', async () => {
    const refusal = await refusalOf(tenant, 'slideshowBuild', { hook: '𒀀𒀁𒀂𒀃𒀄𒀅𒀆𒀇𒀈𒀉𒀊𒀋' });
    expect(refusal?.message).toBe(
      'hook: has characters that no bundled font can draw: 𒀀 𒀁 𒀂 𒀃 𒀄 𒀅 𒀆 𒀇 𒀈 𒀉 and 2 more',
    );
  });

  test('comes with every other such field of a brief', async () => {
    const brief = {
      topic: CUNEIFORM,
      angle: CUNEIFORM,
      cta: CUNEIFORM,
      valuePropositions: ['Calm', CUNEIFORM],
    };
    expect(await generate(brief)).toEqual([
      'brief.topic',
      'brief.angle',
      'brief.cta',
      'brief.valuePropositions.1',
    ]);
    expect(await generate({ hook: CUNEIFORM })).toEqual(['brief.hook']);
  });

  test('is let pass where it stays off the screen', async () => {
    // Hashtags belong to the caption, and a hook that is given needs no topic and no angle.
    expect(await generate({ themeTags: [CUNEIFORM] })).toEqual([]);
    expect(await generate({ hook: 'Hello', topic: CUNEIFORM, angle: CUNEIFORM })).toEqual([]);
    // A reaction says more than its hook: what that promises, or what the app is.
    const benefits = { valuePropositions: [CUNEIFORM] };
    for (const hook of ['Hello', '3 habits that stay', undefined])
      expect(await generate({ ...benefits, hook }, 'ugc_remix')).toEqual(['brief.valuePropositions.0']);
    expect(await generate(benefits, 'video_remix')).toEqual(['brief.valuePropositions.0']);
  });
});

describe('a text of the project that no font can draw', () => {
  const AKKADIAN = { primaryLanguage: 'akk', appDescription: '𒀀𒁀 𒂀𒃀' };
  const jobs = [
    ['slideshowBuild', { hook: 'Hello' }],
    ['generateContent', { brief: { language: 'akk' } }],
    ['generateContent', { format: 'slideshow_remix', brief: { language: 'akk' } }],
    ['generateContent', { format: 'video_remix', brief: { language: 'akk' } }],
  ] as const;

  test.each(jobs)('keeps %s %j from being made, and is named', async (name, input) => {
    const own = await readyTenant({ ...AKKADIAN, tagline: '𒄀𒅀' });
    const { influencerId } = own;
    await fresh.store.db
      .updateTable('influencer')
      .set({ language: 'akk' })
      .where('id', '=', influencerId)
      .execute();
    expect(await undrawable(own, name, input)).toEqual(['project.appDescription', 'project.tagline']);
  });

  test('is no obstacle to a post in another language, which does not quote it', async () => {
    const own = await readyTenant(AKKADIAN);
    expect(await undrawable(own, 'slideshowBuild', { hook: 'Hello' })).toEqual([]);
    expect(await undrawable(own, 'generateContent', { brief: { language: 'de' } })).toEqual([]);
  });

  test('is none either to a reaction that shows its hook alone', async () => {
    const own = await readyTenant(AKKADIAN);
    const { influencerId } = own;
    expect(await undrawable(own, 'ugcRemix', { influencerId, hook: 'Hello' })).toEqual([]);
    const brief = { language: 'akk', hook: 'Hello', cta: 'Go' };
    const written = await undrawable(own, 'generateContent', { format: 'ugc_remix', brief });
    expect(written).toEqual(['project.appDescription']);
  });

  test('is its app name, or the name that stands for it, wherever a post calls to action', async () => {
    const named = await readyTenant({ appName: '𒀀𒅀' });
    const unnamed = await readyTenant({ appName: null, name: '𒀀𒅀' });
    for (const [name, input] of [...jobs, ['generateContent', { format: 'ugc_remix', brief: {} }]] as const) {
      expect(await undrawable(named, name, input)).toEqual(['project.appName']);
      expect(await undrawable(unnamed, name, input)).toEqual(['project.name']);
    }
    expect(await undrawable(named, 'ugcRemix', { hook: 'Hello' })).toEqual([]);
    expect(await undrawable(named, 'ugcRemix', {})).toEqual([]);
  });
});

describe('the order of checks', () => {
  test('has it after preconditions and before moderation, budget and credits', async () => {
    const poor = await makeTenant(fresh.store.db, { credits: 0 });
    const { db } = fresh.store;
    const bare = { ...poor, projectId: poor.projectId };
    await db.updateTable('project').set({ appDescription: null }).where('id', '=', bare.projectId).execute();
    const hook = `${CUNEIFORM} forbidden`;
    expect(await refusalOf(bare, 'slideshowBuild', { hook })).toMatchObject({
      detailCode: 'MISSING_APP_DESCRIPTION',
    });
    const brief = { hook };
    const budget = { maxCredits: 0 };
    expect(await undrawable(bare, 'generateContent', { brief, budget })).toEqual(['brief.hook']);
  });

  test('answers a known key again although the project could no longer be drawn', async () => {
    const own = await readyTenant();
    const input = { hook: 'Hello', idempotencyKey: 'before' };
    const first = await start(own, 'slideshowBuild', input);
    const { db } = fresh.store;
    await db.updateTable('project').set({ appName: CUNEIFORM }).where('id', '=', own.projectId).execute();
    expect(await start(own, 'slideshowBuild', input)).toEqual({ ...first, replayed: true });
    expect(await undrawable(own, 'slideshowBuild', { ...input, idempotencyKey: 'after' })).toEqual([
      'project.appName',
    ]);
    // The refused key stays free.
    await db.updateTable('project').set({ appName: 'Tideline' }).where('id', '=', own.projectId).execute();
    expect(await start(own, 'slideshowBuild', { ...input, idempotencyKey: 'after' })).toMatchObject({
      replayed: false,
    });
  });
});
