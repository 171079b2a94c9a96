import { formatOfKebab } from '../../domain/formats.ts';
import type { PreconditionError } from '../../domain/preconditions.ts';
import type { Refusal } from '../../domain/refusals.ts';
import { builder } from './builder.ts';
import { ContentFormatEnum, ErrorCodeEnum, PreconditionCodeEnum } from './enums.ts';

export const UserError = builder.interfaceRef<Refusal>('UserError').implement({
  description:
    'Something asked for that was not done, for a reason the caller can act on. Nothing was written. Results may gain further errors: select `... on UserError` to be ready for them.',
  fields: (t) => ({
    code: t.field({
      type: ErrorCodeEnum,
      description: 'The code to branch on.',
      resolve: ({ code }) => code,
    }),
    message: t.string({
      description: 'The reason in words, for developers.',
      resolve: (refusal) => refusal.messageOn('graphql'),
    }),
    requestId: t.string({
      description: 'Names this request in our logs.',
      resolve: (_error, _args, { requestId }) => requestId,
    }),
  }),
});

const reachedId = (text: string) => ({ nullable: true as const, description: text });

export const PreconditionInterface = builder.interfaceRef<PreconditionError>('PreconditionError').implement({
  description:
    'The project is not ready for what was asked. Its `code` is VALIDATION; branch on `detailCode`.',
  interfaces: [UserError],
  fields: (t) => ({
    detailCode: t.field({
      type: PreconditionCodeEnum,
      description: 'Which precondition is not met.',
      resolve: ({ detailCode }) => detailCode,
    }),
    format: t.field({
      type: ContentFormatEnum,
      description: 'The format that needs it.',
      resolve: ({ format }) => formatOfKebab(format),
    }),
    step: t.exposeString('step', { description: 'The step that failed, such as `contentLayer`.' }),
    remedy: t.string({ description: 'What to do about it.', resolve: ({ remedy }) => remedy.graphql }),
    socialAccountId: t.id({
      ...reachedId('The account the walk started from, if there was one.'),
      resolve: ({ reached }) => reached.socialAccountId,
    }),
    distributionLayerId: t.id({
      ...reachedId('The distribution layer, if the walk came that far.'),
      resolve: ({ reached }) => reached.distributionLayerId,
    }),
    contentLayerId: t.id({
      ...reachedId('The content layer, if the walk came that far.'),
      resolve: ({ reached }) => reached.contentLayerId,
    }),
    influencerId: t.id({
      ...reachedId('The influencer, if the walk came that far.'),
      resolve: ({ reached }) => reached.influencerId,
    }),
  }),
});
