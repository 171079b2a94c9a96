import { mintKey, readKey } from '../../domain/api-keys.ts';
import { SCOPES, type Tier } from '../../domain/scopes.ts';
import type { Db } from '../../infra/store/database.ts';
import { insertUnlessThere } from '../../infra/store/queries/seed/insert-unless-there.ts';
import { demoId } from './ids.ts';

/** The keys of the demo as whole texts; they are kept by whoever seeds, not by the database. */
export type DemoKeys = { apiKey: string; testApiKey: string; poor: string; other: string };

export const mintDemoKeys = (): DemoKeys => ({
  apiKey: mintKey(false).key,
  testApiKey: mintKey(true).key,
  poor: mintKey(false).key,
  other: mintKey(false).key,
});

/** Lets a key in, with every scope, unless it is known. Its row's id derives from its public prefix. */
export async function ensureKey(db: Db, organisationId: string, key: string): Promise<void> {
  const parts = readKey(key);
  if (!parts) throw new Error('A demo key does not have the form of a key.');
  const { prefix, sha256, test } = parts;
  const tier: Tier = test ? 'sandbox' : 'partner';
  await insertUnlessThere(db, 'api_key', [
    {
      id: demoId(`key/${prefix}`),
      organisationId,
      name: 'Demo',
      prefix,
      sha256,
      test,
      scopes: [...SCOPES],
      tier,
    },
  ]);
}
