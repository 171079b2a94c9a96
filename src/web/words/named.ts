import type {
  ApprovalStatus,
  AspectRatio,
  AssetKind,
  BrandVoice,
  ContainerStatus,
  ContentFormat,
  CreditCause,
  InfluencerStatus,
  IngredientKind,
  IngredientSource,
  JobKind,
  JobStatus,
  MediaRole,
  PlanWarningCode,
  Platform,
  PostOutput,
  PostPosition,
  PostStyle,
  PublicationStatus,
  ReviewPolicy,
  SceneRole,
  VerifiedPart,
} from '../generated/operations.ts';

/** What the gateway names; a name that has no text in the table does not compile. */
export type Named =
  | `approval.${ApprovalStatus}`
  | `asset.${AssetKind}`
  | `cause.${CreditCause}`
  | `format.${ContentFormat}`
  | `influencer.${InfluencerStatus}`
  | `ingredient.${IngredientKind}`
  | `job.${JobKind}`
  | `media.${MediaRole}`
  | `outputs.${PostOutput}`
  | `platform.${Platform}`
  | `position.${PostPosition}`
  | `publication.${PublicationStatus}`
  | `ratio.${AspectRatio}`
  | `review.${ReviewPolicy}`
  | `role.${SceneRole}`
  | `source.${IngredientSource}`
  | `status.${ContainerStatus | JobStatus}`
  | `style.${PostStyle}`
  | `warning.${PlanWarningCode}`
  | `verified.${VerifiedPart}`
  | `voice.${BrandVoice}`;
