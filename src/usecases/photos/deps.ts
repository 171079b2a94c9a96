import type { PhotoSearch, PhotoSource } from '../../creative/ports/photo-search.ts';
import type { ProviderError } from '../../creative/ports/provider-error.ts';
import type { Blobs } from '../../infra/blobs/blobs.ts';
import type { LibraryDeps } from '../library/deps.ts';

/** The sources of pictures outside the house, for an organisation; null where none is configured. */
export type OpenPhotos = ((organisationId: string) => PhotoSearch) | null;

export type PhotoDeps = LibraryDeps & {
  blobs: Pick<Blobs, 'putFile' | 'stat'>;
  /** Asked in this order. */
  sources: readonly PhotoSource[];
  /** Told each time a source is of no help. */
  onFault: (error: ProviderError, provider: PhotoSource['provider']) => void;
  /** Milliseconds from some fixed moment. */
  now?: () => number;
};
