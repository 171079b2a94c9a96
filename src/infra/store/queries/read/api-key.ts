import { anyOf } from '../../any-of.ts';
import { compileOnce } from '../../compile-once.ts';
import type { Db, Row } from '../../database.ts';
import { type Page, type PageRequest, pageOf } from './page-of.ts';

/** What may be told of a key: everything but the hash of its secret. */
export const SHOWN_KEY_COLUMNS = [
  'id',
  'name',
  'prefix',
  'test',
  'scopes',
  'tier',
  'createdAt',
  'lastUsedAt',
  'revokedAt',
] as const;
const COLUMNS = [...SHOWN_KEY_COLUMNS, 'organisationId', 'sha256'] as const;
export type ShownKey = Pick<Row<'api_key'>, (typeof SHOWN_KEY_COLUMNS)[number]>;

/** The key with this look-up prefix, revoked or not. */
export async function findApiKey(db: Db, prefix: string): Promise<Row<'api_key'> | undefined> {
  return (await selectByPrefix(db, { prefix }))[0];
}

const selectByPrefix = compileOnce((db, { prefix }: { prefix: string }) =>
  db.selectFrom('api_key').select(COLUMNS).where('prefix', '=', prefix),
);

/** The key of this id, revoked or not. */
export function apiKeyById(db: Db, id: string): Promise<Row<'api_key'> | undefined> {
  return db.selectFrom('api_key').select(COLUMNS).where('id', '=', id).executeTakeFirst();
}

/** The keys of an organisation among `ids`, in no order, revoked ones included. */
export function apiKeysById(db: Db, organisationId: string, ids: readonly string[]): Promise<ShownKey[]> {
  return db
    .selectFrom('api_key')
    .select(SHOWN_KEY_COLUMNS)
    .where('id', '=', anyOf(ids))
    .where('organisationId', '=', organisationId)
    .execute();
}

/** Keys of an organisation, newest first, revoked ones included. */
export function apiKeysPage(db: Db, organisationId: string, page: PageRequest): Promise<Page<ShownKey>> {
  const keys = db
    .selectFrom('api_key')
    .select(SHOWN_KEY_COLUMNS)
    .where('organisationId', '=', organisationId);
  return pageOf('api_key', keys, page);
}

/** Those of `keyIds` that are revoked. */
export async function revokedAmong(db: Db, keyIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('api_key')
    .select('id')
    .where('id', '=', anyOf(keyIds))
    .where('revokedAt', 'is not', null)
    .execute();
  return rows.map(({ id }) => id);
}
