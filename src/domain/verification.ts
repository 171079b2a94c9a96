import type { FileKind } from './file-kinds.ts';
import { keysOf } from './records.ts';

/** What a verification is asked for. The id is bare. */
export type VerifyOrder = { containerId: string };

/** Where a post can differ from what its plan gives, in the order in which it is told. */
export const VERIFIED_PARTS = {
  pictures: 'What the film shows.',
  sound: 'What the film plays.',
  file: 'The file of the film: it is gone, or shows and plays the same and is packed otherwise.',
  photo: 'A photo; `ordinal` says which.',
  poster: 'The poster.',
  thumbnail: 'The thumbnail.',
} as const;
export type VerifiedPart = keyof typeof VERIFIED_PARTS;
export const VERIFIED_PART_NAMES = keysOf(VERIFIED_PARTS);

/** Which part of a post each kind of file is; of a film that is told by what is in it. */
export const PART_OF: Record<Exclude<FileKind, 'video'>, VerifiedPart> = {
  slide: 'photo',
  poster: 'poster',
  thumbnail: 'thumbnail',
};

/** The first thing that is not as the plan gives it. `frame` and `seconds`, from 0, are those of the film; null of files. */
export type Difference = {
  part: VerifiedPart;
  /** Position among the files of its kind, from 0. */
  ordinal: number;
  frame: number | null;
  seconds: number | null;
};

/** A file of a post by its SHA-256: as it was delivered, as storage has it now, and as it was rendered again. */
export type FileDigests = {
  kind: FileKind;
  ordinal: number;
  delivered: string;
  /** Null when it is gone. */
  stored: string | null;
  /** Null when the plan gives no such file. */
  rendered: string | null;
};

/** What became of a verification. The id is bare; engines are named by what draws and encodes. */
export type Verification = {
  containerId: string;
  same: boolean;
  firstDifference: Difference | null;
  digests: FileDigests[];
  /** Null where that was not kept yet. */
  madeWith: string | null;
  renderedWith: string;
};
