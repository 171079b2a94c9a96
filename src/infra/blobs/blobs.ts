import type { Readable } from 'node:stream';

/**
 * Storage of finished files. A key is derived from the file's content, so a key never changes its bytes:
 * storing twice is harmless and readers may cache for good.
 */
export type Blobs = {
  /** Stores a local file, whole or not at all, and gives its key. A key that is there already is left alone. */
  putFile(file: NewBlob): Promise<string>;
  /** null when nothing is stored under the key. */
  stat(key: string): Promise<BlobStat | null>;
  /** The bytes, or those of `range`. Reading a key that is not there makes the stream fail. */
  read(key: string, range?: ByteRange): Promise<Readable>;
  /** Path of a local file with the bytes: the stored file itself (never write to it), or a copy in `workDir`. */
  localFile(key: string, workDir: string): Promise<string>;
  /** Everything stored, in no order; a file that comes or goes meanwhile may be told or not. */
  list(): AsyncIterable<StoredBlob>;
  /** Deleting what is not there is no error. */
  delete(key: string): Promise<void>;
  /** Rejects with the reason when the storage cannot be written to. */
  check(): Promise<void>;
};

export type NewBlob = {
  kind: BlobKind;
  path: string;
  /** Of the file's content, lower-case hex. */
  sha256: string;
  /** Without the dot; it tells the content type when the storage keeps none. */
  extension: string;
  contentType: string;
};

/**
 * A finished file of a container, a file of a media library, something made on the way to a render, a piece of a film, or
 * one that is shown while the film is made.
 */
export const BLOB_KINDS = ['asset', 'media', 'part', 'segment', 'preview'] as const;
export type BlobKind = (typeof BLOB_KINDS)[number];

/** `storedAt` is when it was last put, to within {@link RENEWED_AFTER_MS}. */
export type StoredBlob = { key: string; kind: BlobKind; sizeBytes: number; storedAt: Date };

/** A put of what is there already counts as new once the last is so old: short beside the time before a sweep. */
export const RENEWED_AFTER_MS = 15 * 60 * 1000;

export type BlobStat = { sizeBytes: number; contentType: string };

/** Both ends are part of it, as in HTTP. */
export type ByteRange = { start: number; end: number };
