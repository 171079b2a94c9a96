import type { EntityManager } from '@mikro-orm/postgresql';
import { raw } from '@mikro-orm/postgresql';
import { SocialAccount } from '../entities/social-account.ts';

/** A project's account with this name on a platform, where letter case does not count; the oldest of several. */
export function accountByHandle(
  em: EntityManager,
  { projectId, platform, handle }: Pick<SocialAccount, 'projectId' | 'platform' | 'handle'>,
): Promise<SocialAccount | null> {
  const sameHandle = { [raw((alias) => `lower(${alias}.handle)`)]: raw('lower(?)', [handle]) };
  return em.findOne(SocialAccount, { projectId, platform, ...sameHandle }, { orderBy: { createdAt: 'asc' } });
}
