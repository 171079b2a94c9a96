import { randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { Caller } from '#src/domain/caller.ts';
import type { Platform } from '#src/domain/platforms.ts';
import { SCOPES } from '#src/domain/scopes.ts';
import type { LayerConfig } from '#src/domain/wiring.ts';
import type { Db } from '#src/infra/store/database.ts';
import { jsonb } from '#src/infra/store/jsonb.ts';

export type Tenant = { caller: Caller; organisationId: string; projectId: string; influencerId: string };

/** An organisation with credits and one project that is ready for slideshows: description and influencer. */
export async function makeTenant(db: Db, { credits = 10_000, test = false } = {}): Promise<Tenant> {
  const organisationId = uuidv7();
  await db
    .insertInto('organisation')
    .values({ id: organisationId, name: 'Tenant', wallet: credits })
    .execute();
  const projectId = await makeProject(db, organisationId);
  const influencerId = await makeInfluencer(db, projectId);
  const asking = { keyId: uuidv7(), organisationId, test, scopes: new Set(SCOPES) };
  const caller: Caller = { ...asking, tier: 'partner', token: null };
  return { caller, organisationId, projectId, influencerId };
}

export async function makeProject(
  db: Db,
  organisationId: string,
  appDescription: string | null = DESCRIPTION,
) {
  const id = uuidv7();
  await db
    .insertInto('project')
    .values({
      id,
      organisationId,
      name: 'Tideline',
      appName: 'Tideline',
      appDescription,
      targetPlatforms: ['tiktok'],
    })
    .execute();
  return id;
}

export async function makeInfluencer(db: Db, projectId: string, language = 'en') {
  const id = uuidv7();
  await db
    .insertInto('influencer')
    .values({ id, projectId, name: 'Mara', language, appearance: jsonb({ seed: id }) })
    .execute();
  return id;
}

export async function makeLayer(
  db: Db,
  projectId: string,
  kind: 'content' | 'distribution',
  config: LayerConfig,
) {
  const id = uuidv7();
  await db
    .insertInto('layer')
    .values({ id, projectId, kind, name: kind, config: jsonb(config) })
    .execute();
  return id;
}

export async function makeSocialAccount(db: Db, projectId: string, platform: Platform = 'tiktok') {
  const id = uuidv7();
  await db.insertInto('social_account').values({ id, projectId, platform, handle: '@tideline' }).execute();
  return id;
}

/** An account wired all the way: distribution layer → content layer → influencer. */
export async function makeWiredAccount(db: Db, projectId: string, influencerId: string) {
  const accountId = await makeSocialAccount(db, projectId);
  const contentLayerId = await makeLayer(db, projectId, 'content', { customInfluencerId: influencerId });
  const social = { socialAccountId: accountId };
  await makeLayer(db, projectId, 'distribution', { social, contentLayerSourceIds: [contentLayerId] });
  return { accountId, contentLayerId };
}

/** A media row without a file behind it. */
export async function makeMedia(
  db: Db,
  projectId: string,
  role: 'app-demo' | 'reference',
  kind: 'video' | 'image',
) {
  const id = uuidv7();
  const file = { mimeType: `${kind}/x`, sizeBytes: 1, sha256: randomUUID(), blobKey: `none/${id}` };
  await db
    .insertInto('media_asset')
    .values({ id, projectId, role, kind, ...file })
    .execute();
  return id;
}

const DESCRIPTION =
  'Tideline is a calm habit tracker. Pick three habits, check them off in seconds, and watch your streaks grow. No ads, no noise, just gentle reminders that fit your day.';
