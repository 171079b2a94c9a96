import type { MediaRole } from '#src/domain/media-rules.ts';
import type { Rgb } from '#test/usecases/fixtures/lab.ts';

/** What should come of a file: taken as this type and shown or heard as it is meant, or refused for this reason. */
export type Meant = { taken: string; shows?: Rgb[]; within?: number; warns?: string } | { refused: RegExp };

/** A file as people have them, and how to make one. */
export type Specimen = {
  /** Such as `H.264 in MP4`; several files may be of one kind. */
  kind: string;
  /** What tells it from others of its kind. */
  of?: string;
  role: MediaRole;
  make(path: string): Promise<void>;
  meant: Meant;
};
