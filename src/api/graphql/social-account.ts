import { encodeId } from '../../domain/ids.ts';
import { accountsFilter } from '../../domain/inputs/lists.ts';
import { connectSocialAccountInput, wireSocialAccountInput } from '../../domain/inputs/social-account.ts';
import {
  CONNECT_SOCIAL_ACCOUNT_REFUSALS,
  connectSocialAccount,
} from '../../usecases/projects/connect-social-account.ts';
import { listSocialAccounts } from '../../usecases/projects/list-of-project.ts';
import { readWiring } from '../../usecases/projects/read-wiring.ts';
import {
  WIRE_SOCIAL_ACCOUNT_REFUSALS,
  wireSocialAccount,
} from '../../usecases/projects/wire-social-account.ts';
import { WIRING_STEPS, type Wiring, type WiringStep } from '../../usecases/projects/wiring.ts';
import { argsOf } from './args-of.ts';
import { builder } from './builder.ts';
import { toConnection } from './connection.ts';
import { enumOf } from './enum-of.ts';
import { PlatformEnum, PreconditionCodeEnum } from './enums.ts';
import { mutation } from './mutation.ts';
import { NodeInterface } from './node.ts';
import { ofProject, pageArgs, pageComplexity } from './page-args.ts';
import { present } from './present.ts';
import { InfluencerRef, LayerRef, ProjectRef, SocialAccountRef } from './refs.ts';
import { written } from './written.ts';

const WiringStepEnum = enumOf<WiringStep>('WiringStep', 'The steps of a wiring chain, in this order.', {
  account: 'The social account itself.',
  distribution_layer: 'The layer that distributes to the account.',
  content_layer: 'The first existing content layer that feeds it.',
  influencer: 'The influencer whom the content layer names. The chain is complete.',
});

const COMPLETE = WIRING_STEPS.at(-1);

const WiringRef = builder.objectRef<Wiring>('Wiring').implement({
  description:
    'The chain from a social account to the influencer who speaks on it: account, distribution layer, content layer, influencer. ugcRemix and slideshowBuild follow it; wireSocialAccount makes and mends it.',
  fields: (t) => ({
    socialAccount: t.field({
      type: SocialAccountRef,
      description: 'Where the chain starts.',
      resolve: ({ account }) => account,
    }),
    step: t.field({
      type: WiringStepEnum,
      description: 'The last step that can be reached.',
      resolve: ({ step }) => step,
    }),
    complete: t.boolean({
      description: 'True when the chain leads to an influencer.',
      resolve: ({ step }) => step === COMPLETE,
    }),
    distributionLayer: t.field({
      type: LayerRef,
      nullable: true,
      description: 'The distribution layer; null when no layer names the account.',
      resolve: (wiring) => wiring.distributionLayer,
    }),
    contentLayer: t.field({
      type: LayerRef,
      nullable: true,
      description: 'The content layer; null when the chain does not come that far.',
      resolve: (wiring) => wiring.contentLayer,
    }),
    influencer: t.field({
      type: InfluencerRef,
      nullable: true,
      description: 'Who speaks; null when the chain does not come that far.',
      resolve: (wiring) => wiring.influencer,
    }),
    problem: t.field({
      type: PreconditionCodeEnum,
      nullable: true,
      description: 'The `detailCode` that a start would be refused with; null when the chain is complete.',
      resolve: ({ problem }) => problem,
    }),
    remedy: t.string({
      nullable: true,
      description: 'What to do about the problem; wireSocialAccount does it in one call.',
      resolve: ({ remedy }) => remedy?.graphql,
    }),
  }),
});

const SocialAccountStatusEnum = enumOf<'connected' | 'reauth_required' | 'disconnected'>(
  'SocialAccountStatus',
  'Whether posts can go out through an account.',
  {
    connected: 'Posts can go out.',
    reauth_required: 'Its owner must sign in again.',
    disconnected: 'No longer connected.',
  },
);

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
      resolve: (row) => row.createdAt,
    }),
  }),
});

const SocialAccountConnection = builder.connectionObject(
  {
    type: SocialAccountRef,
    name: 'SocialAccountConnection',
    description: 'A page of social accounts, oldest first.',
  },
  { name: 'SocialAccountEdge', description: 'A social account in a page.' },
);

const filters = argsOf(accountsFilter);

builder.queryField('socialAccounts', (t) =>
  t.field({
    type: SocialAccountConnection,
    nullable: true,
    authScopes: { key: 'projects:read' },
    args: { ...ofProject, ...pageArgs, ...filters },
    complexity: pageComplexity,
    description: 'The connected accounts of a project, oldest first; null when there is no such project.',
    resolve: async (_root, args, context) =>
      toConnection(await listSocialAccounts(await context.reader(), args), args.after),
  }),
);

builder.objectField(ProjectRef, 'socialAccounts', (t) =>
  t.field({
    type: SocialAccountConnection,
    args: { ...pageArgs, ...filters },
    complexity: pageComplexity,
    description: 'The connected accounts, oldest first.',
    resolve: async ({ id }, args, context) =>
      present(
        toConnection(
          await listSocialAccounts(await context.reader(), { ...args, projectId: id }),
          args.after,
        ),
      ),
  }),
);

mutation('connectSocialAccount', {
  scope: 'projects:write',
  description:
    'Connects an account to a project. One that the project has already, by platform and handle, is taken back into use with its id and wiring.',
  input: connectSocialAccountInput,
  result: SocialAccountRef,
  refusals: CONNECT_SOCIAL_ACCOUNT_REFUSALS,
  resolve: (input, context) => written(context, connectSocialAccount, input),
});

mutation('wireSocialAccount', {
  scope: 'projects:write',
  description:
    'Makes or mends the chain of an account in one call: what is missing is made, what leads nowhere is mended, what is complete stays. Naming an influencer changes the content layer only where no other account speaks through it; else this account gets another one.',
  input: wireSocialAccountInput,
  result: WiringRef,
  refusals: WIRE_SOCIAL_ACCOUNT_REFUSALS,
  resolve: (input, context) => written(context, wireSocialAccount, input),
});
