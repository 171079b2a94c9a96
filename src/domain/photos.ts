import type { RenderedBlob } from './container.ts';

/** The photos among the files of a post, in their order. */
export function photosOf<File extends { kind: RenderedBlob['kind'] | 'captions' }>(
  files: readonly File[],
): File[] {
  return files.filter(({ kind }) => kind === 'slide');
}
