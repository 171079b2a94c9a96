import { ProviderError } from '../creative/ports/provider-error.ts';
import type { LastError } from '../domain/container.ts';
import type { ReportedStage, Stage } from '../domain/stages.ts';
import { RenderError } from '../media/render-request.ts';
import { SiteUnreadable } from '../sites/site-unreadable.ts';

/** A stage threw; the cause is what it threw. */
export class StageFailed extends Error {
  readonly stage: Stage;
  constructor(stage: Stage, cause: unknown) {
    super(`The stage ${stage} failed.`, { cause });
    this.name = 'StageFailed';
    this.stage = stage;
  }
}

/**
 * What the container's row says of a failure: an unreadable source by its name. The words of errors may hold
 * paths, and stay in the log.
 */
export function describeFailure(error: unknown, stage: ReportedStage): LastError {
  const cause = error instanceof StageFailed ? error.cause : error;
  if (cause instanceof ProviderError) {
    return { code: 'PROVIDER_FAILED', message: 'A service that helps to make posts gave no answer.', stage };
  }
  if (cause instanceof SiteUnreadable) {
    return { code: 'SITE_UNREADABLE', message: `The page could not be read: ${cause.message}.`, stage };
  }
  if (!(cause instanceof RenderError)) {
    return { code: 'INTERNAL', message: 'Something went wrong on our side.', stage };
  }
  if (cause.reason === 'source') {
    const source = cause.sourceId ? `The source file "${cause.sourceId}"` : 'A source file';
    return { code: 'SOURCE_UNREADABLE', message: `${source} could not be read.`, stage };
  }
  return { code: 'RENDER_FAILED', message: 'The video could not be rendered.', stage };
}

/** Whether another attempt would fail the same. */
export function isFinal(error: unknown): boolean {
  return error instanceof StageFailed && error.cause instanceof SiteUnreadable && error.cause.final;
}

/** Said of an attempt whose worker went away. */
export function interrupted(stage: ReportedStage): LastError {
  return { code: 'INTERRUPTED', message: 'The worker stopped before the post was ready.', stage };
}
