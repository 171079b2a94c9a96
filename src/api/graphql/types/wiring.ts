import { WIRING_STEPS, type Wiring, type WiringStep } from '../../../usecases/projects/wiring.ts';
import { builder } from '../builder.ts';
import { enumOf } from '../enum-of.ts';
import { PreconditionCodeEnum } from '../enums.ts';
import { InfluencerRef, LayerRef, SocialAccountRef } from '../refs.ts';

const WiringStepEnum = enumOf<WiringStep>('WiringStep', 'The steps of a wiring chain, in this order.', {
  account: 'The social account itself.',
  distribution_layer: 'The layer that distributes to the account.',
  content_layer: 'The first existing content layer that feeds it.',
  influencer: 'The influencer whom the content layer names. The chain is complete.',
});

const COMPLETE = WIRING_STEPS.at(-1);

export const WiringRef = builder.objectRef<Wiring>('Wiring').implement({
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
    remedy: t.exposeString('remedy', {
      nullable: true,
      description: 'What to do about the problem; wireSocialAccount does it in one call.',
    }),
  }),
});
