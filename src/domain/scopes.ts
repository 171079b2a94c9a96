/** What a key may do; a field or route names the one it needs, and nothing is allowed by default. */
export const SCOPES = [
  'projects:read',
  'projects:write',
  'content:read',
  'content:write',
  'content:approve',
  'jobs:read',
  'jobs:cancel',
  'media:write',
  'influencers:write',
  'ingest:write',
  'publish:write',
  'credits:read',
  'keys:admin',
  'webhooks:write',
] as const;
export type Scope = (typeof SCOPES)[number];

export const TIERS = ['standard', 'pilot', 'partner', 'sandbox'] as const;
export type Tier = (typeof TIERS)[number];
