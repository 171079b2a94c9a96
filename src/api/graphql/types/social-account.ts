import { encodeId } from '../../../domain/ids.ts';
import { readWiring } from '../../../usecases/projects/read-wiring.ts';
import { PlatformEnum } from '../enums.ts';
import { SocialAccountStatusEnum } from '../project-enums.ts';
import { SocialAccountRef } from '../refs.ts';
import { NodeInterface } from './node.ts';
import { WiringRef } from './wiring.ts';

SocialAccountRef.implement({
  description: 'An account of a project on a platform. Layers wire it to a voice: see `wiring`.',
  interfaces: [NodeInterface],
  fields: (t) => ({
    id: t.id({ description: 'Such as `sac_…`.', resolve: ({ id }) => encodeId('socialAccount', id) }),
    platform: t.field({
      type: PlatformEnum,
      description: 'Where the account is.',
      resolve: (row) => row.platform,
    }),
    handle: t.exposeString('handle', { description: 'Its name on the platform.' }),
    status: t.field({
      type: SocialAccountStatusEnum,
      description: 'Whether posts can go out.',
      resolve: (row) => row.status,
    }),
    wiring: t.field({
      type: WiringRef,
      description: 'The chain that says in which voice posts for the account are made, as it reads now.',
      resolve: async (account, _args, context) => readWiring(await context.reader(), account),
    }),
    createdAt: t.field({
      type: 'DateTime',
      description: 'When it was connected.',
      resolve: (row) => row.created_at,
    }),
  }),
});
