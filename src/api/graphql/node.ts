import { brandWithType } from '@pothos/core';
import { requireScope } from '../../domain/caller.ts';
import { type IdKind, kindOfId } from '../../domain/ids.ts';
import type { Scope } from '../../domain/scopes.ts';
import { find, type Reader } from '../../usecases/reader.ts';
import { builder } from './builder.ts';

/** Whatever has an id of its own and can be read by it. Every type that implements it writes its id as clients see it. */
export const NodeInterface = builder.interfaceRef<{ id: string }>('Node').implement({
  description: 'Anything that can be read again by its id, with `node`.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Unique among all things; its prefix tells the kind.' }),
  }),
});

/** Kept plans are read with what planned them. */
type ReadKind = Exclude<Extract<IdKind, keyof Reader>, 'plan'>;

/** What `node` finds: the type each kind of id names, and the scope that reading it needs; null for any key. */
const NODES: Record<ReadKind, { typename: string; scope: Scope | null }> = {
  organisation: { typename: 'Organisation', scope: null },
  key: { typename: 'ApiKey', scope: 'keys:admin' },
  project: { typename: 'Project', scope: 'projects:read' },
  influencer: { typename: 'Influencer', scope: 'projects:read' },
  socialAccount: { typename: 'SocialAccount', scope: 'projects:read' },
  layer: { typename: 'Layer', scope: 'projects:read' },
  media: { typename: 'Media', scope: 'projects:read' },
  sourcePost: { typename: 'SourcePost', scope: 'projects:read' },
  collection: { typename: 'MediaCollection', scope: 'projects:read' },
  scheduledPost: { typename: 'ScheduledPost', scope: 'content:read' },
  webhookEndpoint: { typename: 'WebhookEndpoint', scope: 'webhooks:write' },
  event: { typename: 'WebhookDelivery', scope: 'webhooks:write' },
  job: { typename: 'Job', scope: 'jobs:read' },
  container: { typename: 'Container', scope: 'content:read' },
  asset: { typename: 'Asset', scope: 'content:read' },
};

builder.queryField('node', (t) =>
  t.field({
    type: NodeInterface,
    nullable: true,
    description: 'Any thing by its id; null when there is no such thing in your organisation.',
    args: { id: t.arg.id({ required: true, description: 'An id with its prefix, such as `job_…`.' }) },
    resolve: async (_root, { id }, context) => {
      const caller = await context.caller();
      const kind = kindOfId(id);
      if (!kind || !isReadable(kind)) return null;
      const { scope, typename } = NODES[kind];
      if (scope) requireScope(caller, scope);
      const thing = await read(await context.reader(), kind, id);
      if (thing) brandWithType(thing, typename as never);
      return thing;
    },
  }),
);

const isReadable = (kind: IdKind): kind is ReadKind => kind in NODES;

const read = <Kind extends ReadKind>(reader: Pick<Reader, Kind>, kind: Kind, id: string) =>
  find<{ id: string }>(reader[kind] as never, kind, id);
