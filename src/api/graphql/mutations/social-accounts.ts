import { NotFoundError, ValidationError } from '../../../domain/refusals.ts';
import { connectSocialAccount } from '../../../usecases/projects/connect-social-account.ts';
import { wireSocialAccount } from '../../../usecases/projects/wire-social-account.ts';
import { builder } from '../builder.ts';
import { PlatformEnum } from '../enums.ts';
import { SocialAccountRef } from '../refs.ts';
import { WiringRef } from '../types/wiring.ts';
import { written } from './written.ts';

const ConnectSocialAccountInput = builder.inputType('ConnectSocialAccountInput', {
  description: 'An account to connect.',
  fields: (t) => ({
    projectId: t.id({ required: true, description: 'The project, such as `prj_…`.' }),
    platform: t.field({ type: PlatformEnum, required: true, description: 'Where the account is.' }),
    handle: t.string({
      required: true,
      description:
        'Its name there, with or without `@`: 1 to 100 letters, digits, dots, underscores, hyphens.',
    }),
  }),
});

const WireSocialAccountInput = builder.inputType('WireSocialAccountInput', {
  description: 'Which account to wire, and what you want of its chain. What is left out is chosen.',
  fields: (t) => ({
    socialAccountId: t.id({ required: true, description: 'Such as `sac_…`.' }),
    contentLayerId: t.id({ description: 'The content layer to feed it from; one of the same project.' }),
    influencerId: t.id({ description: 'Who is to speak on it; one of the same project.' }),
  }),
});

builder.mutationField('connectSocialAccount', (t) =>
  t.field({
    type: SocialAccountRef,
    nullable: true,
    authScopes: { key: 'projects:write' },
    description:
      'Connects an account to a project. One that the project has already, by platform and handle, is taken back into use with its id and wiring.',
    args: { input: t.arg({ type: ConnectSocialAccountInput, required: true, description: 'The request.' }) },
    errors: {
      types: [ValidationError, NotFoundError],
      union: { name: 'ConnectSocialAccountResult', description: 'What `connectSocialAccount` can answer.' },
    },
    resolve: (_root, { input }, context) => written(context, connectSocialAccount, input),
  }),
);

builder.mutationField('wireSocialAccount', (t) =>
  t.field({
    type: WiringRef,
    nullable: true,
    authScopes: { key: 'projects:write' },
    description:
      'Makes or mends the chain of an account in one call: what is missing is made, what leads nowhere is mended, what is complete stays. Naming an influencer changes the content layer only where no other account speaks through it; else this account gets another one.',
    args: { input: t.arg({ type: WireSocialAccountInput, required: true, description: 'The request.' }) },
    errors: {
      types: [ValidationError, NotFoundError],
      union: { name: 'WireSocialAccountResult', description: 'What `wireSocialAccount` can answer.' },
    },
    resolve: (_root, { input }, context) => written(context, wireSocialAccount, input),
  }),
);
