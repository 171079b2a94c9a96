import { connectSocialAccountInput, wireSocialAccountInput } from '../../../domain/inputs/social-account.ts';
import { NotFoundError, ValidationError } from '../../../domain/refusals.ts';
import { connectSocialAccount } from '../../../usecases/projects/connect-social-account.ts';
import { wireSocialAccount } from '../../../usecases/projects/wire-social-account.ts';
import { builder } from '../builder.ts';
import { inputOf } from '../input-of.ts';
import { SocialAccountRef } from '../refs.ts';
import { WiringRef } from '../types/wiring.ts';
import { written } from './written.ts';

builder.mutationField('connectSocialAccount', (t) =>
  t.field({
    type: SocialAccountRef,
    nullable: true,
    authScopes: { key: 'projects:write' },
    description:
      'Connects an account to a project. One that the project has already, by platform and handle, is taken back into use with its id and wiring.',
    args: {
      input: t.arg({ type: inputOf(connectSocialAccountInput), required: true, description: 'The request.' }),
    },
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
    args: {
      input: t.arg({ type: inputOf(wireSocialAccountInput), required: true, description: 'The request.' }),
    },
    errors: {
      types: [ValidationError, NotFoundError],
      union: { name: 'WireSocialAccountResult', description: 'What `wireSocialAccount` can answer.' },
    },
    resolve: (_root, { input }, context) => written(context, wireSocialAccount, input),
  }),
);
