import type { DrawnInstead } from '../../domain/container.ts';
import type { FoundPhoto, PictureProvider } from '../../domain/found-photo.ts';
import type { ProviderFault } from '../../domain/writer.ts';

/** What a picture is to show. */
export type PhotoQuery = {
  words: string;
  /** BCP-47 tag of the language that the words are in. */
  language: string;
  /** That of the frame it is to fill; tall when absent. */
  shape?: PhotoShape;
};

export type PhotoShape = 'tall' | 'wide' | 'square';

/** One service that finds pictures, or makes them. Fails as the copywriter does. */
export type PhotoSource = {
  provider: PictureProvider;
  /** Pictures for the words, the best first, those of the shape preferred; empty when there are none. */
  search(query: PhotoQuery, signal: AbortSignal): Promise<FoundPhoto[]>;
  /** The file of a picture of its own that has no address. */
  paint?(photo: FoundPhoto, signal: AbortSignal): Promise<Uint8Array>;
  /** Tells the service that a picture of its own is used, where its terms ask for that. */
  used?(photo: FoundPhoto, signal: AbortSignal): Promise<void>;
};

/** All sources together, for one organisation. */
export type PhotoSearch = {
  /**
   * Pictures of the first source that has any. `fault` is why a source was of no help, null when all answered.
   * Rejects with the signal's reason only.
   */
  find(
    query: PhotoQuery,
    signal: AbortSignal,
  ): Promise<{ photos: FoundPhoto[]; fault: ProviderFault | null }>;
  /** The blob with a picture's file, fetched or made once; else why it cannot be had. */
  keep(
    photo: FoundPhoto,
    signal: AbortSignal,
  ): Promise<{ blobKey: string } | { fault: DrawnInstead['fault'] }>;
};
