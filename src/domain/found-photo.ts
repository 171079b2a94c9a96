/** Who gives pictures that neither the project nor this program has. */
export const PHOTO_SERVICES = ['openverse', 'pexels', 'pixabay', 'unsplash'] as const;
export type PhotoService = (typeof PHOTO_SERVICES)[number];
export type PictureProvider = PhotoService | 'picture_model';

/** A picture that was found, or will be made, for words; all that whoever shows it has to know. Holds no key. */
export type FoundPhoto = {
  provider: PictureProvider;
  /** The provider's own name for it. */
  id: string;
  /** The words it was found or is made by. */
  query: string;
  /** Where the file is; null for one that a model makes. */
  url: string | null;
  /** Of the file at `url`; null where the provider does not say. */
  width: number | null;
  height: number | null;
  title: string | null;
  author: string | null;
  authorLink: string | null;
  /** The page that shows it. */
  link: string | null;
  /** SPDX identifier where there is one, else the provider's own licence by name; null where none is known. */
  licence: string | null;
  licenceLink: string | null;
  /** A ready line that gives credit. */
  attribution: string | null;
  /** Asked once the picture is used, where the provider wants that. */
  usedUrl: string | null;
  /** The model that makes it, as its server calls it. */
  model: string | null;
};
