import type { RenderError, RenderReport, RenderRequest } from './render-request.ts';

/** What the parent sends: one task, and perhaps a wish to stop. */
export type ToChild = { kind: 'render'; request: RenderRequest } | { kind: 'abort' };

/** What the child answers: progress, then exactly one of the others. */
export type FromChild =
  | { kind: 'progress'; fraction: number }
  | { kind: 'rendered'; report: RenderReport }
  | { kind: 'aborted' }
  | {
      kind: 'failed';
      reason: RenderError['reason'];
      message: string;
      sourceId: string | null;
      /** Of the system's error behind it, such as ENOSPC. */
      code: string | null;
    };
