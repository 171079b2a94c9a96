import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { mintKey } from '#src/domain/api-keys.ts';
import { decodeId, encodeId, type IdKind } from '#src/domain/ids.ts';
import { SCOPES } from '#src/domain/scopes.ts';
import type { Store } from '#src/infra/store/orm.ts';
import { requestCancel } from '#src/infra/store/queries/run/request-cancel.ts';
import { runPlanning } from '#src/worker/stages/planning.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { openGenerousLimits } from '#test/kit/http/generous-limits.ts';
import { probe } from '#test/kit/media/probe.ts';
import { openTestProviders } from '#test/kit/media/providers.ts';
import {
  makeInfluencer,
  makeLayer,
  makeMedia,
  makeProject,
  makeSocialAccount,
  makeWiredAccount,
} from '#test/kit/world/tenant.ts';
import { endedJob } from '../walk/fixtures/job-log.ts';
import { quickStages } from '../walk/fixtures/quick-stages.ts';

/** The demo's rows and a few more, under the names that the tables use. */
export type World = AsyncDisposable & {
  gateway: TestGateway;
  /** Of a gateway whose rate limits are out of the way. */
  url: string;
  names: Record<string, string>;
  /** Lets a worker finish a job: its plan is real, its pictures are not. */
  finish: (jobId: string) => Promise<void>;
};

export async function openWorld(): Promise<World> {
  await using opened = new AsyncDisposableStack();
  const gateway = opened.use(await startTestGateway());
  const limits = opened.use(openGenerousLimits());
  const { url } = opened.use(await gateway.another({ limits }));
  const names = await namesOf(gateway);
  const open = opened.move();
  return {
    gateway,
    url,
    names,
    finish: (jobId) => finish(gateway, jobId),
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  };
}

/** Puts what `@name` stands for in its place, in texts and at any depth. */
export function resolveNames<Value>(value: Value, names: Record<string, string>): Value {
  if (typeof value === 'string') {
    return value.replace(/@([A-Za-z]+)/g, (whole, name: string) => names[name] ?? whole) as Value;
  }
  if (Array.isArray(value)) return value.map((one) => resolveNames(one, names)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, member]) => [name, resolveNames(member, names)]);
  return Object.fromEntries(members) as Value;
}

async function namesOf(gateway: TestGateway): Promise<Record<string, string>> {
  const { demo } = gateway;
  const rows = await moreRows(gateway);
  return {
    key: demo.apiKey,
    otherKey: demo.other.apiKey,
    poorKey: demo.poor.apiKey,
    project: demo.projectId,
    projectUuid: bare('project', demo.projectId),
    otherProject: demo.other.projectId,
    influencer: demo.influencerId,
    account: demo.socialAccountId,
    contentLayer: demo.contentLayerId,
    media: demo.mediaId,
    mediaUuid: bare('media', demo.mediaId),
    ...demo.unwired,
    bareProject: demo.bare.projectId,
    bareInfluencer: demo.bare.influencerId,
    twoLayersProject: demo.twoLayers.projectId,
    layerOne: demo.twoLayers.layerIds[0] ?? '',
    layerTwo: demo.twoLayers.layerIds[1] ?? '',
    layerTwoUuid: bare('layer', demo.twoLayers.layerIds[1] ?? ''),
    poorProject: demo.poor.projectId,
    poorInfluencer: demo.poor.influencerId,
    ...rows,
  };
}

async function moreRows({ parts: { store }, demo }: TestGateway): Promise<Record<string, string>> {
  const { db } = store;
  const main = bare('project', demo.projectId);
  const { organisationId } = await db
    .selectFrom('project')
    .select('organisationId')
    .where('id', '=', main)
    .executeTakeFirstOrThrow();
  const project = async (changes: object) => {
    const id = await makeProject(db, organisationId);
    await db
      .updateTable('project')
      .set({ name: 'One more', ...changes })
      .where('id', '=', id)
      .execute();
    return id;
  };
  const layerless = await project({});
  const imageProject = await project({});
  const reviewed = await project({ reviewPolicy: 'review_all' });
  const image = await makeMedia(db, imageProject, 'reference', 'image');
  const german = await makeInfluencer(db, main, 'de');
  const germanProject = await project({});
  await makeMedia(db, germanProject, 'app-demo', 'video');
  const wiredGerman = await makeInfluencer(db, germanProject, 'de');
  const wired = await makeWiredAccount(db, germanProject, wiredGerman);
  const germans = [german, wiredGerman];
  await db.updateTable('influencer').set({ brandVoice: 'witty' }).where('id', 'in', germans).execute();
  const silent = await db
    .selectFrom('layer')
    .select('config')
    .where(
      sql<string>`config -> 'social' ->> 'socialAccountId'`,
      '=',
      bare('socialAccount', demo.unwired.influencerNotWired),
    )
    .executeTakeFirstOrThrow();
  const dangling = await makeSocialAccount(db, main);
  const nowhere = { social: { socialAccountId: dangling }, contentLayerSourceIds: [uuidv7()] };
  await makeLayer(db, main, 'distribution', nowhere);
  const { source } = await db
    .selectFrom('source_post')
    .select('id as source')
    .where('projectId', '=', main)
    .executeTakeFirstOrThrow();
  const mainImage = await makeMedia(db, main, 'reference', 'image');
  const secondDemo = await makeMedia(db, main, 'app-demo', 'video');
  const reader = mintKey(false);
  const scopes = SCOPES.filter((scope) => scope !== 'content:write');
  const { key: readerKey, ...stored } = reader;
  await db
    .insertInto('api_key')
    .values({
      id: uuidv7(),
      organisationId,
      name: 'Reader',
      test: false,
      scopes,
      tier: 'partner',
      ...stored,
    })
    .execute();
  return {
    readerKey,
    layerlessProject: encodeId('project', layerless),
    spanishProject: encodeId('project', await project({ primaryLanguage: 'es' })),
    blankProject: encodeId('project', await project({ appDescription: ' \n' })),
    reviewedProject: encodeId('project', reviewed),
    reviewedAccount: encodeId('socialAccount', await makeSocialAccount(db, reviewed)),
    // One each: the probe gives it a description.
    undescribedGraphQL: encodeId('project', await project({ appDescription: null })),
    undescribedREST: encodeId('project', await project({ appDescription: null })),
    imageProject: encodeId('project', imageProject),
    imageInfluencer: encodeId('influencer', await makeInfluencer(db, imageProject)),
    foreignMedia: encodeId('media', image),
    foreignAccount: encodeId('socialAccount', await makeSocialAccount(db, imageProject)),
    germanInfluencer: encodeId('influencer', german),
    germanInfluencerUuid: german,
    germanProject: encodeId('project', germanProject),
    wiredGerman: encodeId('influencer', wiredGerman),
    germanAccount: encodeId('socialAccount', wired.accountId),
    germanLayer: encodeId('layer', wired.contentLayerId),
    silentLayer: encodeId('layer', silent.config.contentLayerSourceIds?.[0] ?? ''),
    danglingAccount: encodeId('socialAccount', dangling),
    sourcePost: encodeId('sourcePost', source),
    sourcePostUuid: source,
    image: encodeId('media', mainImage),
    imageUuid: mainImage,
    secondDemo: encodeId('media', secondDemo),
    secondDemoUuid: secondDemo,
  };
}

async function finish({ parts, blobs }: TestGateway, jobId: string): Promise<void> {
  const uuid = bare('job', jobId);
  await cancelOthers(parts.store, uuid);
  const render = async (): Promise<never> => {
    throw new Error('Nothing is rendered here.');
  };
  const ports = { ...openTestProviders(), db: parts.store.db, blobs, render, probe };
  const planning = (input: Parameters<typeof runPlanning>[0]) => runPlanning({ ...input, ports });
  await using _worker = parts.startWorker(quickStages({ planning }));
  await endedJob(parts.store, uuid);
}

/** The worker is for one job; what other rows left waiting would only keep it. */
async function cancelOthers(store: Store, jobId: string): Promise<void> {
  const others = await store.db
    .selectFrom('job')
    .select(['id', 'organisationId'])
    .where('status', '=', 'running')
    .where('id', '!=', jobId)
    .execute();
  for (const { id, organisationId } of others) await requestCancel(store, { organisationId, id });
}

export function bare(kind: IdKind, id: string): string {
  const uuid = decodeId(kind, id);
  if (!uuid) throw new Error(`${id} names no ${kind}.`);
  return uuid;
}
