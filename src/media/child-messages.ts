import type { HardwareEncoder } from './encode/encoder-options.ts';
import type { FilmPrints } from './film-prints.ts';
import type {
  EncodedSegment,
  FilmFragment,
  RenderError,
  RenderReport,
  RenderRequest,
} from './render-request.ts';

/** What the parent sends: one task, and perhaps a wish to stop. */
export type ToChild =
  | { kind: 'render'; request: RenderRequest }
  | { kind: 'print'; path: string }
  | { kind: 'try-encoder'; encoder: HardwareEncoder }
  | { kind: 'abort' };
export type ChildTask = Exclude<ToChild, { kind: 'abort' }>;

/** What the child tells on its way. */
export type News =
  | { kind: 'progress'; fraction: number }
  | { kind: 'segment'; segment: EncodedSegment }
  | { kind: 'fragment'; fragment: FilmFragment };

/** What the child answers: news, then exactly one of the others. */
export type FromChild =
  | News
  | { kind: 'rendered'; report: RenderReport }
  | { kind: 'printed'; prints: FilmPrints }
  | { kind: 'tried'; why: string | null }
  | { kind: 'aborted' }
  | {
      kind: 'failed';
      reason: RenderError['reason'];
      message: string;
      sourceId: string | null;
      /** Of the system's error behind it, such as ENOSPC. */
      code: string | null;
    };
