import type { AgeRange, BrandVoice, Gender, TargetGender } from '../../domain/persona.ts';
import { enumOf } from './enum-of.ts';

export const ReviewPolicyEnum = enumOf<'auto_approve' | 'review_first_n' | 'review_all'>(
  'ReviewPolicy',
  'Which finished posts somebody must look at before they can be scheduled.',
  {
    auto_approve: 'None.',
    review_first_n: 'Every new one, until `reviewFirstN` posts have been approved or rejected.',
    review_all: 'All.',
  },
);

export const ProjectStatusEnum = enumOf<'active' | 'archived'>(
  'ProjectStatus',
  'Whether jobs can be started on a project.',
  {
    active: 'Jobs can be started.',
    archived: 'Kept for reading only; `updateProject` can take it back into use.',
  },
);

export const BrandVoiceEnum = enumOf<BrandVoice>('BrandVoice', 'How posts speak.', {
  authentic: 'Plain and personal. The default.',
  witty: 'Quick and playful.',
  professional: 'Factual and composed.',
  warm: 'Friendly and encouraging.',
  casual: 'Relaxed, as among friends.',
  educational: 'Explains as it goes.',
});

export const GenderEnum = enumOf<Gender>('Gender', 'How an influencer presents.', {
  female: 'Female.',
  male: 'Male.',
  non_binary: 'Neither of the two.',
});

export const AgeRangeEnum = enumOf<AgeRange>('AgeRange', 'How old an influencer looks.', {
  teen: 'A teenager.',
  young_adult: 'In the twenties.',
  adult: 'In the thirties.',
  mid_adult: 'In the forties.',
  mature: 'In the fifties.',
  senior: 'Sixty or more.',
});

export const TargetGenderEnum = enumOf<TargetGender>('TargetGender', 'Whom an app is for.', {
  all: 'Everybody.',
  female: 'Women above all.',
  male: 'Men above all.',
});

export const LayerKindEnum = enumOf<'content' | 'distribution'>('LayerKind', 'What a layer is for.', {
  content: 'Holds posts and names the influencer who speaks in them.',
  distribution: 'Names the social account that posts go to, and the content layers that feed it.',
});

export const SocialAccountStatusEnum = enumOf<'connected' | 'reauth_required' | 'disconnected'>(
  'SocialAccountStatus',
  'Whether posts can go out through an account.',
  {
    connected: 'Posts can go out.',
    reauth_required: 'Its owner must sign in again.',
    disconnected: 'No longer connected.',
  },
);
