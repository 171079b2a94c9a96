import { builder } from '../builder.ts';
import { PlatformEnum } from '../enums.ts';
import { LayerKindEnum, SocialAccountStatusEnum } from '../project-enums.ts';
import { InfluencerRef, LayerRef, MediaRef, ProjectRef, SocialAccountRef } from '../refs.ts';
import { MediaRoleEnum } from './media.ts';

export const ProjectConnection = builder.connectionObject(
  { type: ProjectRef, name: 'ProjectConnection', description: 'A page of projects, newest first.' },
  { name: 'ProjectEdge', description: 'A project in a page.' },
);

export const InfluencerConnection = builder.connectionObject(
  { type: InfluencerRef, name: 'InfluencerConnection', description: 'A page of influencers, oldest first.' },
  { name: 'InfluencerEdge', description: 'An influencer in a page.' },
);

export const SocialAccountConnection = builder.connectionObject(
  {
    type: SocialAccountRef,
    name: 'SocialAccountConnection',
    description: 'A page of social accounts, oldest first.',
  },
  { name: 'SocialAccountEdge', description: 'A social account in a page.' },
);

export const LayerConnection = builder.connectionObject(
  { type: LayerRef, name: 'LayerConnection', description: 'A page of layers, oldest first.' },
  { name: 'LayerEdge', description: 'A layer in a page.' },
);

export const MediaConnection = builder.connectionObject(
  { type: MediaRef, name: 'MediaConnection', description: 'A page of media, oldest first.' },
  { name: 'MediaEdge', description: 'A file in a page.' },
);

export const pageArgs = builder.args((t) => ({
  first: t.int({ defaultValue: 25, description: 'Size of the page, 1 to 200.' }),
  after: t.string({ description: '`endCursor` of the page before.' }),
}));

export const socialAccountArgs = builder.args((t) => ({
  ...pageArgs,
  platform: t.field({ type: PlatformEnum, description: 'On this platform only.' }),
  status: t.field({ type: SocialAccountStatusEnum, description: 'In this state only.' }),
}));

export const layerArgs = builder.args((t) => ({
  ...pageArgs,
  kind: t.field({ type: LayerKindEnum, description: 'Of this kind only.' }),
}));

export const mediaArgs = builder.args((t) => ({
  ...pageArgs,
  role: t.field({ type: MediaRoleEnum, description: 'Of this role only.' }),
}));

/** `edges` is a list, which counts 10 by itself. */
export const pageComplexity = ({ first }: { first?: number | null }) => ({
  field: 1,
  multiplier: (first ?? 25) / 10,
});
