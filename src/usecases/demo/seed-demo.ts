import { encodeId } from '../../domain/ids.ts';
import type { Db } from '../../infra/store/database.ts';
import type { Store } from '../../infra/store/orm.ts';
import { grantCredits } from '../../infra/store/queries/credits/grant-credits.ts';
import { ensureFinishedPost } from './finished-post.ts';
import { type DemoKeys, ensureKey } from './keys.ts';
import { DEMO_MEDIA_ID, ensureSourcePost } from './media.ts';
import { ensureOrganisation, ensureProject } from './projects.ts';
import { ensureAccount, ensureLayer } from './wiring.ts';

const DEMO_CREDITS = 1_000_000;

/** What a client needs to try everything; ids as clients write them. */
export type Demo = Awaited<ReturnType<typeof seedDemo>>;

/**
 * Makes the demo organisation, a poor one and a stranger, unless they are there (contract §1). All ids derive
 * from names, so doing it again changes nothing; keys are the caller's to keep. `seedDemoMedia` adds what `mediaId` names.
 */
export async function seedDemo(store: Store, keys: DemoKeys) {
  const { demo, poor, other } = await store.transaction(async (db) => ({
    demo: await seedDemoOrganisation(db, keys),
    poor: await seedPoorOrganisation(db, keys.poor),
    other: await seedOtherOrganisation(db, keys.other),
  }));
  return {
    apiKey: keys.apiKey,
    testApiKey: keys.testApiKey,
    ...readable(demo.main),
    socialAccountId: encodeId('socialAccount', demo.socialAccountId),
    contentLayerId: encodeId('layer', demo.contentLayerId),
    mediaId: encodeId('media', DEMO_MEDIA_ID),
    unwired: {
      accountNotWired: encodeId('socialAccount', demo.unwired.accountNotWired),
      noContentLayer: encodeId('socialAccount', demo.unwired.noContentLayer),
      influencerNotWired: encodeId('socialAccount', demo.unwired.influencerNotWired),
    },
    bare: readable(demo.bare),
    twoLayers: {
      projectId: encodeId('project', demo.twoLayers.projectId),
      layerIds: demo.twoLayers.layerIds.map((id) => encodeId('layer', id)),
    },
    poor: { apiKey: keys.poor, ...readable(poor) },
    other: {
      apiKey: keys.other,
      projectId: encodeId('project', other.projectId),
      containerId: encodeId('container', other.containerId),
    },
  };
}

type ProjectIds = { projectId: string; influencerId: string };

const readable = ({ projectId, influencerId }: ProjectIds) => ({
  projectId: encodeId('project', projectId),
  influencerId: encodeId('influencer', influencerId),
});

async function seedDemoOrganisation(db: Db, keys: DemoKeys) {
  const organisationId = await ensureOrganisation(db, 'demo', 'Demo organisation');
  await grantCredits(db, { organisationId, amount: DEMO_CREDITS, cause: `demo:${organisationId}` });
  await ensureKey(db, organisationId, keys.apiKey);
  await ensureKey(db, organisationId, keys.testApiKey);
  const project = (name: string, title: string, described = true) =>
    ensureProject(db, { name: `demo/${name}`, title, organisationId, described });
  const main = await project('main', 'Tideline');
  const bare = await project('bare', 'Tideline without description and demo', false);
  await ensureSourcePost(db, main.projectId);
  const contentLayerId = await wireContent(db, main, 'demo/main/content');
  const account = (name: string, contentLayerIds: string[] | null) =>
    ensureAccount(db, {
      name: `demo/main/${name}`,
      projectId: main.projectId,
      handle: `@tideline.${name}`,
      contentLayerIds,
    });
  return {
    main,
    bare,
    twoLayers: await seedTwoLayers(db, await project('two-layers', 'Tideline with two content layers')),
    contentLayerId,
    socialAccountId: await account('wired', [contentLayerId]),
    unwired: {
      accountNotWired: await account('no-distribution', null),
      noContentLayer: await account('no-content', []),
      influencerNotWired: await account('no-influencer', [await speechlessLayer(db, bare)]),
    },
  };
}

const wireContent = (db: Db, { projectId, influencerId }: ProjectIds, name: string) =>
  ensureLayer(db, { name, projectId, kind: 'content', config: { customInfluencerId: influencerId } });

/** A content layer that names no influencer. Not on the main project, which has exactly one content layer. */
const speechlessLayer = (db: Db, { projectId }: ProjectIds) =>
  ensureLayer(db, { name: 'demo/speechless', projectId, kind: 'content', config: {} });

async function seedTwoLayers(db: Db, project: ProjectIds) {
  const layerIds = [
    await wireContent(db, project, 'demo/two-layers/first'),
    await wireContent(db, project, 'demo/two-layers/second'),
  ];
  return { projectId: project.projectId, layerIds };
}

/** A complete project whose organisation has no credits. */
async function seedPoorOrganisation(db: Db, key: string): Promise<ProjectIds> {
  const organisationId = await ensureOrganisation(db, 'poor', 'Organisation without credits');
  await ensureKey(db, organisationId, key);
  const project = await ensureProject(db, {
    name: 'poor/main',
    title: 'Tideline',
    organisationId,
    described: true,
  });
  await wireContent(db, project, 'poor/main/content');
  return project;
}

async function seedOtherOrganisation(db: Db, key: string) {
  const organisationId = await ensureOrganisation(db, 'other', 'Other organisation');
  await ensureKey(db, organisationId, key);
  const { projectId } = await ensureProject(db, {
    name: 'other/main',
    title: 'Tideline',
    organisationId,
    described: true,
  });
  return { projectId, containerId: await ensureFinishedPost(db, organisationId, projectId) };
}
