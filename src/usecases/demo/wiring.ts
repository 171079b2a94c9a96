import type { LayerConfig } from '../../domain/wiring.ts';
import type { Db } from '../../infra/store/database.ts';
import { jsonb } from '../../infra/store/jsonb.ts';
import { insertUnlessThere } from '../../infra/store/queries/seed/insert-unless-there.ts';
import { demoId } from './ids.ts';

type Layer = { name: string; projectId: string; kind: 'content' | 'distribution'; config: LayerConfig };

/** Inserts a layer unless it is there; gives its id. */
export async function ensureLayer(db: Db, { name, projectId, kind, config }: Layer): Promise<string> {
  const id = demoId(name);
  await insertUnlessThere(db, 'layer', [
    {
      id,
      projectId,
      kind,
      name: kind === 'content' ? 'Social content' : 'Social distribution',
      config: jsonb(config),
    },
  ]);
  return id;
}

type Account = {
  name: string;
  projectId: string;
  handle: string;
  /** Content layers its distribution layer names; null: no distribution layer at all. */
  contentLayerIds: string[] | null;
};

/** Inserts a social account, with its distribution layer if it has one, unless they are there. */
export async function ensureAccount(db: Db, account: Account): Promise<string> {
  const id = demoId(account.name);
  await insertUnlessThere(db, 'social_account', [
    { id, projectId: account.projectId, platform: 'tiktok', handle: account.handle },
  ]);
  if (account.contentLayerIds) {
    await ensureLayer(db, {
      name: `${account.name}/distribution`,
      projectId: account.projectId,
      kind: 'distribution',
      config: { social: { socialAccountId: id }, contentLayerSourceIds: account.contentLayerIds },
    });
  }
  return id;
}
