import { encodeId } from '../../../domain/ids.ts';
import { enumOf } from '../enum-of.ts';
import { PlatformEnum } from '../enums.ts';
import { SocialAccountRef } from '../refs.ts';
import { NodeInterface } from './node.ts';

const SocialAccountStatus = enumOf<'connected' | 'reauth_required' | 'disconnected'>(
  'SocialAccountStatus',
  'Whether posts can go out through an account.',
  {
    connected: 'Posts can go out.',
    reauth_required: 'Its owner must sign in again.',
    disconnected: 'No longer connected.',
  },
);

SocialAccountRef.implement({
  description: 'An account of a project on a platform. Layers wire it to a voice: see `Layer.config`.',
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
      type: SocialAccountStatus,
      description: 'Whether posts can go out.',
      resolve: (row) => row.status,
    }),
    createdAt: t.field({
      type: 'DateTime',
      description: 'When it was connected.',
      resolve: (row) => row.created_at,
    }),
  }),
});
