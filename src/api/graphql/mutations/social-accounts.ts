import { connectSocialAccountInput, wireSocialAccountInput } from '../../../domain/inputs/social-account.ts';
import {
  CONNECT_SOCIAL_ACCOUNT_REFUSALS,
  connectSocialAccount,
} from '../../../usecases/projects/connect-social-account.ts';
import {
  WIRE_SOCIAL_ACCOUNT_REFUSALS,
  wireSocialAccount,
} from '../../../usecases/projects/wire-social-account.ts';
import { mutation } from '../mutation.ts';
import { SocialAccountRef } from '../refs.ts';
import { WiringRef } from '../types/wiring.ts';
import { written } from './written.ts';

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
