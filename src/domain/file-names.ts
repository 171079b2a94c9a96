import type { RenderedBlob } from './container.ts';

/** Code points of a title that a name keeps; systems take 255 bytes, and links hold it with three signs a byte. */
const MAX_TITLE = 60;
/** What some system takes for more than a letter, or shows as none. */
const UNFIT = /[\p{C}\p{Zl}\p{Zp}\\/:*?"<>|]+/gu;

type PostFile = {
  /** Of its post. */
  postTitle: string | null;
  kind: RenderedBlob['kind'] | 'captions' | 'zip';
  /** From 0, among the files of its kind. */
  ordinal?: number;
  /** Without the dot. */
  extension: string;
};

/** What a file of a post is called by who downloads it, such as `Three tiny habits 2.jpg`. */
export function fileName({ postTitle, kind, ordinal = 0, extension }: PostFile): string {
  const cleaned = (postTitle ?? '').toWellFormed().replaceAll('\ufffd', '').replace(UNFIT, ' ');
  const words = cleaned.replace(/\s+/g, ' ').replace(/^[\s.]+/, '');
  const title =
    [...words]
      .slice(0, MAX_TITLE)
      .join('')
      .replace(/[\s.]+$/, '') || 'post';
  return `${title}${SUFFIXES[kind](ordinal)}.${extension}`;
}

const nothing = () => '';
const SUFFIXES: Record<PostFile['kind'], (ordinal: number) => string> = {
  video: nothing,
  captions: nothing,
  zip: nothing,
  poster: () => ' poster',
  thumbnail: () => ' thumbnail',
  slide: (ordinal) => ` ${ordinal + 1}`,
};
