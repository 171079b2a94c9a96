import type { FailureCode } from '../domain/container.ts';
import { RenderError } from '../media/render-request.ts';

/**
 * What the same post must fail of again, in words for its owner: the message names what is wrong, and the remedy says
 * what can be done about it.
 */
export class PostFault extends RenderError {
  readonly code: FailureCode;
  readonly remedy: string;
  constructor(
    reason: 'source' | 'plan',
    message: string,
    told: { code: FailureCode; remedy: string; sourceId?: string | null },
    options?: ErrorOptions,
  ) {
    super(reason, message, told.sourceId ?? null, options);
    this.code = told.code;
    this.remedy = told.remedy;
  }
}
