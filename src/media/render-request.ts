import type { HardwareEncoder } from './encode/encoder-options.ts';
import type { Timeline } from './timeline.ts';

/** Source id → SHA-256 of its file, in lower-case hex. */
export type Digests = Record<string, string>;

/** What a render needs: the plan, the file behind every source id, and an empty folder to write into. */
export type RenderRequest = {
  timeline: Timeline;
  /** Source id → absolute path of a readable local file. */
  files: Record<string, string>;
  /** Absolute path of an existing folder; results appear in it whole or not at all. */
  outDir: string;
  /** What to make of all that the timeline has; everything when absent. Without `video` nothing is encoded. */
  kinds?: readonly RenderedFile['kind'][];
  /**
   * Has the pieces of the film and its sound named, and those that are already there taken: `digests` are of all files that
   * are seen or heard, `kept` leads from such a name to a file of it.
   */
  segments?: { digests: Digests; kept: Record<string, string> } | undefined;
  /** What encodes the film; x264 when absent. */
  encoder?: HardwareEncoder | undefined;
  /** Has the film told in fragments while it is made. */
  fragments?: boolean;
};

/** A piece of a film: its name where pieces are named, and whether it was there already. */
export type RenderedSegment = { key: string | null; frames: number; found: boolean };

/** A finished file and what probing it by decoding found. */
export type RenderedFile = {
  kind: 'video' | 'poster' | 'thumbnail' | 'slide';
  /** Position among the files of its kind, from 0. */
  ordinal: number;
  path: string;
  mimeType: string;
  width: number;
  height: number;
  /** null for stills. */
  durationMs: number | null;
  sizeBytes: number;
  /** Lower-case hex. */
  sha256: string;
};

export type Loudness = { integratedLufs: number; truePeakDbtp: number };

export type RenderReport = {
  files: RenderedFile[];
  /** null where no film was made. */
  loudness: Loudness | null;
  /** Of the film; 0 where none was made. */
  frames: number;
  /** Those of the film, in order. */
  segments: RenderedSegment[];
  /** User and system CPU seconds of the render process, and the most memory it held. */
  cpuSeconds: number;
  peakRssBytes: number;
};

export type RenderOptions = {
  /** Aborting stops the encoder within 2 s, removes partial files and rejects with the signal's reason. */
  signal?: AbortSignal;
  /** Share of frames composed, 0..1, never going back. */
  onProgress?: (fraction: number) => void;
  /** Told of each named piece of the film, and of its sound, as soon as it is encoded. Its file is gone when the render is over and this has settled. */
  onSegment?: (segment: EncodedSegment) => Promise<void>;
  /** Told of each fragment of the film in order, if the request asks for them. Its file lasts as long as that of a piece. */
  onFragment?: (fragment: FilmFragment) => Promise<void>;
};

/** A sound has no frames. */
export type EncodedSegment = { key: string; frames: number; path: string };

/**
 * A part of a film that is still being made, as fragmented MP4 with sound: the first, of no length, is what players need
 * before all others.
 */
export type FilmFragment = { ordinal: number; seconds: number; isLast: boolean; path: string };

/** Renders a request; rejects with {@link RenderError}. Implemented by `render.ts` in a child process. */
export type Render = (request: RenderRequest, options?: RenderOptions) => Promise<RenderReport>;

/** Why a render failed. `source`: an input cannot be read (its id is given); `output`: the disk; `crash`: the child died (the cause tells how). */
export class RenderError extends Error {
  readonly reason: 'source' | 'output' | 'crash' | 'plan';
  readonly sourceId: string | null;
  constructor(
    reason: RenderError['reason'],
    message: string,
    sourceId: string | null = null,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'RenderError';
    this.reason = reason;
    this.sourceId = sourceId;
  }
}
