import { SCOPES, type Scope } from './scopes.ts';

/** What a page may hold in the place of a key: it reaches what it names, and ends. Ids are bare. */
export type ClientToken = {
  projectIds: ReadonlySet<string>;
  jobIds: ReadonlySet<string>;
  expiresAt: Date;
};

/** What a signed token says; `keyId` is the key that it can never do more than, nor outlive. */
export type TokenClaims = ClientToken & { keyId: string; scopes: readonly Scope[] };

/** Scopes of what belongs to the whole organisation, which no token reaches. */
const OF_ORGANISATION: readonly Scope[] = ['keys:admin', 'credits:read', 'webhooks:write'];

/** What a token may be given, when its key has it. */
export const TOKEN_SCOPES: readonly Scope[] = SCOPES.filter((scope) => !OF_ORGANISATION.includes(scope));

/** Scopes that only make sense on a project; the others work on a job and what it makes too. */
export const JOB_SCOPES: readonly Scope[] = ['jobs:read', 'jobs:cancel', 'content:read', 'content:approve'];

export const TOKEN_SECONDS = { default: 900, longest: 86_400, ofWatching: 3_600 } as const;
