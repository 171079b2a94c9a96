import { type ContentFormat, kebabFormat } from './formats.ts';
import { type Face, type RefusalKind, refusal } from './refusals.ts';

/** The 422 detail codes of the seeds; clients switch on them. */
export type PreconditionCode =
  | 'INFLUENCER_REQUIRED'
  | 'MISSING_APP_DEMO'
  | 'MISSING_APP_DESCRIPTION'
  | 'ACCOUNT_NOT_WIRED'
  | 'NO_CONTENT_LAYER_WIRED'
  | 'INFLUENCER_NOT_WIRED';

/** What each face calls the steps that remedies speak of; REST as the seeds do. */
const STEPS = {
  rest: {
    uploadDemo: "POST /v1/projects/:id/app-media with kind='demo-video'",
    updateProject: 'PATCH /v1/projects/:id',
    /** Makes and mends a whole chain. */
    wire: 'PUT /v1/social-accounts/:id/wiring',
  },
  graphql: {
    uploadDemo: 'createMediaUpload or addMediaFromUrl with role APP_DEMO',
    updateProject: 'updateProject',
    wire: 'wireSocialAccount',
  },
} as const satisfies Record<Face, Record<string, string>>;

/** One sentence for each face. */
export type Remedy = Readonly<Record<Face, string>>;

function inWordsOf(sentence: (steps: (typeof STEPS)[Face]) => string): Remedy {
  return { rest: sentence(STEPS.rest), graphql: sentence(STEPS.graphql) };
}

/** How far a resolution came: outside ids of what was reached before the step that failed. */
export type Reached = {
  socialAccountId?: string;
  distributionLayerId?: string;
  contentLayerId?: string;
  influencerId?: string;
};

/** All that the faces and the docs say of a kind. */
type About<Code = PreconditionCode> = {
  readonly detailCode: Code;
  /** What is not met. */
  readonly is: string;
  /** The step that failed, such as `contentLayer`. */
  readonly step: string;
  /** What the caller can do about it. */
  readonly remedy: Remedy;
};

/** A project is not ready for what was asked: 422 VALIDATION with a detail code (seeds slideshow-builder, ugc-remix). */
export abstract class PreconditionError extends refusal('VALIDATION') {
  readonly detailCode: PreconditionCode;
  readonly format: ReturnType<typeof kebabFormat<ContentFormat>>;
  readonly step: string;
  readonly remedy: Remedy;
  readonly reached: Reached;
  readonly #reason: string;
  constructor(
    { detailCode, step, remedy }: About,
    format: ContentFormat,
    cause: string,
    reached: Reached = {},
  ) {
    const reason = `${detailCode}: ${cause}`;
    super(`${reason} ${remedy.rest}`);
    this.#reason = reason;
    this.detailCode = detailCode;
    this.format = kebabFormat(format);
    this.step = step;
    this.remedy = remedy;
    this.reached = reached;
  }
  override messageOn(face: Face): string {
    return `${this.#reason} ${this.remedy[face]}`;
  }
  override get details() {
    return {
      code: this.detailCode,
      format: this.format,
      step: this.step,
      remedy: this.remedy.rest,
      ...this.reached,
    };
  }
}

export class InfluencerRequiredError extends PreconditionError {
  static readonly detailCode = 'INFLUENCER_REQUIRED';
  static override readonly is = 'Neither a wired social account nor an influencer was given.';
  static readonly step = 'influencer';
  static readonly remedy = inWordsOf(
    () => 'Pass socialAccountId of an account wired to an influencer, or influencerId.',
  );
  constructor(format: ContentFormat) {
    super(InfluencerRequiredError, format, `${kebabFormat(format)} needs an on-camera actor.`);
  }
}

export class MissingAppDemoError extends PreconditionError {
  static readonly detailCode = 'MISSING_APP_DEMO';
  static override readonly is = 'The project has no app-demo video and none was given.';
  static readonly step = 'appDemo';
  static readonly remedy = inWordsOf(({ uploadDemo }) => `Upload one via ${uploadDemo} before retrying.`);
  constructor(format: ContentFormat) {
    super(MissingAppDemoError, format, `${kebabFormat(format)} requires an app-demo asset on the project.`);
  }
}

export class MissingAppDescriptionError extends PreconditionError {
  static readonly detailCode = 'MISSING_APP_DESCRIPTION';
  static override readonly is = 'The project has no app description.';
  static readonly step = 'appDescription';
  static readonly remedy = inWordsOf(({ updateProject }) => `Run an ingest job or ${updateProject}.`);
  constructor(format: ContentFormat) {
    super(MissingAppDescriptionError, format, `${kebabFormat(format)} requires projects.app_description.`);
  }
}

export class AccountNotWiredError extends PreconditionError {
  static readonly detailCode = 'ACCOUNT_NOT_WIRED';
  static override readonly is = 'No distribution layer references the social account.';
  static readonly step = 'distributionLayer';
  static readonly remedy = inWordsOf(
    ({ wire }) => `Wire the account to a distribution layer, as ${wire} does, or pass influencerId alone.`,
  );
  constructor(format: ContentFormat, reached: Reached) {
    super(AccountNotWiredError, format, 'No distribution layer references this social account.', reached);
  }
}

export class NoContentLayerWiredError extends PreconditionError {
  static readonly detailCode = 'NO_CONTENT_LAYER_WIRED';
  static override readonly is = 'The distribution layer names no existing content layer.';
  static readonly step = 'contentLayer';
  static readonly remedy = inWordsOf(
    ({ wire }) => `Name at least one content layer in its contentLayerSourceIds[], as ${wire} does.`,
  );
  constructor(format: ContentFormat, reached: Reached) {
    const cause = "The distribution layer's contentLayerSourceIds[] names no existing content layer.";
    super(NoContentLayerWiredError, format, cause, reached);
  }
}

export class InfluencerNotWiredError extends PreconditionError {
  static readonly detailCode = 'INFLUENCER_NOT_WIRED';
  static override readonly is = 'The wired content layer names no existing influencer.';
  static readonly step = 'influencer';
  static readonly remedy = inWordsOf(
    ({ wire }) => `Set customInfluencerId on the content layer, as ${wire} does, or pass influencerId.`,
  );
  constructor(format: ContentFormat, reached: Reached) {
    const cause = 'The wired content layer names no existing customInfluencerId.';
    super(InfluencerNotWiredError, format, cause, reached);
  }
}

/** Every kind by its detail code; one that is missing does not compile. */
export const PRECONDITIONS = {
  INFLUENCER_REQUIRED: InfluencerRequiredError,
  MISSING_APP_DEMO: MissingAppDemoError,
  MISSING_APP_DESCRIPTION: MissingAppDescriptionError,
  ACCOUNT_NOT_WIRED: AccountNotWiredError,
  NO_CONTENT_LAYER_WIRED: NoContentLayerWiredError,
  INFLUENCER_NOT_WIRED: InfluencerNotWiredError,
} satisfies { [Code in PreconditionCode]: About<Code> & RefusalKind };

/** Whether a kind of refusal is one of these. */
export const isPrecondition = (kind: RefusalKind): kind is RefusalKind & typeof PreconditionError =>
  kind.prototype instanceof PreconditionError;
