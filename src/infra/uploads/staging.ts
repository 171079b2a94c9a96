import type { Readable } from 'node:stream';

/** Where files wait between arriving and being accepted. Nothing here is known to be what it claims to be. */
export type Staging = {
  /** How many bytes of an upload are here; 0 for one nothing was sent for. */
  received(uploadId: string): Promise<number>;
  /**
   * Adds a piece. It must start where the last one ended, or at 0, which throws away what is there. When
   * `body` breaks off, what came stays. A piece still on its way for the same upload is broken off first: its
   * sender has given up on it, or it would not send another.
   */
  append(uploadId: string, piece: Piece): Promise<AppendAnswer>;
  /** A file of one's own with what was received; a piece that arrives later does not change it. */
  copy(uploadId: string): Promise<ScratchFile>;
  /** A file of one's own with all of `body`; null, and nothing kept, when that is more than `maxBytes`. */
  save(body: Readable, maxBytes: number): Promise<SavedFile | null>;
  /** An empty file of one's own. */
  scratch(): Promise<ScratchFile>;
  remove(uploadId: string): Promise<void>;
  /** Removes whatever was last written before `time`, including what crashes left behind. */
  removeOlderThan(time: Date): Promise<void>;
};

export type Piece = {
  start: number;
  body: Readable;
  /** Where the piece must end at the latest, counted from the start of the file. */
  limit: number;
};

export type AppendAnswer =
  /** `received` is how many bytes of the upload are here now. */
  | { kind: 'added'; received: number }
  /** The piece does not start where the last one ended; nothing was written. */
  | { kind: 'gap'; received: number }
  /** The body went on beyond the limit; what it brought was thrown away. */
  | { kind: 'too long' }
  /** The sender, or a newer piece, broke it off. */
  | { kind: 'broken off'; received: number };

/** Gone when disposed of. */
export type ScratchFile = AsyncDisposable & { path: string };
export type SavedFile = ScratchFile & { sizeBytes: number };
