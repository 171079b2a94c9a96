import { type ContentFormat, kebabFormat } from './formats.ts';
import { Refusal } from './refusals.ts';

/** The 422 detail codes of the seeds; clients switch on them. */
export const PRECONDITION_CODES = [
  'INFLUENCER_REQUIRED',
  'MISSING_APP_DEMO',
  'MISSING_APP_DESCRIPTION',
  'ACCOUNT_NOT_WIRED',
  'NO_CONTENT_LAYER_WIRED',
  'INFLUENCER_NOT_WIRED',
] as const;
export type PreconditionCode = (typeof PRECONDITION_CODES)[number];

/** What makes and mends a whole chain. */
const WIRE = 'wireSocialAccount (PUT /v1/social-accounts/:id/wiring)';

/** How far a resolution came: outside ids of what was reached before the step that failed. */
export type Reached = {
  socialAccountId?: string;
  distributionLayerId?: string;
  contentLayerId?: string;
  influencerId?: string;
};

/** A project is not ready for what was asked: 422 VALIDATION with a detail code (seeds slideshow-builder, ugc-remix). */
export abstract class PreconditionError extends Refusal {
  static readonly code = 'VALIDATION';
  readonly code = PreconditionError.code;
  readonly detailCode: PreconditionCode;
  readonly format: string;
  /** The step that failed, such as `contentLayer`. */
  readonly step: string;
  /** What the caller can do about it. */
  readonly remedy: string;
  readonly reached: Reached;
  constructor(detail: {
    code: PreconditionCode;
    format: ContentFormat;
    step: string;
    cause: string;
    remedy: string;
    reached?: Reached;
  }) {
    super(`${detail.code}: ${detail.cause} ${detail.remedy}`);
    this.detailCode = detail.code;
    this.format = kebabFormat(detail.format);
    this.step = detail.step;
    this.remedy = detail.remedy;
    this.reached = detail.reached ?? {};
  }
  override get details() {
    return {
      code: this.detailCode,
      format: this.format,
      step: this.step,
      remedy: this.remedy,
      ...this.reached,
    };
  }
}

export class InfluencerRequiredError extends PreconditionError {
  constructor(format: ContentFormat) {
    super({
      code: 'INFLUENCER_REQUIRED',
      format,
      step: 'influencer',
      cause: `${kebabFormat(format)} needs an on-camera actor.`,
      remedy: 'Pass socialAccountId of an account wired to an influencer, or influencerId.',
    });
  }
}

export class MissingAppDemoError extends PreconditionError {
  constructor(format: ContentFormat) {
    super({
      code: 'MISSING_APP_DEMO',
      format,
      step: 'appDemo',
      cause: `${kebabFormat(format)} requires an app-demo asset on the project.`,
      remedy: "Upload one via POST /v1/projects/:id/app-media with kind='demo-video' before retrying.",
    });
  }
}

export class MissingAppDescriptionError extends PreconditionError {
  constructor(format: ContentFormat) {
    super({
      code: 'MISSING_APP_DESCRIPTION',
      format,
      step: 'appDescription',
      cause: `${kebabFormat(format)} requires projects.app_description.`,
      remedy: 'Run an ingest job or PATCH /v1/projects/:id.',
    });
  }
}

export class AccountNotWiredError extends PreconditionError {
  constructor(format: ContentFormat, reached: Reached) {
    super({
      code: 'ACCOUNT_NOT_WIRED',
      format,
      step: 'distributionLayer',
      cause: 'No distribution layer references this social account.',
      remedy: `Wire the account to a distribution layer, as ${WIRE} does, or pass influencerId alone.`,
      reached,
    });
  }
}

export class NoContentLayerWiredError extends PreconditionError {
  constructor(format: ContentFormat, reached: Reached) {
    super({
      code: 'NO_CONTENT_LAYER_WIRED',
      format,
      step: 'contentLayer',
      cause: "The distribution layer's contentLayerSourceIds[] names no existing content layer.",
      remedy: `Name at least one content layer in its contentLayerSourceIds[], as ${WIRE} does.`,
      reached,
    });
  }
}

export class InfluencerNotWiredError extends PreconditionError {
  constructor(format: ContentFormat, reached: Reached) {
    super({
      code: 'INFLUENCER_NOT_WIRED',
      format,
      step: 'influencer',
      cause: 'The wired content layer names no existing customInfluencerId.',
      remedy: `Set customInfluencerId on the content layer, as ${WIRE} does, or pass influencerId.`,
      reached,
    });
  }
}
